package nl.opstap.company.organisations;

import java.time.LocalDate;

/** School years, called by the year they begin in. */
public final class SchoolYear {
    /** A school year begins in August. */
    private static final int MONTHS_BEFORE_SCHOOL = 7;

    private SchoolYear() {}

    /** The year in which the school year of this day began. */
    public static int of(LocalDate day) {
        return day.minusMonths(MONTHS_BEFORE_SCHOOL).getYear();
    }
}
