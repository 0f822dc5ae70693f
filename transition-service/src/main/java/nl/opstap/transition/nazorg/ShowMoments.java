package nl.opstap.transition.nazorg;

import java.util.List;
import java.util.UUID;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.access.AccessLog.Action;
import nl.opstap.platform.security.Actor;
import nl.opstap.transition.routes.RouteRelation;
import nl.opstap.transition.routes.RouteVisit;
import org.springframework.stereotype.Service;

/** Shows the nazorg of a route, held and still to come, and records that it was read. */
@Service
class ShowMoments {
    private final RouteVisit visit;
    private final RouteRelation relation;
    private final NazorgMoments moments;
    private final AccessLog accessLog;

    ShowMoments(RouteVisit visit, RouteRelation relation, NazorgMoments moments, AccessLog accessLog) {
        this.visit = visit;
        this.relation = relation;
        this.moments = moments;
        this.accessLog = accessLog;
    }

    List<MomentAnswer> handle(Actor actor, UUID routeId) {
        return visit.call(actor, routeId, pass -> {
            relation.mayRead(actor, pass);
            accessLog.record(pass.studentId(), Action.READ, "NAZORG", "GUIDANCE");
            var shielded = relation.isShielded(actor, pass);
            return moments.findByRouteIdOrderByMonth(routeId).stream()
                    .map(moment -> shielded ? MomentAnswer.factsOf(moment) : MomentAnswer.of(moment))
                    .toList();
        });
    }
}
