package nl.opstap.company.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("COM-41")
class RoomTests {
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @ParameterizedTest(name = "of {0} a month, {1} may be asked by day {2}")
    @CsvSource({
        "4, 1, 1",
        "4, 1, 7",
        "4, 2, 8",
        "4, 3, 15",
        "4, 4, 22",
        "4, 4, 31",
        "1, 1, 1",
        "2, 1, 7",
        "2, 2, 15",
        "6, 2, 1",
        "6, 3, 8",
        "10, 3, 1",
        "0, 0, 31"
    })
    void aMonthIsSpreadOverItsWeeks(int perMonth, int allowed, int day) {
        assertThat(new Room(perMonth, List.of()).left(DECEMBER.atDay(day))).isEqualTo(allowed);
    }

    @Test
    void whatAQuietWeekLeftMayStillBeAsked() {
        var room = new Room(4, asked(1));

        assertThat(room.left(DECEMBER.atDay(3))).isZero();
        assertThat(room.left(DECEMBER.atDay(20))).isEqualTo(2);
    }

    @Test
    void theNextWeekOrTheNextMonthMakesRoom() {
        assertThat(new Room(4, asked(1)).freeFrom(DECEMBER.atDay(3))).contains(DECEMBER.atDay(8));
        assertThat(new Room(4, asked(1, 1, 2, 2)).freeFrom(DECEMBER.atDay(3))).contains(LocalDate.of(2027, 1, 1));
        assertThat(new Room(4, asked(1)).freeFrom(DECEMBER.atDay(9))).contains(DECEMBER.atDay(9));
    }

    @Test
    void whoWantsNothingIsNeverFree() {
        assertThat(new Room(0, List.of()).freeFrom(DECEMBER.atDay(3))).isEmpty();
    }

    @Test
    void whoeverAsksOnlyWhereThereIsRoomNeverAsksMoreThanTheCompanyWantsNorAllAtOnce() {
        var random = new Random(20_261_127);
        for (int round = 0; round < 500; round++) {
            var perMonth = 1 + random.nextInt(20);
            var asked = new ArrayList<LocalDate>();
            for (int day = 1; day <= DECEMBER.lengthOfMonth(); day++) {
                for (int schools = random.nextInt(6); schools > 0; schools--) {
                    if (new Room(perMonth, asked).left(DECEMBER.atDay(day)) > 0) {
                        asked.add(DECEMBER.atDay(day));
                    }
                }
            }

            assertThat(asked).hasSizeLessThanOrEqualTo(perMonth);
            assertThat(asked.stream().filter(day -> day.getDayOfMonth() <= 7).count())
                    .isLessThanOrEqualTo(Math.ceilDiv(perMonth, Room.WEEKS));
            var room = new Room(perMonth, asked);
            var day = DECEMBER.atDay(1 + random.nextInt(31));
            var free = room.freeFrom(day).orElseThrow();
            assertThat(room.left(free)).isPositive();
            for (var before = day; before.isBefore(free); before = before.plusDays(1)) {
                assertThat(room.left(before)).isZero();
            }
        }
    }

    private static List<LocalDate> asked(Integer... days) {
        return List.of(days).stream().map(DECEMBER::atDay).toList();
    }
}
