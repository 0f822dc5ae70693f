package nl.opstap.company.proposals;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.companies.Channel;
import nl.opstap.company.companies.CompanyRequest;
import nl.opstap.company.companies.PossibleDoubles.PossibleDouble;
import nl.opstap.company.companies.Postcode;
import nl.opstap.company.http.EntityTag;
import nl.opstap.company.proposals.JudgeProposal.Waiting;
import nl.opstap.company.proposals.Proposal.As;
import nl.opstap.company.proposals.Proposal.Facts;
import nl.opstap.company.proposals.Proposal.KnownThrough;
import nl.opstap.company.proposals.Proposal.State;
import nl.opstap.company.proposals.Proposals.After;
import nl.opstap.company.roles.MayEditPool;
import nl.opstap.company.roles.MayProposeCompanies;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.IfMatch;
import nl.opstap.platform.web.OpenToParents;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Proposing a company, hearing what became of it, and the queue of who decides. */
@RestController
class ProposalController {
    private final ProposeCompany propose;
    private final JudgeProposal judge;

    ProposalController(ProposeCompany propose, JudgeProposal judge) {
        this.propose = propose;
        this.judge = judge;
    }

    record ProposalRequest(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 200) String street,
            @Nullable String postcode,
            @Nullable @Size(max = 100) String city,
            @Nullable @Size(max = 40) String phone,
            @NotNull KnownThrough knownThrough,
            @Nullable @Size(max = 280) String remark) {

        Facts facts() {
            return new Facts(
                    name.strip(),
                    filled(street),
                    readPostcode(),
                    filled(city),
                    filled(phone),
                    knownThrough,
                    filled(remark));
        }

        private @Nullable Postcode readPostcode() {
            var text = filled(postcode);
            if (text == null) {
                return null;
            }
            return switch (Postcode.read(text)) {
                case Postcode.Valid valid -> valid.postcode();
                case Postcode.LettersNeverIssued _, Postcode.Impossible _ ->
                    throw Problem.invalid(List.of(
                            new FieldError("postcode", "Deze postcode bestaat niet. Schrijf hem als 5701 AB.")));
            };
        }

        private static @Nullable String filled(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** A proposal as who made it sees it: no names of staff, and of the company only what it is called. */
    record MyProposalView(
            UUID id,
            String name,
            @Nullable String city,
            Instant at,
            State state,
            @Nullable String company,
            @Nullable String reason,
            @Nullable Instant decidedAt) {
        static MyProposalView of(Proposal proposal) {
            return new MyProposalView(
                    proposal.id(),
                    proposal.facts().name(),
                    proposal.facts().city(),
                    proposal.at(),
                    proposal.state(),
                    proposal.company(),
                    proposal.reason(),
                    proposal.decidedAt());
        }
    }

    record MyProposalsView(List<MyProposalView> items) {}

    /**
     * A proposal as who decides sees it.
     *
     * @param channel how the company was found, when it becomes one
     * @param introducedBy the company that gave the tip
     * @param sameName how many other proposals wait under this name
     */
    record ProposalView(
            UUID id,
            As as,
            Channel channel,
            String name,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String phone,
            KnownThrough knownThrough,
            @Nullable String introducedBy,
            @Nullable String remark,
            Instant at,
            List<PossibleDouble> doubles,
            int sameName,
            int version) {
        static ProposalView of(Waiting waiting) {
            var proposal = waiting.proposal();
            var facts = proposal.facts();
            var postcode = facts.postcode();
            return new ProposalView(
                    proposal.id(),
                    proposal.as(),
                    proposal.as().channel(),
                    facts.name(),
                    facts.street(),
                    postcode == null ? null : postcode.printed(),
                    facts.city(),
                    facts.phone(),
                    facts.knownThrough(),
                    proposal.introducedBy(),
                    facts.remark(),
                    proposal.at(),
                    waiting.doubles(),
                    waiting.sameName(),
                    proposal.version());
        }
    }

    /** @param companyId the company it became, or was already */
    record DecidedView(UUID id, State state, @Nullable UUID companyId) {}

    record LinkRequest(@NotNull UUID companyId) {}

    /** @param reason for who proposed it, in plain words */
    record DeclineRequest(@NotBlank @Size(max = 280) String reason) {}

    @OpenToParents
    @PostMapping("/v1/company-proposals")
    @Idempotent
    @ApiResponse(responseCode = "201", description = "Proposed")
    @MayProposeCompanies
    ResponseEntity<MyProposalView> propose(@Valid @RequestBody ProposalRequest request, Actor actor) {
        var id = propose.propose(request.facts(), actor);
        return ResponseEntity.created(URI.create("/v1/my-company-proposals")).body(MyProposalView.of(judge.one(id)));
    }

    @GetMapping("/v1/my-company-proposals")
    @MayProposeCompanies
    MyProposalsView mine(Actor actor) {
        return new MyProposalsView(
                propose.ofActor(actor).stream().map(MyProposalView::of).toList());
    }

    @GetMapping("/v1/company-proposals")
    @MayEditPool
    Page<ProposalView> queue(PageRequest page) {
        return page.page(
                judge.queue(page.after(After.class).orElse(After.START), page.fetch()),
                waiting -> new After(waiting.proposal().at(), waiting.proposal().id()),
                ProposalView::of);
    }

    @PostMapping("/v1/company-proposals/{id}/acceptance")
    @Idempotent
    @MayEditPool
    DecidedView accept(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody CompanyRequest request, Actor actor) {
        judge.accept(id, EntityTag.seen(seen), request.facts(), request.seen(), actor.id());
        return decided(id);
    }

    @PostMapping("/v1/company-proposals/{id}/link")
    @Idempotent
    @MayEditPool
    DecidedView link(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody LinkRequest request, Actor actor) {
        judge.link(id, EntityTag.seen(seen), request.companyId(), actor.id());
        return decided(id);
    }

    @PostMapping("/v1/company-proposals/{id}/refusal")
    @Idempotent
    @MayEditPool
    DecidedView decline(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody DeclineRequest request, Actor actor) {
        judge.decline(id, EntityTag.seen(seen), request.reason(), actor.id());
        return decided(id);
    }

    private DecidedView decided(UUID id) {
        var proposal = judge.one(id);
        return new DecidedView(id, proposal.state(), proposal.companyId());
    }
}
