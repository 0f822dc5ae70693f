package nl.opstap.company.moments;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.company.limits.Welcome;
import nl.opstap.company.moments.ContactMoments.After;
import nl.opstap.company.relations.KeepRelation;
import nl.opstap.company.roles.MayContactCompanies;
import nl.opstap.company.roles.MayReadPool;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The contacts with one company, and whether one more is welcome now. */
@RestController
@RequestMapping("/v1/companies/{companyId}")
class MomentController {
    private final LogContact log;
    private final JoinContact join;
    private final UndoContact undo;
    private final ContactHistory history;
    private final KeepRelation relations;

    MomentController(
            LogContact log, JoinContact join, UndoContact undo, ContactHistory history, KeepRelation relations) {
        this.log = log;
        this.join = join;
        this.undo = undo;
        this.history = history;
        this.relations = relations;
    }

    /** What a call would be now. */
    enum Outcome {
        FREE,
        /** Somebody else was first: join, or go on all the same. */
        WARNED,
        /** Somebody else was first, and the region wants a reason. */
        BLOCKED
    }

    /** Who was first: with a name, because one has to be able to speak to each other. */
    record FirstView(UUID momentId, @Nullable String organisation, String person, LocalDate on, boolean joined) {}

    /** Who is asked before anything else (COM-36). */
    record AskFirstView(@Nullable String organisation, String person) {}

    /**
     * @param freeFrom the first day on which nobody else is first
     * @param welcome what the company wants of new requests; absent for what it does not limit
     */
    record AdviceView(
            Outcome outcome,
            int days,
            @Nullable FirstView first,
            @Nullable LocalDate freeFrom,
            @Nullable AskFirstView askFirst,
            @Nullable Welcome welcome) {}

    record LoggedView(UUID id) {}

    @GetMapping("/contact-advice")
    @MayReadPool
    AdviceView mayI(
            @PathVariable UUID companyId,
            @RequestParam Purpose purpose,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            Actor actor) {
        var own = actor.tenant().id();
        var advice = log.ask(companyId, purpose, on, own);
        var askFirst = relations
                .inForce(companyId)
                .filter(relation -> !relation.organisationId().equals(own))
                .map(relation -> new AskFirstView(relation.organisation(), relation.personName()))
                .orElse(null);
        var taken = advice.taken();
        var first = advice.first();
        if (taken == null || first == null) {
            return new AdviceView(Outcome.FREE, ContactPressure.DAYS, null, null, askFirst, advice.welcome());
        }
        return new AdviceView(
                advice.blocks() ? Outcome.BLOCKED : Outcome.WARNED,
                ContactPressure.DAYS,
                new FirstView(first.id(), first.organisation(), first.loggedByName(), first.on(), first.joinedBy(own)),
                taken.freeFrom(),
                askFirst,
                advice.welcome());
    }

    @GetMapping("/contact-moments")
    @MayReadPool
    Page<MomentView> ofCompany(@PathVariable UUID companyId, PageRequest page, Actor actor) {
        var found = history.ofCompany(companyId, page.after(After.class).orElse(After.START), page.fetch());
        return page.page(
                found,
                moment -> new After(moment.on(), moment.id()),
                moment -> MomentView.of(moment, actor.tenant().id(), undo.mayUndo(moment, actor)));
    }

    @PostMapping("/contact-moments")
    @Idempotent
    @ApiResponse(responseCode = "201", description = "Logged")
    @MayContactCompanies
    ResponseEntity<LoggedView> log(@PathVariable UUID companyId, @Valid @RequestBody LogRequest request, Actor actor) {
        var id = log.log(companyId, request, actor);
        return ResponseEntity.created(URI.create("/v1/companies/" + companyId + "/contact-moments/" + id))
                .body(new LoggedView(id));
    }

    @DeleteMapping("/contact-moments/{id}")
    @MayContactCompanies
    ResponseEntity<Void> undo(@PathVariable UUID companyId, @PathVariable UUID id, Actor actor) {
        undo.undo(companyId, id, actor);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/contact-moments/{id}/join")
    @Idempotent
    @MayContactCompanies
    ResponseEntity<Void> join(@PathVariable UUID companyId, @PathVariable UUID id, Actor actor) {
        join.join(companyId, id, actor);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/contact-moments/{id}/join")
    @MayContactCompanies
    ResponseEntity<Void> leave(@PathVariable UUID companyId, @PathVariable UUID id) {
        join.leave(companyId, id);
        return ResponseEntity.noContent().build();
    }
}
