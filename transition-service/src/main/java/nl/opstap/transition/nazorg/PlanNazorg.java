package nl.opstap.transition.nazorg;

import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.transition.routes.RouteDated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Puts the nazorg moments of a route on the dates of the policy; those already held stay as they were. */
@Service
class PlanNazorg {
    private final NazorgMoments moments;

    PlanNazorg(NazorgMoments moments) {
        this.moments = moments;
    }

    @EventListener
    void handle(RouteDated route) {
        var school = TenantScope.required().id();
        for (int month : route.nazorgMonths()) {
            var dueOn = route.leavesOn().plusMonths(month);
            var moment = moments.findByRouteIdAndMonth(route.routeId(), month)
                    .orElseGet(() -> new NazorgMoment(school, route.routeId(), month, dueOn));
            moment.moveTo(dueOn);
            moments.save(moment);
        }
    }
}
