package nl.opstap.placement.placements;

import java.time.LocalDate;
import java.util.Set;
import nl.opstap.placement.students.PhaseLimit;
import nl.opstap.placement.students.Student;
import org.jspecify.annotations.Nullable;

/**
 * All that a step is judged by.
 *
 * @param limit empty when this kind of school has no stage in this phase
 * @param overridden gates the teamleider opened by hand
 */
record Situation(
        StoredPlacement placement,
        Student student,
        @Nullable PhaseLimit limit,
        Set<Gate> overridden,
        LocalDate today) {}
