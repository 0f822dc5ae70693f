package nl.opstap.transition.routes;

import java.util.UUID;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.access.AccessLog.Action;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.OpenToParents;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Somebody prints the page of a route from the browser: the page says so, because nothing else can (GW-30). */
@RestController
class PrintController {
    private final RouteVisit visit;
    private final RouteRelation relation;
    private final AccessLog accessLog;

    PrintController(RouteVisit visit, RouteRelation relation, AccessLog accessLog) {
        this.visit = visit;
        this.relation = relation;
        this.accessLog = accessLog;
    }

    @OpenToParents
    @PostMapping("/v1/routes/{routeId}/prints")
    @Idempotent
    ResponseEntity<Void> printed(@PathVariable UUID routeId, Actor actor) {
        return visit.call(actor, routeId, pass -> {
            relation.mayRead(actor, pass);
            accessLog.record(pass.studentId(), Action.PRINT, "ROUTE", "GUIDANCE");
            return ResponseEntity.noContent().build();
        });
    }
}
