package nl.opstap.placement.students;

/**
 * What a phase allows on a day: the limits of law and sector, made stricter where the school's policy says so (PLA-02).
 *
 * @param source the rule in words, for a person who meets it
 */
public record PhaseLimit(int phase, int minAge, int minDays, int maxDays, int maxDaysAtStart, String source) {}
