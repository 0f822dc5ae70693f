package nl.opstap.company.moments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.opstap.company.moments.ContactPressure.Contact;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("COM-42")
class ContactPressureTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final UUID OURS = new UUID(1, 1);
    private static final UUID THEIRS = new UUID(1, 2);
    private static final UUID THIRD = new UUID(1, 3);

    @ParameterizedTest(name = "{0} days after the other: taken {1}")
    @CsvSource({"0, true", "1, true", "6, true", "7, false", "8, false", "-1, false"})
    void aContactOfAnotherCountsForSevenDays(int daysLater, boolean taken) {
        var pressure = of(contact(1, THEIRS, 0));

        assertThat(pressure.against(OURS, MONDAY.plusDays(daysLater)).isPresent())
                .isEqualTo(taken);
    }

    @Test
    void theSameWeekdayOfNextWeekIsFreeAgain() {
        var taken = of(contact(1, THEIRS, 0)).against(OURS, MONDAY.plusDays(3)).orElseThrow();

        assertThat(taken.first().organisation()).isEqualTo(THEIRS);
        assertThat(taken.freeFrom()).isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void theOwnContactsStandInNobodysWay() {
        assertThat(of(contact(1, OURS, 0), contact(2, OURS, 1)).against(OURS, MONDAY.plusDays(2)))
                .isEmpty();
    }

    @Test
    void whoWasFirstGoesOnAlsoWhenAnotherCalledAllTheSame() {
        var pressure = of(contact(1, OURS, 0), contact(2, THEIRS, 1));

        assertThat(pressure.against(OURS, MONDAY.plusDays(2))).isEmpty();
        assertThat(pressure.against(THEIRS, MONDAY.plusDays(2)))
                .hasValueSatisfying(
                        taken -> assertThat(taken.first().organisation()).isEqualTo(OURS));
    }

    @Test
    void ofTwoOnOneDayTheOneLoggedEarlierIsFirst() {
        var pressure = of(contact(2, THEIRS, 0), contact(1, OURS, 0));

        assertThat(pressure.against(OURS, MONDAY)).isEmpty();
        assertThat(pressure.against(THEIRS, MONDAY)).isPresent();
    }

    @Test
    void aChainOfOthersLastsUntilTheLastOfThemIsAWeekAgo() {
        var pressure = of(contact(1, THEIRS, 0), contact(2, THIRD, 5));

        assertThat(pressure.against(OURS, MONDAY.plusDays(6)))
                .hasValueSatisfying(taken -> assertThat(taken.freeFrom()).isEqualTo(MONDAY.plusDays(12)));
    }

    @Test
    void fromTheDayItNamesItIsFreeAndNotBeforeWhateverHappened() {
        var random = new Random(20_261_123);
        var organisations = List.of(OURS, THEIRS, THIRD);
        for (int round = 0; round < 2_000; round++) {
            var contacts = new ArrayList<Contact>();
            for (int number = random.nextInt(8); number > 0; number--) {
                contacts.add(contact(round * 10 + number, organisations.get(random.nextInt(3)), random.nextInt(12)));
            }
            var pressure = new ContactPressure(contacts);
            var day = MONDAY.plusDays(random.nextInt(20));

            var taken = pressure.against(OURS, day);

            var others = contacts.stream()
                    .filter(contact -> !contact.organisation().equals(OURS))
                    .filter(contact ->
                            !contact.on().isAfter(day) && contact.on().isAfter(day.minusDays(ContactPressure.DAYS)))
                    .toList();
            if (others.isEmpty()) {
                assertThat(taken)
                        .as("nobody else was there: %s on %s", contacts, day)
                        .isEmpty();
            }
            taken.ifPresent(found -> {
                assertThat(others).contains(found.first());
                assertThat(pressure.against(OURS, found.freeFrom())).isEmpty();
                for (var before = day; before.isBefore(found.freeFrom()); before = before.plusDays(1)) {
                    assertThat(pressure.against(OURS, before)).isPresent();
                }
            });
        }
    }

    private static ContactPressure of(Contact... contacts) {
        return new ContactPressure(List.of(contacts));
    }

    private static Contact contact(int number, UUID organisation, int day) {
        return new Contact(new UUID(9, number), organisation, MONDAY.plusDays(day));
    }
}
