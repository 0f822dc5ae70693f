package nl.opstap.company.evaluations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One form, for the company as it is called now.
 *
 * @param from the first day of the stage period it is about; absent when nobody wrote that down
 * @param mailed whether the company had a mail address to ask it at
 * @param handedBy who made a link by hand last
 */
record Evaluation(
        UUID id,
        UUID companyId,
        String company,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int schoolYear,
        Instant askedAt,
        boolean mailed,
        @Nullable Instant handedAt,
        @Nullable String handedBy,
        @Nullable Instant answeredAt) {}
