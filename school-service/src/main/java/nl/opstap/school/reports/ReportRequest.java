package nl.opstap.school.reports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report to write.
 *
 * @param visitId for a report of a visit, which says the day and the stage too
 * @param placementId for a report of a stage
 * @param happenedOn for a report of a stage or an internal stage
 */
record ReportRequest(
        @NotNull ReportKind kind,
        @Nullable UUID visitId,
        @Nullable UUID placementId,
        @Nullable LocalDate happenedOn,
        @NotNull @Valid ReportContent content) {}
