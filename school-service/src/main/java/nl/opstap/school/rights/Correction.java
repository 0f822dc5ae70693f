package nl.opstap.school.rights;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a student or parent says is wrong, in plain words, and what was answered. */
record Correction(
        UUID id,
        UUID studentId,
        String studentName,
        AskedAs askedAs,
        Instant askedAt,
        String wrong,
        @Nullable Boolean accepted,
        @Nullable String answer,
        @Nullable String answeredByName,
        @Nullable Instant answeredAt) {}
