package nl.opstap.school.coupling;

import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.school.reports.ReportContent;
import nl.opstap.school.reports.ReportKind;

/**
 * A report as it leaves for the LVS of the same school, which knows the student by its own number.
 *
 * @param messageId stays the same however often it is sent, so that the other side can tell a repetition
 */
record LvsReport(
        UUID messageId,
        String localNumber,
        ReportKind kind,
        int phase,
        LocalDate happenedOn,
        String authorName,
        ReportContent content) {}
