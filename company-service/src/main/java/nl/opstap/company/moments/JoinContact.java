package nl.opstap.company.moments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goes along with the contact of another organisation instead of calling as well (COM-42). */
@Service
public class JoinContact {
    private final ContactMoments moments;
    private final Clock clock;

    JoinContact(ContactMoments moments, Clock clock) {
        this.moments = moments;
        this.clock = clock;
    }

    /** Once per organisation; the first of it to join is the one to speak to. */
    @Transactional
    public void join(UUID companyId, UUID id, Actor actor) {
        moments.oneAtATime(companyId);
        var moment = moments.find(companyId, id).orElseThrow(Problem::notFound);
        if (moment.organisationId().equals(actor.tenant().id())) {
            throw Problem.conflict("contact-own", Map.of());
        }
        if (!moment.purpose().presses()
                || moment.on().isBefore(LocalDate.now(clock).minusDays(ContactPressure.DAYS - 1))) {
            throw Problem.conflict("contact-past", Map.of());
        }
        moments.join(id, actor.id(), actor.name(), clock.instant());
    }

    @Transactional
    public void leave(UUID companyId, UUID id) {
        if (moments.find(companyId, id).isEmpty()) {
            throw Problem.notFound();
        }
        moments.leave(id);
    }
}
