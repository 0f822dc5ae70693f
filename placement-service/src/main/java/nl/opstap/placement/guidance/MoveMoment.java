package nl.opstap.placement.guidance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans a moment on another day of the stage that has still to come. */
@Service
class MoveMoment {
    private final OpenGuidance open;
    private final Moments moments;
    private final Clock clock;

    MoveMoment(OpenGuidance open, Moments moments, Clock clock) {
        this.open = open;
        this.moments = moments;
        this.clock = clock;
    }

    @Transactional
    void handle(Actor actor, UUID placementId, UUID momentId, LocalDate day, @Nullable String ifMatch) {
        var open = this.open.moment(actor, placementId, momentId, ifMatch);
        if (day.isBefore(OpenGuidance.from(open.placement())) || day.isAfter(OpenGuidance.until(open.placement()))) {
            throw refused("Deze dag valt buiten de stage. Kies een dag van de stage.");
        }
        if (day.isBefore(LocalDate.now(clock))) {
            throw refused("Deze dag is al voorbij. Kies een dag die nog komt.");
        }
        moments.move(open.moment(), day, open.opened().by(), Instant.now(clock));
    }

    private static Problem refused(String why) {
        return Problem.invalid(List.of(new FieldError("day", why)));
    }
}
