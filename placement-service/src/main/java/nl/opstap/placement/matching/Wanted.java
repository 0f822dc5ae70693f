package nl.opstap.placement.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import nl.opstap.placement.places.Point;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for, for one student.
 *
 * @param home the middle of the postcode area, when known
 * @param leerwegen how this student may learn: STAGE, or BOL and BBL at the mbo
 * @param atLeerbedrijf whether only a company recognised on the first day will do, as at the mbo
 * @param crebo the training it has to be recognised for; absent as long as the school has not filled it in
 */
record Wanted(
        int phase,
        int age,
        Set<DayOfWeek> weekdays,
        LocalDate from,
        LocalDate until,
        int maxDistanceKm,
        Set<String> preferredSectors,
        Set<String> needs,
        Set<String> leerwegen,
        boolean atLeerbedrijf,
        @Nullable String crebo,
        @Nullable Point home) {}
