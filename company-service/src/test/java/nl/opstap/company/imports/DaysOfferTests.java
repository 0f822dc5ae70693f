package nl.opstap.company.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

class DaysOfferTests {

    @Test
    void understandsDaysTheWaysPeopleWriteThem() {
        assertThat(DaysOffer.read("2"))
                .hasValueSatisfying(days -> assertThat(days.maxDays()).isEqualTo(2));
        assertThat(DaysOffer.read("2-4")).hasValueSatisfying(days -> {
            assertThat(days.minDays()).isEqualTo(2);
            assertThat(days.maxDays()).isEqualTo(4);
        });
        assertThat(DaysOffer.read("max 4"))
                .hasValueSatisfying(days -> assertThat(days.minDays()).isEqualTo(1));
        assertThat(DaysOffer.read("ma+di")).hasValueSatisfying(days -> {
            assertThat(days.weekdays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
            assertThat(days.maxDays()).isEqualTo(2);
        });
        assertThat(DaysOffer.read("maandag en vrijdag"))
                .hasValueSatisfying(
                        days -> assertThat(days.weekdays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        assertThat(DaysOffer.read("in overleg")).isEmpty();
    }
}
