package nl.opstap.transition.students;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A student as far as a route needs to know him or her. */
public record KnownStudent(
        UUID id,
        @Nullable UUID accountId,
        String displayName,
        LocalDate birthDate,
        @Nullable UUID mentorId,
        @Nullable String mentorName,
        @Nullable UUID stagebegeleiderId,
        @Nullable String stagebegeleiderName,
        @Nullable UUID municipalityId,
        LocalDate expectedLeaving) {}
