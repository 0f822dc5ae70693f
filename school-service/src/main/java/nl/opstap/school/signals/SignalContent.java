package nl.opstap.school.signals;

import org.jspecify.annotations.Nullable;

/**
 * The words of a signal; stored encrypted as one text.
 *
 * @param seen what was seen at work
 * @param answer the school goal, or why there is none
 * @param result how the goal ended
 */
record SignalContent(
        String seen, @Nullable String answer, @Nullable String result) {}
