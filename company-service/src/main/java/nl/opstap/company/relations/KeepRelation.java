package nl.opstap.company.relations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.organisations.Organisations;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes, offers and gives up the relation with a company. */
@Service
public class KeepRelation {
    private final Relations relations;
    private final KeepCompanies companies;
    private final Organisations organisations;
    private final Clock clock;

    KeepRelation(Relations relations, KeepCompanies companies, Organisations organisations, Clock clock) {
        this.relations = relations;
        this.companies = companies;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Relation> find(UUID companyId) {
        companies.require(companyId);
        return relations.find(companyId, false);
    }

    /** Whom to ask first; nobody when it was not used for a year. */
    @Transactional(readOnly = true)
    public Optional<Relation> inForce(UUID companyId) {
        return relations.find(companyId, false).filter(relation -> !relation.hasExpired(LocalDate.now(clock)));
    }

    @Transactional
    void take(UUID companyId, Actor actor) {
        take(companyId, actor.tenant().id(), actor.id(), actor.name());
    }

    @Transactional
    public void take(UUID companyId, UUID organisation, UUID person, String name) {
        companies.hold(companyId);
        var today = LocalDate.now(clock);
        var before = relations.find(companyId, true);
        if (before.isEmpty() && relations.insert(companyId, organisation, person, name, today)) {
            return;
        }
        var present = before.or(() -> relations.find(companyId, true)).orElseThrow(Problem::notFound);
        if (!present.mayBeTakenBy(organisation, today)) {
            var owner = present.organisation();
            throw Problem.conflict("relation-owned", Map.of("organisation", owner == null ? "" : owner));
        }
        relations.give(companyId, organisation, person, name, today);
    }

    /** To null takes the offer back. */
    @Transactional
    void offer(UUID companyId, int version, @Nullable UUID to, Actor actor) {
        var present = ownOf(companyId, actor);
        if (present.version() != version) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
        }
        if (to != null
                && (to.equals(present.organisationId())
                        || organisations.nameOf(to).isEmpty())) {
            throw Problem.invalid(List.of(new FieldError("organisationId", "relation-owned.to")));
        }
        relations.offer(companyId, to);
    }

    @Transactional
    void giveUp(UUID companyId, Actor actor) {
        ownOf(companyId, actor);
        relations.delete(companyId);
    }

    /** A contact of the organisation that keeps the relation: it goes on for another year. */
    @Transactional
    public void used(UUID companyId, UUID organisation, LocalDate day) {
        relations.used(companyId, organisation, day);
    }

    /** The relation, for the organisation that has it, or the coordinator who settles it between two. */
    private Relation ownOf(UUID companyId, Actor actor) {
        var present = relations.find(companyId, true).orElseThrow(Problem::notFound);
        if (!present.organisationId().equals(actor.tenant().id()) && !actor.has("regional-coordinator")) {
            throw Problem.forbidden("relation-not-yours");
        }
        return present;
    }
}
