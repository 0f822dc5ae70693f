package nl.opstap.transition.routes;

import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import org.springframework.stereotype.Service;

/** Records where the student went. The route itself goes on: keeping the work is part of it. */
@Service
class RecordOutcome {
    private final Routes routes;
    private final AnnounceRoute announce;

    RecordOutcome(Routes routes, AnnounceRoute announce) {
        this.routes = routes;
        this.announce = announce;
    }

    /** Where somebody goes after school; the uitstroomprofielen and "none yet". */
    enum Outcome {
        EMPLOYMENT_CONTRACT,
        SHELTERED_WORK,
        FURTHER_EDUCATION,
        DAY_ACTIVITIES,
        NONE_YET
    }

    /** Runs inside the visit's transaction. */
    void handle(UUID routeId, Outcome outcome) {
        var route = routes.findById(routeId).orElseThrow(Problem::notFound);
        route.recordOutcome(outcome.name());
        route.reach(outcome == Outcome.NONE_YET ? Route.ChainStage.FINDING_WORK : Route.ChainStage.KEEPING_WORK);
        routes.saveAndFlush(route);
        announce.handle(route);
    }
}
