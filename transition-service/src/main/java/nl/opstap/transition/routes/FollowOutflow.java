package nl.opstap.transition.routes;

import nl.opstap.contracts.placement.OutflowDecided;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.transition.routes.RecordOutcome.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plaatsingsstage says where a student goes: a contract, or not there (PLA-92). The last word counts while the school is
 * responsible; who took the route over records the outcome. A student whose route has not started yet has nothing to record.
 */
@Component
@Transactional
class FollowOutflow implements EventHandler<OutflowDecided> {
    private final Routes routes;
    private final Responsibilities responsibilities;
    private final RecordOutcome recordOutcome;

    FollowOutflow(Routes routes, Responsibilities responsibilities, RecordOutcome recordOutcome) {
        this.routes = routes;
        this.responsibilities = responsibilities;
        this.recordOutcome = recordOutcome;
    }

    @Override
    public Class<OutflowDecided> event() {
        return OutflowDecided.class;
    }

    @Override
    public void apply(OutflowDecided outflow, Envelope envelope) {
        routes.findByStudentIdAndStatus(outflow.studentId(), Route.Status.ACTIVE)
                .filter(this::isOfSchool)
                .ifPresent(route -> recordOutcome.handle(
                        route.id(),
                        outflow.outcome().equals(OutflowDecided.EMPLOYMENT_CONTRACT)
                                ? Outcome.EMPLOYMENT_CONTRACT
                                : Outcome.NONE_YET));
    }

    private boolean isOfSchool(Route route) {
        return responsibilities
                .current(route.id())
                .tenantId()
                .equals(TenantScope.required().id());
    }
}
