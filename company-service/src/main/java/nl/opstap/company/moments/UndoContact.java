package nl.opstap.company.moments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what one wrote down by mistake, on the same day and as long as nobody joined. */
@Service
class UndoContact {
    private final ContactMoments moments;
    private final Clock clock;

    UndoContact(ContactMoments moments, Clock clock) {
        this.moments = moments;
        this.clock = clock;
    }

    @Transactional
    public void undo(UUID companyId, UUID id, Actor actor) {
        moments.oneAtATime(companyId);
        var moment = moments.find(companyId, id).orElseThrow(Problem::notFound);
        if (!mayUndo(moment, actor)) {
            throw Problem.conflict("contact-stays", Map.of());
        }
        if (!moment.joins().isEmpty()) {
            throw Problem.conflict("contact-joined", Map.of());
        }
        moments.delete(id);
    }

    boolean mayUndo(ContactMoment moment, Actor actor) {
        return moment.loggedBy().equals(actor.id())
                && moment.organisationId().equals(actor.tenant().id())
                && LocalDate.ofInstant(moment.loggedAt(), clock.getZone()).equals(LocalDate.now(clock));
    }
}
