package nl.opstap.placement.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.AbsenceChanged;
import nl.opstap.placement.attendance.AttendanceController.SickReportRequest;
import nl.opstap.placement.contract.AgreedWeeks;
import nl.opstap.placement.links.LinkMail;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementAccess.Opened;
import nl.opstap.placement.placements.PlacementState;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sick report goes straight to the company and to the stagebegeleider. It is the only message that a parent sends a
 * company, it says on which days and nothing else, and it can be taken back (PLA-41).
 */
@Service
class ReportSick {
    /** Longer than two weeks somebody talks with the student first. */
    private static final int MOST_DAYS = 14;

    private static final Duration LINK_VALID = Duration.ofDays(14);

    private final PlacementAccess access;
    private final Attendance attendance;
    private final AgreedWeeks agreedWeeks;
    private final LinkMail mail;
    private final Outbox outbox;
    private final Clock clock;

    ReportSick(
            PlacementAccess access,
            Attendance attendance,
            AgreedWeeks agreedWeeks,
            LinkMail mail,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.attendance = attendance;
        this.agreedWeeks = agreedWeeks;
        this.mail = mail;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Who may say that this student is ill: a parent, the student from 18, and the school when somebody phones. */
    static boolean mayReport(Opened opened, LocalDate today) {
        return switch (opened.party()) {
            case PARENT, STAGEBEGELEIDER, TEAMLEIDER -> true;
            case STUDENT -> !opened.student().isMinorOn(today);
            case MENTOR, ORTHOPEDAGOOG, COMPANY, SYSTEM -> false;
        };
    }

    static boolean isRunning(Placement placement) {
        return placement.state() == PlacementState.RUNNING || placement.state() == PlacementState.CLOSING;
    }

    @Transactional
    void report(Actor actor, UUID placementId, SickReportRequest request) {
        var opened = access.change(actor, placementId, "SICK_REPORT");
        var today = LocalDate.now(clock);
        var placement = opened.placement();
        if (!mayReport(opened, today) && opened.party() == Party.STUDENT) {
            throw Problem.forbidden("sick-report-by-parent");
        }
        if (!mayReport(opened, today)) {
            throw Problem.forbidden("step-not-yours");
        }
        if (!isRunning(placement)) {
            throw Problem.conflict("not-running", Map.of("state", placement.state()));
        }
        var days = days(placement, request.from(), request.lastDay(), today);
        var id = Ids.next();
        var told = attendance.report(id, placementId, days, opened.by(), Instant.now(clock));
        if (told.isEmpty()) {
            throw Problem.conflict("already-reported", Map.of());
        }
        tell(opened, actor, id, AbsenceChanged.REPORTED);
    }

    @Transactional
    void withdraw(Actor actor, UUID placementId, UUID reportId) {
        var opened = access.change(actor, placementId, "SICK_REPORT");
        var today = LocalDate.now(clock);
        var report = attendance
                .find(reportId)
                .filter(one -> one.placementId().equals(placementId))
                .orElseThrow(Problem::notFound);
        if (!mayWithdraw(opened, report)) {
            throw Problem.forbidden("step-not-yours");
        }
        if (report.isWithdrawn()) {
            return;
        }
        if (!report.concerns(today)) {
            throw Problem.conflict("sick-report-past", Map.of());
        }
        attendance.withdraw(reportId, today, Instant.now(clock));
        tell(opened, actor, reportId, AbsenceChanged.WITHDRAWN);
    }

    static boolean mayWithdraw(Opened opened, SickReport report) {
        return opened.party().guides() || report.byId().equals(opened.by().id());
    }

    private void tell(Opened opened, Actor actor, UUID report, String what) {
        var placement = opened.placement();
        var name = placement.contactName();
        var address = placement.contactMail();
        mail.revoke(SickReportLink.PURPOSE, report);
        if (name != null && address != null) {
            mail.send(SickReportLink.PURPOSE, report, name, address, LINK_VALID);
        }
        outbox.publish(new AbsenceChanged(placement.id(), placement.studentId(), what, actor.id()));
    }

    private List<LocalDate> days(Placement placement, LocalDate from, LocalDate until, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        if (from.isBefore(today)) {
            errors.add(new FieldError("from", "sick-report.past"));
        }
        if (until.isBefore(from)) {
            errors.add(new FieldError("until", "sick-report.reversed"));
        } else if (ChronoUnit.DAYS.between(from, until) >= MOST_DAYS) {
            errors.add(new FieldError("until", "sick-report.long"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        var planned = new PlannedDays(agreedWeeks.of(placement));
        var days = planned.between(from, until);
        if (days.isEmpty()) {
            throw Problem.invalid(List.of(new FieldError(
                    "from",
                    "Op deze dagen is er geen stage."
                            + planned.next(from)
                                    .map(next -> " De volgende stagedag is %s.".formatted(Days.words(next)))
                                    .orElse(""))));
        }
        return days;
    }
}
