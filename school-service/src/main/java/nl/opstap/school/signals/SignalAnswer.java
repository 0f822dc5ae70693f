package nl.opstap.school.signals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal as the page of the student shows it.
 *
 * @param mayBecome what the reader can make of it now
 * @param version the number an answer has to name in If-Match
 */
record SignalAnswer(
        UUID id,
        long version,
        @Nullable UUID placementId,
        SignalKind kind,
        @Nullable Skill skill,
        SignalState state,
        String raisedByName,
        Instant raisedAt,
        String seen,
        @Nullable String answeredByName,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        @Nullable LocalDate due,
        @Nullable String closedByName,
        @Nullable Instant closedAt,
        @Nullable String result,
        Set<SignalState> mayBecome) {}
