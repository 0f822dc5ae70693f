package nl.opstap.company.places;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.opstap.company.companies.Sector;
import nl.opstap.contracts.school.SupportNeed;

/** What a place offers (COM-20, COM-21, COM-24). Sets are sorted, so that equal offers are equal. */
public record PlaceFacts(
        String title,
        Sector sector,
        List<Integer> phases,
        List<DayOfWeek> weekdays,
        int maxDays,
        int seats,
        LocalDate from,
        LocalDate until,
        Leerweg leerweg,
        Prospect prospectOfJob,
        List<SupportNeed> meetsNeeds,
        int minAge,
        boolean open) {

    /** How the student learns there. */
    public enum Leerweg {
        STAGE,
        BOL,
        BBL
    }

    /** Whether the place may end in a job; phase 4 asks for yes. */
    public enum Prospect {
        YES,
        NO,
        UNKNOWN
    }

    public PlaceFacts {
        phases = List.copyOf(new java.util.TreeSet<>(phases));
        weekdays = List.copyOf(new java.util.TreeSet<>(weekdays));
        meetsNeeds = List.copyOf(new java.util.TreeSet<>(meetsNeeds));
        if (phases.isEmpty() || !Set.of(1, 2, 3, 4).containsAll(phases)) {
            throw new IllegalArgumentException("Phases are 1 to 4");
        }
        if (weekdays.isEmpty() || maxDays < 1 || seats < 0 || until.isBefore(from)) {
            throw new IllegalArgumentException("No such offer");
        }
    }

    /** The phases that fit a number of days: orientation takes one or two, preparing for work and placement two to four. */
    public static List<Integer> phasesFor(int minDays, int maxDays) {
        return maxDays <= 1 ? List.of(2) : minDays > 2 ? List.of(3, 4) : List.of(2, 3, 4);
    }
}
