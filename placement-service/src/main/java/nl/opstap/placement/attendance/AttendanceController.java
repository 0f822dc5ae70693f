package nl.opstap.placement.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.OpenToParents;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Attendance and the sick report over HTTP. */
@RestController
@RequestMapping("/v1/placements/{placementId}")
class AttendanceController {
    private final ShowAttendance showAttendance;
    private final RecordAttendance recordAttendance;
    private final ReportSick reportSick;

    AttendanceController(ShowAttendance showAttendance, RecordAttendance recordAttendance, ReportSick reportSick) {
        this.showAttendance = showAttendance;
        this.recordAttendance = recordAttendance;
        this.reportSick = reportSick;
    }

    /** @param presence null takes away what was written down */
    record AttendanceDayRequest(
            @NotNull LocalDate day, @Nullable Presence presence) {}

    record AttendanceRequest(@NotEmpty @Size(max = 100) List<@Valid AttendanceDayRequest> days) {}

    /** @param until the last day; the same as the first when left out */
    record SickReportRequest(
            @NotNull LocalDate from, @Nullable LocalDate until) {
        LocalDate lastDay() {
            return until == null ? from : until;
        }
    }

    @GetMapping("/attendance")
    AttendanceView show(Actor actor, @PathVariable UUID placementId) {
        return showAttendance.of(actor, placementId);
    }

    @PutMapping("/attendance")
    AttendanceView record(Actor actor, @PathVariable UUID placementId, @Valid @RequestBody AttendanceRequest request) {
        recordAttendance.handle(actor, placementId, request.days());
        return showAttendance.of(actor, placementId);
    }

    @PostMapping("/sick-reports")
    @Idempotent
    @OpenToParents
    AttendanceView report(Actor actor, @PathVariable UUID placementId, @Valid @RequestBody SickReportRequest request) {
        reportSick.report(actor, placementId, request);
        return showAttendance.of(actor, placementId);
    }

    @PostMapping("/sick-reports/{reportId}/withdrawal")
    @Idempotent
    @OpenToParents
    AttendanceView withdraw(Actor actor, @PathVariable UUID placementId, @PathVariable UUID reportId) {
        reportSick.withdraw(actor, placementId, reportId);
        return showAttendance.of(actor, placementId);
    }
}
