package nl.opstap.company.proposals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.company.companies.AddCompany;
import nl.opstap.company.companies.CompanyFacts;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.companies.PossibleDoubles;
import nl.opstap.company.companies.PossibleDoubles.Looks;
import nl.opstap.company.companies.PossibleDoubles.PossibleDouble;
import nl.opstap.company.proposals.Proposal.State;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a stagebegeleider makes of a proposal: a new company, one that is there already, or nothing, with the reason. */
@Service
class JudgeProposal {
    private final Proposals proposals;
    private final AddCompany add;
    private final KeepCompanies companies;
    private final PossibleDoubles doubles;
    private final Clock clock;

    JudgeProposal(Proposals proposals, AddCompany add, KeepCompanies companies, PossibleDoubles doubles, Clock clock) {
        this.proposals = proposals;
        this.add = add;
        this.companies = companies;
        this.doubles = doubles;
        this.clock = clock;
    }

    /** A proposal in the queue, with what it may be already. */
    record Waiting(Proposal proposal, List<PossibleDouble> doubles, int sameName) {}

    @Transactional(readOnly = true)
    public List<Waiting> queue(Proposals.After after, int limit) {
        return proposals.waiting(after, limit).stream().map(this::waiting).toList();
    }

    private Waiting waiting(Proposal proposal) {
        var facts = proposal.facts();
        var postcode = facts.postcode();
        return new Waiting(
                proposal,
                doubles.of(new Looks(facts.name(), null, postcode == null ? null : postcode.value(), facts.city())),
                proposals.sameName(proposal));
    }

    @Transactional(readOnly = true)
    public Proposal one(UUID id) {
        return proposals.find(id).orElseThrow(Problem::notFound);
    }

    /** How it was found says who proposed it, so nobody has to guess. */
    @Transactional
    public void accept(UUID id, int version, CompanyFacts facts, List<UUID> seenDoubles, UUID by) {
        if (facts.channel() != one(id).as().channel()) {
            throw Problem.invalid(List.of(new FieldError("channel", "proposal-decided.channel")));
        }
        decide(id, version, State.ACCEPTED, add.add(facts, null, seenDoubles), null, by);
    }

    @Transactional
    public void link(UUID id, int version, UUID company, UUID by) {
        companies.hold(company);
        decide(id, version, State.LINKED, company, null, by);
    }

    @Transactional
    public void decline(UUID id, int version, String reason, UUID by) {
        decide(id, version, State.DECLINED, null, reason.strip(), by);
    }

    private void decide(UUID id, int version, State state, @Nullable UUID company, @Nullable String reason, UUID by) {
        if (proposals.decide(id, version, state, company, reason, by, clock.instant())) {
            return;
        }
        throw one(id).state() == State.WAITING
                ? Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile")
                : Problem.conflict("proposal-decided", Map.of());
    }
}
