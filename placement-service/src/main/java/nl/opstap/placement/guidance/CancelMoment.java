package nl.opstap.placement.guidance;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a moment off the plan, as long as enough stays (PLA-52). */
@Service
class CancelMoment {
    private final OpenGuidance open;
    private final Moments moments;
    private final GuidanceRules rules;
    private final Clock clock;

    CancelMoment(OpenGuidance open, Moments moments, GuidanceRules rules, Clock clock) {
        this.open = open;
        this.moments = moments;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    void handle(Actor actor, UUID placementId, UUID momentId, CancelReason reason, @Nullable String ifMatch) {
        var open = this.open.moment(actor, placementId, momentId, ifMatch);
        var minimum = rules.minimum(open.placement(), open.talk());
        var staying = open.all().stream()
                .filter(Moment::counts)
                .filter(moment -> !moment.id().equals(momentId))
                .map(Moment::kind)
                .toList();
        if (!minimum.isMetBy(staying)) {
            throw Problem.conflict(
                    "guidance-minimum",
                    Map.of(
                            "moments", minimum.moments(),
                            "interimEvaluations", minimum.interimEvaluations(),
                            "evaluations", minimum.evaluations()));
        }
        moments.cancel(open.moment(), reason, open.opened().by(), Instant.now(clock));
    }
}
