package nl.opstap.placement.remarks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a parent had to say, and the answer once it is there; both readable. */
record Remark(
        UUID id,
        UUID placementId,
        String text,
        UUID byId,
        String byName,
        Instant at,
        @Nullable String answer,
        @Nullable String answeredByName,
        @Nullable Instant answeredAt) {}
