package nl.opstap.placement.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The planned days of a stage and what is known of them.
 *
 * @param days from the first until a week from now, and the days after that of which something is known
 * @param total over all planned days until today
 * @param months the same by month, oldest first
 * @param nextDay the first planned day from today on; null when there is none
 */
record AttendanceView(
        List<AttendanceDay> days,
        AttendanceCounts total,
        List<AttendanceMonth> months,
        List<SickReportView> reports,
        @Nullable LocalDate nextDay,
        boolean mayRecord,
        boolean mayReport) {

    /**
     * @param presence null when nobody has said yet
     * @param logbook whether the student wrote about this day
     * @param byName who said it; only for the school
     */
    record AttendanceDay(
            LocalDate day,
            @Nullable Presence presence,
            boolean reported,
            boolean logbook,
            @Nullable String byName) {}

    /** In days. @param open of which nobody has said anything */
    record AttendanceCounts(int planned, int present, int sick, int leave, int unauthorised, int holiday, int open) {}

    record AttendanceMonth(YearMonth month, AttendanceCounts counts) {}

    /**
     * @param byName of a parent only the school and that parent read it
     * @param noticedAt when the company said it had read it
     */
    record SickReportView(
            UUID id,
            List<LocalDate> days,
            String byRole,
            @Nullable String byName,
            Instant at,
            @Nullable Instant withdrawnAt,
            @Nullable Instant noticedAt,
            boolean withdrawable) {}
}
