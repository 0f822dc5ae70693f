package nl.opstap.contracts.company;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A training of the mbo for which a company is recognised as leerbedrijf.
 *
 * @param crebo five digits
 * @param until the last day; absent when no end is known
 */
public record RecognisedTraining(
        String crebo, LocalDate from, @Nullable LocalDate until) {}
