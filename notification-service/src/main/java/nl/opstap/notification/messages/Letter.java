package nl.opstap.notification.messages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message on its way to one person, or to whoever has a role, at one tenant. It names nobody. */
record Letter(
        UUID id,
        UUID tenant,
        MessageKind kind,
        @Nullable UUID recipient,
        @Nullable String role,
        @Nullable UUID student,
        String path,
        Instant createdAt) {}
