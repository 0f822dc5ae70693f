package nl.opstap.placement.placements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.opstap.placement.hours.WorkingDay;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Placements over HTTP. */
@RestController
@RequestMapping("/v1")
class PlacementController {
    private final OpenPlacement openPlacement;
    private final ShowPlacement showPlacement;
    private final TakeStep takeStep;
    private final DescribeWishes describeWishes;
    private final OverrideGate overrideGate;
    private final RecordKlik recordKlik;
    private final NameContact nameContact;
    private final AgreeHours agreeHours;

    PlacementController(
            OpenPlacement openPlacement,
            ShowPlacement showPlacement,
            TakeStep takeStep,
            DescribeWishes describeWishes,
            OverrideGate overrideGate,
            RecordKlik recordKlik,
            NameContact nameContact,
            AgreeHours agreeHours) {
        this.openPlacement = openPlacement;
        this.showPlacement = showPlacement;
        this.takeStep = takeStep;
        this.describeWishes = describeWishes;
        this.overrideGate = overrideGate;
        this.recordKlik = recordKlik;
        this.nameContact = nameContact;
        this.agreeHours = agreeHours;
    }

    record OpenPlacementRequest(
            @NotNull UUID studentId, @Min(1) @Max(4) int phase) {}

    /**
     * @param reason a coded reason; only breaking off and cancelling need one
     * @param refusal why the company says no, when that ends the proposal
     */
    record StepRequest(
            @Nullable @Pattern(regexp = Wishes.CODE) String reason,
            @Nullable @Valid Refusal refusal) {}

    record GateOverrideRequest(
            @NotNull Gate gate,
            @NotBlank @Size(min = 10, max = 500) String reason) {}

    /** @param refusal why, when the answer is a no of the company */
    record KlikRequest(
            @NotNull Klik answer, @Nullable @Valid Refusal refusal) {}

    record ContactRequest(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Email @Size(max = 200) String mail) {}

    /** One day at the company, at school, or both; without times the student is not at the company. */
    record WorkingDayRequest(
            @NotNull DayOfWeek weekday,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Min(0) @Max(240) int breakMinutes,
            @Min(0) @Max(600) int schoolMinutes) {
        WorkingDay day() {
            return new WorkingDay(weekday, from, until, breakMinutes, schoolMinutes);
        }
    }

    record WorkingHoursRequest(@NotEmpty @Size(max = 7) List<@Valid WorkingDayRequest> days) {}

    @GetMapping("/placements")
    Page<ShowPlacement.Line> list(
            Actor actor, @RequestParam(required = false) @Nullable Set<PlacementState> state, PageRequest page) {
        return showPlacement.page(actor, state, page);
    }

    @PostMapping("/placements")
    @Idempotent
    ResponseEntity<PlacementView> open(Actor actor, @Valid @RequestBody OpenPlacementRequest request) {
        var id = openPlacement.handle(actor, request.studentId(), request.phase());
        var view = showPlacement.one(actor, id);
        return ResponseEntity.created(URI.create("/v1/placements/" + id))
                .eTag(Edits.tag(view.version()))
                .body(view);
    }

    @GetMapping("/placements/{id}")
    ResponseEntity<PlacementView> show(Actor actor, @PathVariable UUID id) {
        return shown(actor, id);
    }

    @GetMapping("/placements/{id}/history")
    List<HistoryEntry.View> history(Actor actor, @PathVariable UUID id) {
        return showPlacement.steps(actor, id);
    }

    @PostMapping("/placements/{id}/actions/{action}")
    @Idempotent
    ResponseEntity<PlacementView> step(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable PlacementAction action,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody(required = false) @Nullable StepRequest request) {
        takeStep.handle(
                actor,
                id,
                action,
                ifMatch,
                request == null ? null : request.reason(),
                request == null ? null : request.refusal());
        return shown(actor, id);
    }

    @PutMapping("/placements/{id}/search-profile")
    ResponseEntity<PlacementView> describe(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Wishes wishes) {
        describeWishes.handle(actor, id, wishes, ifMatch);
        return shown(actor, id);
    }

    @PostMapping("/placements/{id}/gate-overrides")
    @Idempotent
    ResponseEntity<PlacementView> override(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody GateOverrideRequest request) {
        overrideGate.handle(actor, id, request.gate(), request.reason());
        return shown(actor, id);
    }

    @PutMapping("/placements/{id}/klik")
    ResponseEntity<PlacementView> klik(Actor actor, @PathVariable UUID id, @Valid @RequestBody KlikRequest request) {
        recordKlik.handle(actor, id, request.answer(), request.refusal());
        return shown(actor, id);
    }

    @PutMapping("/placements/{id}/working-hours")
    ResponseEntity<PlacementView> hours(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody WorkingHoursRequest request) {
        agreeHours.handle(
                actor, id, request.days().stream().map(WorkingDayRequest::day).toList(), ifMatch);
        return shown(actor, id);
    }

    @PutMapping("/placements/{id}/contact")
    ResponseEntity<PlacementView> contact(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ContactRequest request) {
        nameContact.handle(actor, id, request.name(), request.mail(), ifMatch);
        return shown(actor, id);
    }

    @GetMapping("/me/placements")
    List<PlacementView> mine(Actor actor) {
        return showPlacement.mine(actor);
    }

    private ResponseEntity<PlacementView> shown(Actor actor, UUID id) {
        var view = showPlacement.one(actor, id);
        return ResponseEntity.ok().eTag(Edits.tag(view.version())).body(view);
    }
}
