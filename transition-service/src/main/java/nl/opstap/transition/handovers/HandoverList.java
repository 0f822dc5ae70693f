package nl.opstap.transition.handovers;

import java.util.List;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The handovers a tenant offered or was offered, the newest first (TRA-36). */
@Component
class HandoverList {
    private final Handovers handovers;

    HandoverList(Handovers handovers) {
        this.handovers = handovers;
    }

    @Transactional(readOnly = true)
    public List<HandoverAnswer> of(Actor actor) {
        if (!actor.hasAny("stagebegeleider", "mentor", "teamleider", "jobcoach", "jongerencoach")) {
            throw Problem.forbidden("only-guidance-staff");
        }
        return handovers.findByOrderByOfferedAtDesc().stream()
                .map(HandoverAnswer::of)
                .toList();
    }
}
