package nl.opstap.school.reports;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as it was written; it is never changed, a correction is a further one. */
public record Report(
        UUID id,
        ReportKind kind,
        int phase,
        @Nullable UUID placementId,
        @Nullable UUID visitId,
        LocalDate happenedOn,
        String authorName,
        OffsetDateTime recordedAt,
        ReportContent content) {}
