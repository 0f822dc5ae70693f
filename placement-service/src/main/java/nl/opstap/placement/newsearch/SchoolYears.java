package nl.opstap.placement.newsearch;

import java.time.LocalDate;

/** School years, called by the year they begin in. */
final class SchoolYears {
    /** A school year begins in August. */
    static final int MONTHS_BEFORE_SCHOOL = 7;

    private SchoolYears() {}

    static int begin(LocalDate day) {
        return day.minusMonths(MONTHS_BEFORE_SCHOOL).getYear();
    }
}
