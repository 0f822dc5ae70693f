package nl.opstap.company.suitability;

import java.time.LocalDate;

/**
 * For whom a company is judged: by where students are heading (uitstroomprofiel), as school-service calls it. Wide groups
 * that every school has students of, because a school type would name the school, and a support need the student.
 */
public enum TargetGroup {
    LABOUR_MARKET,
    FURTHER_EDUCATION,
    DAY_ACTIVITIES;

    /** So many months a warning is shown: a company does not stay marked by a school that never comes back. */
    private static final int MONTHS_SHOWN = 24;

    /** The first day of the oldest month of which a warning is shown on a day. */
    public static LocalDate warnedSince(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths(MONTHS_SHOWN);
    }
}
