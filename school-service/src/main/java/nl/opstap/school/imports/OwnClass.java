package nl.opstap.school.imports;

import java.util.UUID;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/** Who brings lists as a mentor only, touches the own students only. */
final class OwnClass {
    private OwnClass() {}

    /** The mentor whose class a list of this person is about; null when it may be about the whole school. */
    static @Nullable UUID of(Actor actor) {
        return actor.hasAny("tenant-administrator", "teamleider", "stagebegeleider") ? null : actor.id();
    }

    static boolean covers(Actor actor, Imports.Job job) {
        var mentor = of(actor);
        return mentor == null || mentor.equals(job.ofMentor());
    }
}
