package nl.opstap.school.traject;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** A phase and when it is planned. */
record PlannedPhase(
        @Min(1) @Max(5) int phase,
        @NotNull LocalDate from,
        @NotNull LocalDate until) {}
