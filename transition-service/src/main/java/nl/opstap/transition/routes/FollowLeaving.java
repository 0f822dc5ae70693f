package nl.opstap.transition.routes;

import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.transition.students.LeavingShifted;
import nl.opstap.transition.students.Tenants;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves a route, and the nazorg that was not held yet, along with the expected day of leaving (TRA-02). */
@Component
class FollowLeaving {
    private final Routes routes;
    private final Tenants tenants;
    private final ApplicationEventPublisher inside;
    private final AnnounceRoute announce;

    FollowLeaving(Routes routes, Tenants tenants, ApplicationEventPublisher inside, AnnounceRoute announce) {
        this.routes = routes;
        this.tenants = tenants;
        this.inside = inside;
        this.announce = announce;
    }

    @EventListener
    void handle(LeavingShifted shifted) {
        var school = tenants.find(TenantScope.required().id());
        var route = routes.findByStudentIdAndStatus(shifted.studentId(), Route.Status.ACTIVE);
        if (school.isPresent() && route.isPresent()) {
            var policy = school.get();
            route.get().shiftLeaving(shifted.leavesOn(), policy.routeMonthsBefore(), policy.routeMonthsAfter());
            routes.saveAndFlush(route.get());
            inside.publishEvent(new RouteDated(route.get().id(), shifted.leavesOn(), policy.nazorgMonths()));
            announce.handle(route.get());
        }
    }
}
