package nl.opstap.school.students;

/** Uitstroomprofiel: what a student is on the way to. */
public enum Profile {
    LABOUR_MARKET,
    FURTHER_EDUCATION,
    DAY_ACTIVITIES
}
