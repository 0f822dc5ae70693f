package nl.opstap.placement.signing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signature that is needed; once given it says by whom, when, how and under which text (PLA-32). */
public record Signature(
        Role role,
        String expectedName,
        @Nullable String signedName,
        @Nullable UUID personId,
        @Nullable String method,
        @Nullable Instant signedAt,
        @Nullable String documentHash) {

    public boolean isGiven() {
        return signedAt != null;
    }
}
