package nl.opstap.notification.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A student and the people around him or her who have an account. */
public record Circle(
        UUID studentId,
        String displayName,
        @Nullable UUID studentAccount,
        @Nullable UUID mentor,
        @Nullable UUID stagebegeleider,
        List<UUID> guardians,
        boolean registered,
        boolean ready) {}
