package nl.opstap.company.browsing;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.opstap.company.companies.Sector;
import nl.opstap.contracts.school.SupportNeed;

/**
 * What a search knows of an open place.
 *
 * @param until the last day
 * @param guidance the newest score of the guidance, 0 to 4; 0 when nobody judged it
 */
record ListedPlace(
        UUID id,
        String title,
        Sector sector,
        Set<SupportNeed> needs,
        Set<Integer> phases,
        int maxDays,
        LocalDate until,
        double guidance) {}
