package nl.opstap.company.proposals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.company.proposals.Proposal.As;
import nl.opstap.company.proposals.Proposal.Facts;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a company somebody knows before the stagebegeleiders of the own school, once. */
@Service
class ProposeCompany {
    private static final String MUNICIPALITY = "MUNICIPALITY";

    private final Proposals proposals;
    private final Clock clock;

    ProposeCompany(Proposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    @Transactional
    public UUID propose(Facts facts, Actor actor) {
        if (actor.tenantKind().equals(MUNICIPALITY)) {
            throw Problem.forbidden("proposal-nobody-decides");
        }
        proposals.oneAtATime(actor.id());
        if (proposals.waits(actor.id(), facts)) {
            throw Problem.conflict("proposal-known", Map.of());
        }
        var id = Ids.next();
        proposals.insert(id, actor.id(), as(actor), facts, clock.instant());
        return id;
    }

    @Transactional(readOnly = true)
    public List<Proposal> ofActor(Actor actor) {
        return proposals.of(actor.id());
    }

    private static As as(Actor actor) {
        if (actor.has("student")) {
            return As.STUDENT;
        }
        return actor.has("parent") ? As.PARENT : As.COLLEAGUE;
    }
}
