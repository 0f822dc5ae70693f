package nl.opstap.placement.hours;

import static nl.opstap.placement.hours.Breach.Kind.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.opstap.placement.hours.Breach.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("PLA-12")
class WorkingWeekTests {
    private static final WorkingTimeRule AT_16 = new WorkingTimeRule(
            16,
            17,
            540,
            2700,
            2400,
            4,
            6,
            720,
            2160,
            LocalTime.of(6, 0),
            LocalTime.of(23, 0),
            270,
            30,
            false,
            "Arbeidstijdenwet");
    private static final WorkingTimeRule AT_14 = new WorkingTimeRule(
            13,
            14,
            420,
            2100,
            2100,
            1,
            5,
            840,
            0,
            LocalTime.of(7, 0),
            LocalTime.of(19, 0),
            270,
            30,
            false,
            "Nadere regeling kinderarbeid");
    private static final int LONG = 12;

    @ParameterizedTest
    @CsvSource({
        "08:00, 17:30, 30, ",
        "08:00, 17:31, 30, DAY_TOO_LONG",
        "06:00, 14:00, 30, ",
        "05:59, 14:00, 30, TOO_EARLY_OR_LATE",
        "15:00, 23:00, 30, ",
        "15:00, 23:01, 30, TOO_EARLY_OR_LATE",
        "09:00, 13:30, 0, ",
        "09:00, 13:31, 0, BREAK_TOO_SHORT",
        "09:00, 16:00, 29, BREAK_TOO_SHORT",
        "09:00, 09:30, 30, BREAK_TOO_LONG",
        "16:00, 09:00, 30, TIMES",
        "09:00, 09:00, 0, TIMES"
    })
    void aDayAtSixteenIsAllowedOrNamesTheRuleItBreaks(LocalTime from, LocalTime until, int pause, Kind broken) {
        var breaches = breaches(AT_16, LONG, new WorkingDay(DayOfWeek.MONDAY, from, until, pause, 0));

        assertThat(breaches).extracting(Breach::kind).isEqualTo(broken == null ? List.of() : List.of(broken));
        assertThat(breaches).allSatisfy(breach -> {
            assertThat(breach.day()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(breach.reason()).contains("aandag");
            assertThat(breach.wayOut()).isNotBlank();
        });
    }

    @Test
    void atFourteenTheDayIsShorterAndTheEveningFree() {
        assertThat(breaches(AT_14, LONG, day(DayOfWeek.MONDAY, 9, 16))).isEmpty();
        assertThat(breaches(AT_14, LONG, day(DayOfWeek.MONDAY, 9, 17)))
                .singleElement()
                .satisfies(breach -> assertThat(breach.reason())
                        .isEqualTo("Maandag duurt 7 uur en 30 minuten; voor 13 en 14 jaar is dat hoogstens 7 uur,"
                                + " school meegeteld (Nadere regeling kinderarbeid)."));
        assertThat(breaches(AT_14, LONG, day(DayOfWeek.MONDAY, 13, 20)))
                .extracting(Breach::kind)
                .containsExactly(TOO_EARLY_OR_LATE);
    }

    @Test
    void schoolCountsAsWorkInTheDayAndInTheWeek() {
        var atSchoolToo = new WorkingDay(DayOfWeek.MONDAY, LocalTime.of(13, 0), LocalTime.of(18, 0), 30, 300);
        assertThat(breaches(AT_16, LONG, atSchoolToo)).extracting(Breach::kind).containsExactly(DAY_TOO_LONG);

        var week = new WorkingWeek(List.of(
                day(DayOfWeek.MONDAY, 8, 17),
                day(DayOfWeek.TUESDAY, 8, 17),
                school(DayOfWeek.WEDNESDAY, 480),
                school(DayOfWeek.THURSDAY, 480),
                school(DayOfWeek.FRIDAY, 480)));
        var agreed = Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
        assertThat(week.workMinutes()).isEqualTo(1020);
        // 41 hours: in no four weeks on average, but allowed when the stage is over before.
        assertThat(week.breaches(agreed, 4, AT_16)).singleElement().satisfies(breach -> {
            assertThat(breach.kind()).isEqualTo(WEEK_TOO_LONG);
            assertThat(breach.day()).isNull();
            assertThat(breach.reason()).contains("41 uur").contains("40 uur gemiddeld over 4 weken");
        });
        assertThat(week.breaches(agreed, 3, AT_16)).isEmpty();
    }

    @Test
    void betweenTwoDaysAndOnceAWeekThereIsRest() {
        var late = new WorkingDay(DayOfWeek.MONDAY, LocalTime.of(16, 0), LocalTime.of(22, 0), 30, 0);
        var early = new WorkingDay(DayOfWeek.TUESDAY, LocalTime.of(7, 0), LocalTime.of(12, 0), 30, 0);
        assertThat(breaches(AT_16, LONG, late, early)).singleElement().satisfies(breach -> {
            assertThat(breach.kind()).isEqualTo(DAILY_REST);
            assertThat(breach.day()).isEqualTo(DayOfWeek.TUESDAY);
            assertThat(breach.reason()).contains("Tussen maandag en dinsdag is 9 uur rust");
        });
        // After an evening at work, school the next morning is too early as well.
        assertThat(breaches(AT_16, LONG, late, school(DayOfWeek.TUESDAY, 300)))
                .extracting(Breach::kind)
                .containsExactly(DAILY_REST);

        var everyDay =
                Arrays.stream(DayOfWeek.values()).map(day -> day(day, 9, 13)).toArray(WorkingDay[]::new);
        assertThat(breaches(AT_16, LONG, everyDay))
                .extracting(Breach::kind)
                .containsExactly(SUNDAY, WEEKLY_REST, TOO_MANY_DAYS);
    }

    @Test
    void theTimesAreOfTheDaysThatWereAgreedAndOfAllOfThem() {
        var week = new WorkingWeek(List.of(day(DayOfWeek.MONDAY, 9, 16), day(DayOfWeek.FRIDAY, 9, 16)));

        assertThat(week.breaches(List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), LONG, AT_16))
                .extracting(Breach::kind, Breach::day)
                .containsExactly(tuple(NO_STAGE_DAY, DayOfWeek.FRIDAY), tuple(DAY_MISSING, DayOfWeek.TUESDAY));
    }

    private static WorkingDay day(DayOfWeek day, int from, int until) {
        return new WorkingDay(day, LocalTime.of(from, 0), LocalTime.of(until, 0), until - from > 4 ? 30 : 0, 0);
    }

    private static WorkingDay school(DayOfWeek day, int minutes) {
        return new WorkingDay(day, null, null, 0, minutes);
    }

    private static List<Breach> breaches(WorkingTimeRule rule, long weeks, WorkingDay... days) {
        var agreed = Arrays.stream(days)
                .filter(WorkingDay::works)
                .map(WorkingDay::weekday)
                .collect(Collectors.toSet());
        return new WorkingWeek(List.of(days)).breaches(agreed, weeks, rule);
    }
}
