package nl.opstap.transition.routes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's turn; {@code until} is absent for the present one. */
record Turn(
        UUID personId,
        UUID tenantId,
        String name,
        Instant since,
        @Nullable Instant until,
        String reason) {

    static Turn of(Responsible one) {
        return new Turn(one.personId(), one.tenantId(), one.name(), one.since(), one.until(), one.reason());
    }
}
