package nl.opstap.school.stages;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A placement of a student in the line of time.
 *
 * @param state as in PLA-04
 * @param companyName absent before a place was asked for
 */
public record Stage(
        UUID placementId,
        int phase,
        String state,
        @Nullable String companyName,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
