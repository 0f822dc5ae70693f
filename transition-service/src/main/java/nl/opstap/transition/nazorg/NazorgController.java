package nl.opstap.transition.nazorg;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.transition.nazorg.NazorgMoment.Findings;
import nl.opstap.transition.nazorg.NazorgMoment.Situation;
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
    private final ShowMoments show;
    private final HoldMoment hold;

    NazorgController(ShowMoments show, HoldMoment hold) {
        this.show = show;
        this.hold = hold;
    }

    record MomentsAnswer(List<MomentAnswer> items) {}

    record ReportRequest(
            @NotNull Situation situation,
            @Nullable @Min(0) @Max(60) Integer hoursPerWeek,
            @Nullable @Min(1) @Max(5) Integer studentSatisfied,
            @Nullable @Min(1) @Max(5) Integer employerSatisfied,
            boolean helpNeeded) {}

    @GetMapping
    MomentsAnswer list(@PathVariable UUID routeId, Actor actor) {
        return new MomentsAnswer(show.handle(actor, routeId));
    }

    @PutMapping("/{momentId}/report")
    MomentAnswer report(
            @PathVariable UUID routeId,
            @PathVariable UUID momentId,
            @Valid @RequestBody ReportRequest request,
            Actor actor) {
        var findings = new Findings(
                request.situation(),
                request.hoursPerWeek(),
                request.studentSatisfied(),
                request.employerSatisfied(),
                request.helpNeeded());
        return hold.handle(actor, routeId, momentId, findings);
    }
}
