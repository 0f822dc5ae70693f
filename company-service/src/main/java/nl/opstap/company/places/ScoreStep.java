package nl.opstap.company.places;

import java.time.Instant;
import nl.opstap.company.places.Place.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * That somebody judged a place by one criterion (COM-23).
 *
 * @param score from 0 to 4
 * @param organisation absent when it is not known any more
 * @param by for the own organisation only
 */
record ScoreStep(
        Criterion criterion,
        int score,
        Instant at,
        @Nullable String organisation,
        @Nullable String by) {}
