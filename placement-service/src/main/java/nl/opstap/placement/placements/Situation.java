package nl.opstap.placement.placements;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.opstap.placement.hours.WorkingTimeRule;
import nl.opstap.placement.places.Company;
import nl.opstap.placement.students.PhaseLimit;
import nl.opstap.placement.students.Student;
import org.jspecify.annotations.Nullable;

/**
 * All that a step is judged by.
 *
 * @param mbo whether this school is one of the mbo
 * @param company where the student goes, when that is chosen and the school is one of the mbo
 * @param limit empty when this kind of school has no stage in this phase
 * @param workingTimes empty when somebody of this age may not work at all
 * @param gates which hold on the first day of the stage, and from which phase
 * @param overridden gates the teamleider opened by hand
 */
record Situation(
        StoredPlacement placement,
        Student student,
        boolean mbo,
        @Nullable Company company,
        @Nullable PhaseLimit limit,
        @Nullable WorkingTimeRule workingTimes,
        Map<Gate, GateRule> gates,
        Set<Gate> overridden,
        LocalDate today) {}
