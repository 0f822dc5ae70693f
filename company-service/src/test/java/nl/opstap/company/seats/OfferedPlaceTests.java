package nl.opstap.company.seats;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferedPlaceTests {
    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 7, 1);
    private final OfferedPlace place = place(true);

    @Test
    void takesDaysItOffersInsideItsPeriod() {
        assertThat(place.refuses(List.of(MONDAY, TUESDAY), FROM, UNTIL)).isEmpty();
    }

    @Test
    void refusesADayItDoesNotOffer() {
        assertThat(place.refuses(List.of(MONDAY, SATURDAY), FROM, UNTIL)).contains(Refusal.DAYS_NOT_OFFERED);
        assertThat(place.refuses(List.of(), FROM, UNTIL)).contains(Refusal.DAYS_NOT_OFFERED);
    }

    @Test
    void refusesMoreDaysAWeekThanItCanGuide() {
        assertThat(place.refuses(List.of(MONDAY, TUESDAY, WEDNESDAY), FROM, UNTIL))
                .contains(Refusal.TOO_MANY_DAYS);
    }

    @Test
    void refusesAPeriodItIsNotOpenFor() {
        assertThat(place.refuses(List.of(MONDAY), FROM.minusDays(1), UNTIL)).contains(Refusal.PERIOD_NOT_OFFERED);
        assertThat(place.refuses(List.of(MONDAY), FROM, UNTIL.plusDays(1))).contains(Refusal.PERIOD_NOT_OFFERED);
        assertThat(place.refuses(List.of(MONDAY), UNTIL, FROM)).contains(Refusal.PERIOD_NOT_OFFERED);
    }

    @Test
    void refusesAPeriodInWhichTheDaysDoNotOccur() {
        var saturday = LocalDate.of(2026, 11, 28);

        assertThat(place.refuses(List.of(MONDAY), saturday, saturday.plusDays(1)))
                .contains(Refusal.PERIOD_NOT_OFFERED);
    }

    @Test
    void aWeekdayIsAskedFromItsFirstToItsLastTimeInThePeriod() {
        var wednesday = LocalDate.of(2026, 11, 25);

        assertThat(AskedDay.of(List.of(FRIDAY, MONDAY), wednesday, wednesday.plusWeeks(1)))
                .containsExactly(
                        new AskedDay(MONDAY, LocalDate.of(2026, 11, 30), LocalDate.of(2026, 11, 30)),
                        new AskedDay(FRIDAY, LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 27)));
    }

    @Test
    void refusesEverythingWhenClosed() {
        assertThat(place(false).refuses(List.of(MONDAY), FROM, UNTIL)).contains(Refusal.PLACE_CLOSED);
    }

    private static OfferedPlace place(boolean open) {
        var id = UUID.randomUUID();
        return new OfferedPlace(id, id, "GREEN", Set.of(MONDAY, TUESDAY, WEDNESDAY, FRIDAY), 2, FROM, UNTIL, open);
    }
}
