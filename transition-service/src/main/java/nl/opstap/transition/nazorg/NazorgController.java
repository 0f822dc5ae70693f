package nl.opstap.transition.nazorg;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.access.AccessLog.Action;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.transition.nazorg.NazorgMoment.Findings;
import nl.opstap.transition.nazorg.NazorgMoment.Situation;
import nl.opstap.transition.routes.RouteRelation;
import nl.opstap.transition.routes.RouteVisit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Nazorg moments of a route over HTTP. */
@RestController
@RequestMapping("/v1/routes/{routeId}/nazorg-moments")
class NazorgController {
    private final RouteVisit visit;
    private final RouteRelation relation;
    private final NazorgMoments moments;
    private final AnnounceMoment announce;
    private final AccessLog accessLog;
    private final Clock clock;

    NazorgController(
            RouteVisit visit,
            RouteRelation relation,
            NazorgMoments moments,
            AnnounceMoment announce,
            AccessLog accessLog,
            Clock clock) {
        this.visit = visit;
        this.relation = relation;
        this.moments = moments;
        this.announce = announce;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    record MomentAnswer(
            UUID id,
            int month,
            LocalDate dueOn,
            String status,
            @Nullable LocalDate heldOn,
            @Nullable Situation situation,
            @Nullable Integer hoursPerWeek,
            @Nullable Integer studentSatisfied,
            @Nullable Integer employerSatisfied,
            @Nullable Boolean helpNeeded) {}

    record MomentsAnswer(List<MomentAnswer> items) {}

    record ReportRequest(
            @NotNull Situation situation,
            @Nullable @Min(0) @Max(60) Integer hoursPerWeek,
            @Nullable @Min(1) @Max(5) Integer studentSatisfied,
            @Nullable @Min(1) @Max(5) Integer employerSatisfied,
            boolean helpNeeded) {}

    @GetMapping
    MomentsAnswer list(@PathVariable UUID routeId, Actor actor) {
        return visit.call(actor, routeId, pass -> {
            relation.mayRead(actor, pass);
            accessLog.record(pass.studentId(), Action.READ, "NAZORG", "GUIDANCE");
            return new MomentsAnswer(moments.findByRouteIdOrderByMonth(routeId).stream()
                    .map(NazorgController::answer)
                    .toList());
        });
    }

    @PutMapping("/{momentId}/report")
    MomentAnswer report(
            @PathVariable UUID routeId,
            @PathVariable UUID momentId,
            @Valid @RequestBody ReportRequest request,
            Actor actor) {
        return visit.call(actor, routeId, pass -> {
            relation.mayAct(actor, pass);
            var moment = moments.findById(momentId)
                    .filter(found -> found.routeId().equals(routeId))
                    .orElseThrow(Problem::notFound);
            var findings = new Findings(
                    request.situation(),
                    request.hoursPerWeek(),
                    request.studentSatisfied(),
                    request.employerSatisfied(),
                    request.helpNeeded());
            if (!moment.hold(findings, actor.id(), LocalDate.now(clock))) {
                throw Problem.conflict("nazorg-already-held", Map.of());
            }
            moments.save(moment);
            accessLog.record(pass.studentId(), Action.CHANGE, "NAZORG", "GUIDANCE");
            announce.handle(moment);
            return answer(moment);
        });
    }

    private static MomentAnswer answer(NazorgMoment moment) {
        return new MomentAnswer(
                moment.id(),
                moment.month(),
                moment.dueOn(),
                moment.status().name(),
                moment.heldOn(),
                moment.situation(),
                moment.hoursPerWeek(),
                moment.studentSatisfied(),
                moment.employerSatisfied(),
                moment.helpNeeded());
    }
}
