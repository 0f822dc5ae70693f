package nl.opstap.placement.contract;

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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.opstap.placement.hours.WorkingDay;
import nl.opstap.placement.placements.Terms;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Amending a contract over HTTP. */
@RestController
@RequestMapping("/v1/placements/{placementId}/amendments")
class AmendmentController {
    private final ProposeAmendment proposeAmendment;
    private final ShowAmendments showAmendments;
    private final FollowAmendments followAmendments;

    AmendmentController(
            ProposeAmendment proposeAmendment, ShowAmendments showAmendments, FollowAmendments followAmendments) {
        this.proposeAmendment = proposeAmendment;
        this.showAmendments = showAmendments;
        this.followAmendments = followAmendments;
    }

    record AmendedDay(
            @NotNull DayOfWeek weekday,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Min(0) @Max(240) int breakMinutes,
            @Min(0) @Max(600) int schoolMinutes) {
        WorkingDay day() {
            return new WorkingDay(weekday, from, until, breakMinutes, schoolMinutes);
        }
    }

    /** @param effectiveFrom the first day on which it is to count */
    record AmendmentRequest(
            @NotNull LocalDate effectiveFrom,
            @NotNull LocalDate until,
            @NotEmpty @Size(max = 7) List<@Valid AmendedDay> days,
            @NotEmpty @Size(max = 20) List<@Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String> goals,
            @NotBlank @Size(max = 100) String contactName,
            @NotBlank @Email @Size(max = 200) String contactMail,
            @Nullable @Size(max = 1000) String tasks) {
        Terms terms() {
            return new Terms(
                    until,
                    days.stream().map(AmendedDay::day).toList(),
                    goals.stream().distinct().toList(),
                    contactName.strip(),
                    contactMail.strip(),
                    tasks == null || tasks.isBlank() ? null : tasks.strip());
        }
    }

    @GetMapping
    AmendmentsView show(Actor actor, @PathVariable UUID placementId) {
        return showAmendments.view(actor, placementId);
    }

    @PostMapping
    @Idempotent
    ResponseEntity<AmendmentsView> propose(
            Actor actor,
            @PathVariable UUID placementId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AmendmentRequest request) {
        proposeAmendment.handle(actor, placementId, request.terms(), request.effectiveFrom(), ifMatch);
        return ResponseEntity.created(URI.create("/v1/placements/%s/amendments".formatted(placementId)))
                .body(showAmendments.view(actor, placementId));
    }

    /** Takes the open amendment back. */
    @DeleteMapping("/open")
    AmendmentsView withdraw(Actor actor, @PathVariable UUID placementId) {
        followAmendments.withdraw(actor, placementId);
        return showAmendments.view(actor, placementId);
    }
}
