package nl.opstap.placement.guidance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import nl.opstap.placement.guidance.GuidanceController.HeldRequest;
import nl.opstap.placement.guidance.InterimEvaluation.Judged;
import nl.opstap.placement.guidance.OpenGuidance.OpenMoment;
import nl.opstap.placement.guidance.Signals.Signal;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a moment was there and in a few words what came of it; an interim evaluation gives signals, too (PLA-53). */
@Service
class HoldMoment {
    private final OpenGuidance open;
    private final Moments moments;
    private final Signals signals;
    private final Vault vault;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    HoldMoment(
            OpenGuidance open,
            Moments moments,
            Signals signals,
            Vault vault,
            ApplicationEventPublisher inside,
            Clock clock) {
        this.open = open;
        this.moments = moments;
        this.signals = signals;
        this.vault = vault;
        this.inside = inside;
        this.clock = clock;
    }

    @Transactional
    void handle(Actor actor, UUID placementId, UUID momentId, HeldRequest request, @Nullable String ifMatch) {
        var open = this.open.moment(actor, placementId, momentId, ifMatch);
        refuse(open, request);
        var student = open.opened().student().id();
        moments.hold(
                open.moment(),
                request.day(),
                vault.encrypt(student, request.outcome().strip()),
                open.opened().by(),
                Instant.now(clock));
        signals.write(
                momentId,
                request.judged().stream().map(judged -> sealed(judged, student)).toList());
        request.judged().stream()
                .filter(judged -> judged.level() == SignalLevel.RED)
                .findFirst()
                .ifPresent(red -> inside.publishEvent(new RedSignal(open.opened(), red.remark())));
    }

    private Signal sealed(Judged judged, UUID student) {
        var remark = judged.remark();
        return new Signal(
                judged.subject(),
                judged.level(),
                remark == null || remark.isBlank() ? null : vault.encrypt(student, remark.strip()));
    }

    private void refuse(OpenMoment open, HeldRequest request) {
        var errors = new ArrayList<FieldError>();
        if (request.day().isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError("day", "Dit gesprek is nog niet geweest. Vul het in als de dag er is."));
        }
        if (request.day().isBefore(open.talk().day())) {
            errors.add(new FieldError("day", "Deze dag ligt voor het startgesprek."));
        }
        errors.addAll(InterimEvaluation.refuse(open.moment().kind(), request.judged()));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
