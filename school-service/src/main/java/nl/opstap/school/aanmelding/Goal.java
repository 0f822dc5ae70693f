package nl.opstap.school.aanmelding;

import org.jspecify.annotations.Nullable;

/**
 * A goal to choose from.
 *
 * @param plain the same for the student, as a sentence of his or her own
 */
public record Goal(
        String code, GoalGroup group, String text, @Nullable String plain) {}
