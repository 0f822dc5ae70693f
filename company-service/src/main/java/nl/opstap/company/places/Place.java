package nl.opstap.company.places;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One offer of a company, with its newest score per criterion. */
public record Place(
        UUID id,
        UUID companyId,
        PlaceFacts facts,
        PlaceDetails details,
        Map<Criterion, Integer> scores,
        int version,
        Instant changedAt) {

    /** The five things a school judges a company by (COM-23), from 0 to 4. */
    public enum Criterion {
        CAPACITIES,
        AFFINITY,
        LEARNING_GOALS,
        JOB_PROSPECT,
        GUIDANCE
    }
}
