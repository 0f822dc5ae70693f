package nl.opstap.transition.routes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part in a route, with a task (TRA-04). */
public record Party(
        UUID id,
        Role role,
        String name,
        String task,
        @Nullable UUID accountId,
        LocalDate since,
        @Nullable LocalDate until) {

    /** What somebody is to the route. */
    public enum Role {
        STUDENT,
        PARENT,
        SCHOOL,
        MUNICIPALITY,
        COMPANY,
        SUPPORT_PROVIDER,
        JOBCOACH,
        DOORSTROOMPUNT
    }
}
