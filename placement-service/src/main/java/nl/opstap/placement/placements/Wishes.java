package nl.opstap.placement.placements;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is searched for: days, period, distance, sectors, goals, and what the workplace must do for the student. */
public record Wishes(
        @NotEmpty @Size(max = 7) List<DayOfWeek> weekdays,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @Nullable @Min(1) @Max(150) Integer maxDistanceKm,
        @NotNull @Size(max = 10) List<@Pattern(regexp = CODE) String> preferredSectors,
        @NotNull @Size(max = 20) List<@Pattern(regexp = CODE) String> needs,
        @NotNull @Size(max = 20) List<@Pattern(regexp = CODE) String> goals) {
    static final String CODE = "[A-Z][A-Z0-9_]{1,39}";
}
