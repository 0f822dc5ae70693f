package nl.opstap.school.students;

import java.util.Set;
import java.util.UUID;
import nl.opstap.contracts.school.Readiness;
import org.jspecify.annotations.Nullable;

/** The part of a student the other features of this service work with. */
public record StudentFile(
        UUID id,
        String givenName,
        String displayName,
        int age,
        Profile profile,
        int phase,
        @Nullable UUID mentorId,
        @Nullable UUID stagebegeleiderId,
        Readiness readiness,
        @Nullable String direction,
        Set<Right> rights) {}
