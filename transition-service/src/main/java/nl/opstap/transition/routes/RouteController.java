package nl.opstap.transition.routes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.access.AccessLog.Action;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Routes over HTTP: the caseload, one route with its picture, the plan. */
@RestController
@RequestMapping("/v1/routes")
class RouteController {
    private final RouteList list;
    private final RouteVisit visit;
    private final RouteRelation relation;
    private final ShowRoute show;
    private final Plan plan;
    private final RecordOutcome recordOutcome;
    private final AccessLog accessLog;
    private final Clock clock;

    RouteController(
            RouteList list,
            RouteVisit visit,
            RouteRelation relation,
            ShowRoute show,
            Plan plan,
            RecordOutcome recordOutcome,
            AccessLog accessLog,
            Clock clock) {
        this.list = list;
        this.visit = visit;
        this.relation = relation;
        this.show = show;
        this.plan = plan;
        this.recordOutcome = recordOutcome;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    record RouteSummary(
            UUID id,
            String studentName,
            String status,
            String chainStage,
            LocalDate startsOn,
            LocalDate leavesOn,
            LocalDate endsOn,
            String responsibleName,
            UUID responsibleTenantId,
            @Nullable LocalDate nextNazorgOn) {}

    record AddActionRequest(
            PlanAction.@NotNull Domain domain,
            @NotBlank @Size(max = 500) String description,
            @NotNull UUID ownerPartyId,
            @NotNull LocalDate dueOn) {}

    record OutcomeRequest(RecordOutcome.@NotNull Outcome outcome) {}

    @GetMapping
    Page<RouteSummary> list(PageRequest page, Actor actor) {
        return list.page(actor, page);
    }

    @GetMapping("/{routeId}")
    RouteDetail show(@PathVariable UUID routeId, Actor actor) {
        return show.handle(actor, routeId);
    }

    @PostMapping("/{routeId}/actions")
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    PlanAction addAction(@PathVariable UUID routeId, @Valid @RequestBody AddActionRequest request, Actor actor) {
        return visit.call(actor, routeId, pass -> {
            relation.mayAct(actor, pass);
            accessLog.record(pass.studentId(), Action.CHANGE, "ROUTE_PLAN", "GUIDANCE");
            return plan.add(routeId, request.domain(), request.description(), request.ownerPartyId(), request.dueOn());
        });
    }

    @PutMapping("/{routeId}/actions/{actionId}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void completeAction(@PathVariable UUID routeId, @PathVariable UUID actionId, Actor actor) {
        visit.call(actor, routeId, pass -> {
            relation.mayAct(actor, pass);
            accessLog.record(pass.studentId(), Action.CHANGE, "ROUTE_PLAN", "GUIDANCE");
            plan.complete(routeId, actionId, LocalDate.now(clock));
            return true;
        });
    }

    @PutMapping("/{routeId}/outcome")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void outcome(@PathVariable UUID routeId, @Valid @RequestBody OutcomeRequest request, Actor actor) {
        visit.call(actor, routeId, pass -> {
            relation.mayAct(actor, pass);
            accessLog.record(pass.studentId(), Action.CHANGE, "ROUTE_OUTCOME", "GUIDANCE");
            recordOutcome.handle(routeId, request.outcome());
            return true;
        });
    }
}
