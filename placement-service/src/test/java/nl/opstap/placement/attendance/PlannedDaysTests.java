package nl.opstap.placement.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.opstap.placement.contract.AgreedWeeks.Stretch;
import org.junit.jupiter.api.Test;

class PlannedDaysTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final PlannedDays days = new PlannedDays(
            List.of(new Stretch(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), MONDAY, LocalDate.of(2027, 1, 4))));

    @Test
    void aDayIsPlannedOnAWeekdayOfTheStageWithinItsPeriod() {
        assertThat(days.contains(MONDAY)).isTrue();
        assertThat(days.contains(MONDAY.plusDays(2))).isFalse();
        assertThat(days.contains(MONDAY.minusWeeks(1))).isFalse();
        assertThat(days.contains(LocalDate.of(2027, 1, 4))).isTrue();
        assertThat(days.contains(LocalDate.of(2027, 1, 5))).isFalse();
    }

    @Test
    void theNextDayIsTheFirstThatIsNotBefore() {
        assertThat(days.next(MONDAY.minusMonths(1))).contains(MONDAY);
        assertThat(days.next(MONDAY.plusDays(1))).contains(MONDAY.plusDays(1));
        assertThat(days.next(MONDAY.plusDays(2))).contains(MONDAY.plusWeeks(1));
        assertThat(days.next(LocalDate.of(2027, 1, 5))).isEmpty();
    }

    @Test
    void allDaysUntilADayAreListedInOrder() {
        assertThat(days.upTo(MONDAY.plusWeeks(1))).containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusWeeks(1));
        assertThat(days.upTo(MONDAY.minusDays(1))).isEmpty();
    }

    @Test
    void aStageWithoutPeriodHasNoDays() {
        var none = new PlannedDays(List.of());

        assertThat(none.contains(MONDAY)).isFalse();
        assertThat(none.upTo(MONDAY)).isEmpty();
        assertThat(none.next(MONDAY)).isEmpty();
    }
}
