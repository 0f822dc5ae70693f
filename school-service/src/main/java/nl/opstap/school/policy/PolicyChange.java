package nl.opstap.school.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import nl.opstap.contracts.school.PhaseRule;
import org.jspecify.annotations.Nullable;

/**
 * What a school may decide itself.
 *
 * @param validFrom the first day of the new version; today when absent
 */
record PolicyChange(
        @NotNull Policy.Training training,
        @NotEmpty List<PhaseRule> phases,
        @NotEmpty List<Integer> nazorgMonths,
        int routeMonthsBefore,
        int routeMonthsAfter,
        @Nullable Integer reportWithinDays,
        @Nullable List<@Valid ContactRule> contacts,
        @Nullable LocalDate validFrom) {}
