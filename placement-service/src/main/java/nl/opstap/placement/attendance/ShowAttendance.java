package nl.opstap.placement.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.placement.attendance.Attendance.Known;
import nl.opstap.placement.attendance.AttendanceView.AttendanceCounts;
import nl.opstap.placement.attendance.AttendanceView.AttendanceDay;
import nl.opstap.placement.attendance.AttendanceView.AttendanceMonth;
import nl.opstap.placement.attendance.AttendanceView.SickReportView;
import nl.opstap.placement.contract.AgreedWeeks;
import nl.opstap.placement.logbook.LogbookDays;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementAccess.Opened;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows when a student was at the company, with totals. */
@Service
class ShowAttendance {
    private static final int AHEAD = 7;

    private final PlacementAccess access;
    private final Attendance attendance;
    private final AgreedWeeks agreedWeeks;
    private final LogbookDays logbook;
    private final Clock clock;

    ShowAttendance(
            PlacementAccess access, Attendance attendance, AgreedWeeks agreedWeeks, LogbookDays logbook, Clock clock) {
        this.access = access;
        this.attendance = attendance;
        this.agreedWeeks = agreedWeeks;
        this.logbook = logbook;
        this.clock = clock;
    }

    @Transactional
    AttendanceView of(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, "ATTENDANCE");
        var placement = opened.placement();
        var today = LocalDate.now(clock);
        var running = ReportSick.isRunning(placement);
        var planned = new PlannedDays(agreedWeeks.of(placement));
        var known = attendance.of(placementId);
        var past = planned.upTo(today);
        var shown = new TreeSet<>(planned.upTo(today.plusDays(AHEAD)));
        shown.addAll(known.keySet());
        // What the student wrote is not a parent's, and so neither is whether he or she did.
        var written = opened.party() == Party.PARENT ? Set.<LocalDate>of() : Set.copyOf(logbook.writtenOn(placementId));
        return new AttendanceView(
                shown.reversed().stream()
                        .map(day -> day(day, known.get(day), written.contains(day), opened))
                        .toList(),
                count(past, known),
                months(past, known),
                attendance.reports(placementId).stream()
                        .map(report -> view(report, opened, today))
                        .toList(),
                running ? planned.next(today).orElse(null) : null,
                running && RecordAttendance.mayRecord(opened.party()),
                running && ReportSick.mayReport(opened, today));
    }

    private static AttendanceDay day(LocalDate day, @Nullable Known known, boolean logbook, Opened opened) {
        return new AttendanceDay(
                day,
                known == null ? null : known.presence(),
                known != null && known.reportId() != null,
                logbook,
                known != null && opened.party().isStaff() ? known.byName() : null);
    }

    private static SickReportView view(SickReport report, Opened opened, LocalDate today) {
        var own = report.byId().equals(opened.by().id());
        return new SickReportView(
                report.id(),
                report.days(),
                report.byRole(),
                own || opened.party().isStaff() ? report.byName() : null,
                report.at(),
                report.withdrawnAt(),
                report.noticedAt(),
                report.concerns(today) && ReportSick.mayWithdraw(opened, report));
    }

    private static List<AttendanceMonth> months(Collection<LocalDate> days, Map<LocalDate, Known> known) {
        var months = days.stream().collect(Collectors.groupingBy(YearMonth::from, TreeMap::new, Collectors.toList()));
        var views = new ArrayList<AttendanceMonth>();
        months.forEach((month, of) -> views.add(new AttendanceMonth(month, count(of, known))));
        return views;
    }

    private static AttendanceCounts count(Collection<LocalDate> days, Map<LocalDate, Known> known) {
        return new AttendanceCounts(
                days.size(),
                with(Presence.PRESENT, days, known),
                with(Presence.SICK, days, known),
                with(Presence.LEAVE, days, known),
                with(Presence.UNAUTHORISED, days, known),
                with(Presence.HOLIDAY, days, known),
                (int) days.stream().filter(day -> !known.containsKey(day)).count());
    }

    private static int with(Presence presence, Collection<LocalDate> days, Map<LocalDate, Known> known) {
        return (int) days.stream()
                .map(known::get)
                .filter(one -> one != null && one.presence() == presence)
                .count();
    }
}
