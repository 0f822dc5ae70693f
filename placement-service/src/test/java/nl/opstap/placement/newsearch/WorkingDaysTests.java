package nl.opstap.placement.newsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {
    @Tag("PLA-72")
    @ParameterizedTest(name = "after {0} comes {1}: {2}")
    @CsvSource({
        "2026-11-23, 2026-11-24, an ordinary Monday",
        "2026-11-27, 2026-11-30, a weekend",
        "2026-12-24, 2026-12-28, Christmas and a weekend",
        "2026-12-31, 2027-01-04, New Year and a weekend",
        "2027-03-25, 2027-03-30, Good Friday to Easter Monday",
        "2027-04-26, 2027-04-28, Koningsdag",
        "2025-04-25, 2025-04-28, Koningsdag on the Saturday before",
        "2027-05-04, 2027-05-07, Bevrijdingsdag and Ascension Day",
        "2027-05-14, 2027-05-18, Whit Monday"
    })
    void aWorkingDayIsNoWeekendAndNoHoliday(LocalDate day, LocalDate next, String why) {
        assertThat(WorkingDays.after(day)).as(why).isEqualTo(next);
    }
}
