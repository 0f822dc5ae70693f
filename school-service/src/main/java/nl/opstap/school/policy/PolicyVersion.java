package nl.opstap.school.policy;

import java.time.LocalDate;

/** One version of a policy; a placement remembers the number it started under. */
public record PolicyVersion(int version, LocalDate validFrom, String authorName, Policy policy) {}
