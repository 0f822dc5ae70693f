package nl.opstap.placement.guidance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import nl.opstap.placement.guidance.GuidanceController.HeldRequest;
import nl.opstap.placement.guidance.OpenGuidance.OpenMoment;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a moment was there, on which day, and in a few words what came of it. */
@Service
class HoldMoment {
    private final OpenGuidance open;
    private final Moments moments;
    private final Vault vault;
    private final Clock clock;

    HoldMoment(OpenGuidance open, Moments moments, Vault vault, Clock clock) {
        this.open = open;
        this.moments = moments;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional
    void handle(Actor actor, UUID placementId, UUID momentId, HeldRequest request, @Nullable String ifMatch) {
        var open = this.open.moment(actor, placementId, momentId, ifMatch);
        refuse(open, request);
        moments.hold(
                open.moment(),
                request.day(),
                vault.encrypt(open.opened().student().id(), request.outcome().strip()),
                open.opened().by(),
                Instant.now(clock));
    }

    private void refuse(OpenMoment open, HeldRequest request) {
        var errors = new ArrayList<FieldError>();
        if (request.day().isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError("day", "Dit gesprek is nog niet geweest. Vul het in als de dag er is."));
        }
        if (request.day().isBefore(open.talk().day())) {
            errors.add(new FieldError("day", "Deze dag ligt voor het startgesprek."));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
