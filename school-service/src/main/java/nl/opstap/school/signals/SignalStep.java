package nl.opstap.school.signals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the mentor makes of a signal.
 *
 * @param text the goal, or why there is none, or how it ended
 * @param due when mentor and student look whether the goal was reached
 */
record SignalStep(
        @NotNull SignalState state,
        @Nullable @Size(max = 2000) String text,
        @Nullable LocalDate due) {}
