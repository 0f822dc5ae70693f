package nl.opstap.placement.newsearch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Stream;

/** Days on which a school works: no weekend and no general holiday of the Algemene termijnenwet (art. 3). */
final class WorkingDays {
    private static final MonthDay KINGS_DAY = MonthDay.of(Month.APRIL, 27);
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 5),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 26));

    private WorkingDays() {}

    /** The first working day after this day. */
    static LocalDate after(LocalDate day) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(WorkingDays::isWorked)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FIXED.contains(MonthDay.from(day))
                && !isKingsDay(day)
                && !isAroundEaster(day);
    }

    /** The day before, when it falls on a Sunday. */
    private static boolean isKingsDay(LocalDate day) {
        var fixed = KINGS_DAY.atYear(day.getYear());
        return day.equals(fixed.getDayOfWeek() == DayOfWeek.SUNDAY ? fixed.minusDays(1) : fixed);
    }

    /** Good Friday, Easter Monday, Ascension Day and Whit Monday. */
    private static boolean isAroundEaster(LocalDate day) {
        var easter = easter(day.getYear());
        return Stream.of(-2, 1, 39, 50).anyMatch(days -> day.equals(easter.plusDays(days)));
    }

    /** By the method of Butcher, for the Gregorian calendar. */
    static LocalDate easter(int year) {
        var a = year % 19;
        var century = year / 100;
        var e = century % 4;
        var yearOfCentury = year % 100;
        var g = (century - (century + 8) / 25 + 1) / 3;
        var h = (19 * a + century - century / 4 - g + 15) % 30;
        var l = (32 + 2 * e + 2 * (yearOfCentury / 4) - h - yearOfCentury % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
