package nl.opstap.transition.routes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.access.AccessLog.Action;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
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
    private final Routes routes;
    private final Responsibilities responsibilities;
    private final Parties parties;
    private final Plan plan;
    private final RecordOutcome recordOutcome;
    private final AccessLog accessLog;
    private final Clock clock;

    RouteController(
            RouteList list,
            RouteVisit visit,
            RouteRelation relation,
            Routes routes,
            Responsibilities responsibilities,
            Parties parties,
            Plan plan,
            RecordOutcome recordOutcome,
            AccessLog accessLog,
            Clock clock) {
        this.list = list;
        this.visit = visit;
        this.relation = relation;
        this.routes = routes;
        this.responsibilities = responsibilities;
        this.parties = parties;
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

    record RoutesAnswer(List<RouteSummary> items) {}

    record RouteDetail(
            UUID id,
            UUID studentId,
            String studentName,
            String status,
            String chainStage,
            LocalDate startsOn,
            LocalDate leavesOn,
            LocalDate endsOn,
            @Nullable String outcome,
            Turn responsible,
            List<Turn> history,
            List<Party> parties,
            List<PlanAction> plan) {}

    /** One person's turn; {@code until} is absent for the present one. */
    record Turn(
            UUID personId,
            UUID tenantId,
            String name,
            Instant since,
            @Nullable Instant until,
            String reason) {}

    record AddActionRequest(
            PlanAction.@NotNull Domain domain,
            @NotBlank @Size(max = 500) String description,
            @NotNull UUID ownerPartyId,
            @NotNull LocalDate dueOn) {}

    record OutcomeRequest(RecordOutcome.@NotNull Outcome outcome) {}

    @GetMapping
    RoutesAnswer list(Actor actor) {
        return new RoutesAnswer(list.of(actor));
    }

    @GetMapping("/{routeId}")
    RouteDetail show(@PathVariable UUID routeId, Actor actor) {
        return visit.call(actor, routeId, pass -> {
            relation.mayRead(actor, pass);
            accessLog.record(pass.studentId(), Action.READ, "ROUTE", "GUIDANCE");
            var route = routes.findById(routeId).orElseThrow(Problem::notFound);
            var everyone = parties.of(routeId);
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
                    turn(responsibilities.current(routeId)),
                    responsibilities.history(routeId).stream()
                            .map(RouteController::turn)
                            .toList(),
                    everyone,
                    plan.of(routeId));
        });
    }

    @PostMapping("/{routeId}/actions")
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

    private static String nameOfStudent(List<Party> parties) {
        return parties.stream()
                .filter(party -> party.role() == Party.Role.STUDENT)
                .map(Party::name)
                .findFirst()
                .orElse("");
    }

    private static Turn turn(Responsible one) {
        return new Turn(one.personId(), one.tenantId(), one.name(), one.since(), one.until(), one.reason());
    }
}
