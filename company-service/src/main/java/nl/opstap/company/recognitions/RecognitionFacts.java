package nl.opstap.company.recognitions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What SBB decided about one training.
 *
 * @param until the last day; absent when no end is known
 */
public record RecognitionFacts(
        Crebo crebo, LocalDate from, @Nullable LocalDate until) {}
