package nl.opstap.school.criteria;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a student does on the five criteria of stagegeschikt (SCH-16, stagebeleid "Externe stage - oriënterend"), each from
 * 1 (not yet) to 4 (by itself).
 *
 * @param punctual op tijd aanwezig zijn
 * @param adapts aanpassen aan de werksituatie
 * @param acceptsGuidance leiding kunnen aanvaarden
 * @param carriesOut juist uitvoeren van een opdracht
 * @param regularWork kunnen verrichten van regelmatige, eenvoudige werkzaamheden
 */
public record CriteriaScore(
        @NotNull LocalDate scoredOn,
        @Min(1) @Max(4) int punctual,
        @Min(1) @Max(4) int adapts,
        @Min(1) @Max(4) int acceptsGuidance,
        @Min(1) @Max(4) int carriesOut,
        @Min(1) @Max(4) int regularWork,
        @Nullable @Size(max = 1000) String remark) {}
