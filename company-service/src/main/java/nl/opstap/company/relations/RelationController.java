package nl.opstap.company.relations;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.company.http.EntityTag;
import nl.opstap.company.roles.MayContactCompanies;
import nl.opstap.company.roles.MayReadPool;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The relatiebeheerder of one company. */
@RestController
@RequestMapping("/v1/companies/{companyId}/relation-owner")
class RelationController {
    private final KeepRelation relation;
    private final Clock clock;

    RelationController(KeepRelation relation, Clock clock) {
        this.relation = relation;
        this.clock = clock;
    }

    /**
     * Who is asked first.
     *
     * @param own of the caller's organisation
     * @param mine the caller
     * @param mayTake whether the caller's organisation may have it now
     */
    record OwnerView(
            UUID organisationId,
            @Nullable String organisation,
            String person,
            LocalDate since,
            LocalDate expiresOn,
            boolean expired,
            boolean own,
            boolean mine,
            boolean mayTake,
            @Nullable UUID offeredToId,
            @Nullable String offeredTo) {}

    /** @param owner absent when nobody ever took it, or gave it up */
    record RelationView(@Nullable OwnerView owner) {}

    /** @param organisationId who may take it over; nothing to take the offer back */
    record OfferRequest(@Nullable UUID organisationId) {}

    @GetMapping
    @MayReadPool
    ResponseEntity<RelationView> owner(@PathVariable UUID companyId, Actor actor) {
        var found = relation.find(companyId);
        return ResponseEntity.ok()
                .eTag(EntityTag.of(found.map(Relation::version).orElse(0)))
                .body(new RelationView(
                        found.map(present -> view(present, actor)).orElse(null)));
    }

    @PostMapping
    @Idempotent
    @MayContactCompanies
    ResponseEntity<RelationView> take(@PathVariable UUID companyId, Actor actor) {
        relation.take(companyId, actor);
        return owner(companyId, actor);
    }

    @PutMapping("/offer")
    @MayContactCompanies
    ResponseEntity<RelationView> offer(
            @PathVariable UUID companyId, IfMatch seen, @Valid @RequestBody OfferRequest request, Actor actor) {
        relation.offer(companyId, EntityTag.seen(seen), request.organisationId(), actor);
        return owner(companyId, actor);
    }

    @DeleteMapping
    @MayContactCompanies
    ResponseEntity<Void> giveUp(@PathVariable UUID companyId, Actor actor) {
        relation.giveUp(companyId, actor);
        return ResponseEntity.noContent().build();
    }

    private OwnerView view(Relation present, Actor actor) {
        var today = LocalDate.now(clock);
        var organisation = actor.tenant().id();
        return new OwnerView(
                present.organisationId(),
                present.organisation(),
                present.personName(),
                present.since(),
                present.expiresOn(),
                present.hasExpired(today),
                present.organisationId().equals(organisation),
                present.organisationId().equals(organisation)
                        && present.personId().equals(actor.id()),
                present.mayBeTakenBy(organisation, today),
                present.offeredTo(),
                present.offeredToName());
    }
}
