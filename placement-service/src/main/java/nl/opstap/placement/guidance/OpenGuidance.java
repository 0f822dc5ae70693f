package nl.opstap.placement.guidance;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.opstap.placement.placements.Edits;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementAccess.Opened;
import nl.opstap.placement.placements.PlacementState;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the guidance of a placement for who may change it, from the agreement with the company until the stage ends. */
@Component
class OpenGuidance {
    static final String ITEM = "GUIDANCE";
    private static final Set<PlacementState> GUIDED =
            EnumSet.of(PlacementState.AGREED, PlacementState.CONTRACT, PlacementState.RUNNING, PlacementState.CLOSING);

    private final PlacementAccess access;
    private final StartTalks startTalks;
    private final Moments moments;

    OpenGuidance(PlacementAccess access, StartTalks startTalks, Moments moments) {
        this.access = access;
        this.startTalks = startTalks;
        this.moments = moments;
    }

    /** A planned moment, and all of its placement. */
    record OpenMoment(Opened opened, StartTalk talk, Moment moment, List<Moment> all) {
        Placement placement() {
            return opened.placement();
        }
    }

    Opened placement(Actor actor, UUID placementId) {
        var opened = access.change(actor, placementId, ITEM);
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        if (!isGuided(opened.placement())) {
            throw Problem.conflict(
                    "guidance-not-now", Map.of("state", opened.placement().state()));
        }
        return opened;
    }

    OpenMoment moment(Actor actor, UUID placementId, UUID momentId, @Nullable String ifMatch) {
        var opened = placement(actor, placementId);
        var talk = startTalks.lock(placementId).orElseThrow(Problem::notFound);
        var all = moments.of(placementId);
        var moment = all.stream()
                .filter(one -> one.id().equals(momentId))
                .findFirst()
                .orElseThrow(Problem::notFound);
        Edits.require(ifMatch, moment.version());
        if (moment.state() != MomentState.PLANNED) {
            throw Problem.conflict("moment-closed", Map.of("state", moment.state()));
        }
        return new OpenMoment(opened, talk, moment, all);
    }

    /** Its period is known then, too: nothing is agreed with a company without. */
    static boolean isGuided(Placement placement) {
        return GUIDED.contains(placement.state()) && placement.hasWishes();
    }

    static LocalDate from(Placement placement) {
        return Objects.requireNonNull(placement.from());
    }

    static LocalDate until(Placement placement) {
        return Objects.requireNonNull(placement.until());
    }
}
