package nl.opstap.company.suitability;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One judgement of the present school. */
record Judgement(
        UUID id,
        TargetGroup group,
        Verdict verdict,
        @Nullable String words,
        Instant at,
        UUID by,
        String byName) {}
