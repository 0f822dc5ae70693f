package nl.opstap.placement.places;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A place a company offers, with the company that offers it. Absent scores mean: not yet judged. */
public record Place(
        UUID id,
        Company company,
        String title,
        String sector,
        Set<Integer> phases,
        Set<DayOfWeek> weekdays,
        int maxDays,
        int seats,
        LocalDate from,
        LocalDate until,
        String leerweg,
        String prospectOfJob,
        Set<String> meetsNeeds,
        Map<String, Integer> criteria,
        int minAge,
        boolean open) {}
