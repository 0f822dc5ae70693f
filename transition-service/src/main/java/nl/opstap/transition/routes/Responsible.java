package nl.opstap.transition.routes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's turn at being responsible for a route. */
public record Responsible(
        UUID personId,
        UUID tenantId,
        String name,
        Instant since,
        @Nullable Instant until,
        String reason) {}
