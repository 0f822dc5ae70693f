package nl.opstap.placement.guidance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.placement.guidance.InterimEvaluation.Judged;
import nl.opstap.placement.placements.Edits;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Guidance over HTTP. A moment has a version of its own, which If-Match names. */
@RestController
@RequestMapping("/v1")
class GuidanceController {
    private final ShowGuidance showGuidance;
    private final HoldStartTalk holdStartTalk;
    private final MoveMoment moveMoment;
    private final HoldMoment holdMoment;
    private final CancelMoment cancelMoment;
    private final OverdueGuidance overdueGuidance;

    GuidanceController(
            ShowGuidance showGuidance,
            HoldStartTalk holdStartTalk,
            MoveMoment moveMoment,
            HoldMoment holdMoment,
            CancelMoment cancelMoment,
            OverdueGuidance overdueGuidance) {
        this.showGuidance = showGuidance;
        this.holdStartTalk = holdStartTalk;
        this.moveMoment = moveMoment;
        this.holdMoment = holdMoment;
        this.cancelMoment = cancelMoment;
        this.overdueGuidance = overdueGuidance;
    }

    /**
     * @param talks which kinds of talk there are, beside the evaluations
     * @param weeksBetween one moment in so many weeks
     * @param reason needed when that is not what is proposed
     * @param studentAgreedOn when the student agreed with the extra moments; absent as long as that is not so
     */
    record StartTalkRequest(
            @NotNull LocalDate day,
            @NotEmpty @Size(max = 4) List<@NotNull MomentKind> talks,
            @NotNull @Min(1) @Max(13) Integer weeksBetween,
            @Nullable @Size(max = 300) String reason,
            @Nullable LocalDate studentAgreedOn,
            @Nullable LocalDate companyAgreedOn) {}

    record MoveRequest(@NotNull LocalDate day) {}

    /** @param signals of an interim evaluation, one of every subject; absent otherwise */
    record HeldRequest(
            @NotNull LocalDate day,
            @NotBlank @Size(max = 300) String outcome,
            @Nullable @Size(max = 8) List<@Valid SignalRequest> signals) {
        List<Judged> judged() {
            return signals == null
                    ? List.of()
                    : signals.stream().map(SignalRequest::judged).toList();
        }
    }

    /** @param remark what is the matter; needed when it is red */
    record SignalRequest(
            @NotNull SignalSubject subject,
            @NotNull SignalLevel level,
            @Nullable @Size(max = 300) String remark) {
        Judged judged() {
            return new Judged(subject, level, remark);
        }
    }

    record CancelRequest(@NotNull CancelReason reason) {}

    @GetMapping("/placements/{placementId}/guidance")
    ResponseEntity<GuidanceView> show(Actor actor, @PathVariable UUID placementId) {
        return shown(actor, placementId);
    }

    @PutMapping("/placements/{placementId}/guidance/start-talk")
    ResponseEntity<GuidanceView> startTalk(
            Actor actor,
            @PathVariable UUID placementId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody StartTalkRequest request) {
        holdStartTalk.handle(actor, placementId, request, ifMatch);
        return shown(actor, placementId);
    }

    @PutMapping("/placements/{placementId}/guidance/moments/{momentId}/day")
    ResponseEntity<GuidanceView> move(
            Actor actor,
            @PathVariable UUID placementId,
            @PathVariable UUID momentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody MoveRequest request) {
        moveMoment.handle(actor, placementId, momentId, request.day(), ifMatch);
        return shown(actor, placementId);
    }

    @PostMapping("/placements/{placementId}/guidance/moments/{momentId}/held")
    @Idempotent
    ResponseEntity<GuidanceView> held(
            Actor actor,
            @PathVariable UUID placementId,
            @PathVariable UUID momentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody HeldRequest request) {
        holdMoment.handle(actor, placementId, momentId, request, ifMatch);
        return shown(actor, placementId);
    }

    @PostMapping("/placements/{placementId}/guidance/moments/{momentId}/cancelled")
    @Idempotent
    ResponseEntity<GuidanceView> cancel(
            Actor actor,
            @PathVariable UUID placementId,
            @PathVariable UUID momentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CancelRequest request) {
        cancelMoment.handle(actor, placementId, momentId, request.reason(), ifMatch);
        return shown(actor, placementId);
    }

    @GetMapping("/guidance/overdue")
    OverdueGuidance.OverdueView overdue(Actor actor) {
        return overdueGuidance.handle(actor);
    }

    private ResponseEntity<GuidanceView> shown(Actor actor, UUID placementId) {
        var view = showGuidance.handle(actor, placementId);
        return ResponseEntity.ok().eTag(Edits.tag(view.version())).body(view);
    }
}
