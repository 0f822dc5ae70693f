package nl.opstap.transition.routes;

import java.util.List;
import java.util.UUID;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.access.AccessLog.Action;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;

/** Opens one route for somebody who takes part in it, and records that it was read. */
@Service
class ShowRoute {
    private final RouteVisit visit;
    private final RouteRelation relation;
    private final Routes routes;
    private final Responsibilities responsibilities;
    private final Parties parties;
    private final Plan plan;
    private final AccessLog accessLog;

    ShowRoute(
            RouteVisit visit,
            RouteRelation relation,
            Routes routes,
            Responsibilities responsibilities,
            Parties parties,
            Plan plan,
            AccessLog accessLog) {
        this.visit = visit;
        this.relation = relation;
        this.routes = routes;
        this.responsibilities = responsibilities;
        this.parties = parties;
        this.plan = plan;
        this.accessLog = accessLog;
    }

    RouteDetail handle(Actor actor, UUID routeId) {
        return visit.call(actor, routeId, pass -> {
            relation.mayRead(actor, pass);
            accessLog.record(pass.studentId(), Action.READ, "ROUTE", "GUIDANCE");
            var route = routes.findById(routeId).orElseThrow(Problem::notFound);
            var everyone = parties.of(routeId);
            var shielded = relation.isShielded(actor, pass);
            return new RouteDetail(
                    route.id(),
                    route.studentId(),
                    nameOfStudent(everyone),
                    route.status().name(),
                    route.chainStage().name(),
                    route.startsOn(),
                    route.leavesOn(),
                    route.endsOn(),
                    route.outcome(),
                    Turn.of(responsibilities.current(routeId)),
                    responsibilities.history(routeId).stream().map(Turn::of).toList(),
                    everyone,
                    shielded ? List.of() : plan.of(routeId),
                    relation.acts(actor, pass),
                    shielded);
        });
    }

    private static String nameOfStudent(List<Party> parties) {
        return parties.stream()
                .filter(party -> party.role() == Party.Role.STUDENT)
                .map(Party::name)
                .findFirst()
                .orElse("");
    }
}
