package nl.opstap.school.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GW-31")
class AccessDayTests {
    static final UUID SCHOOL = UUID.randomUUID();
    static final UUID MARIEKE = UUID.randomUUID();

    @Test
    void tellsTheSamePersonDoingTheSameOnceADay() {
        var days = days(
                access("2026-11-23T09:00:00Z", MARIEKE, "READ", "PROFILE"),
                access("2026-11-23T10:00:00Z", MARIEKE, "READ", "INTAKE"),
                access("2026-11-23T11:00:00Z", MARIEKE, "READ", "PROFILE"));

        assertThat(days).hasSize(1);
        assertThat(days.getFirst().lines()).singleElement().satisfies(line -> {
            assertThat(line.times()).isEqualTo(3);
            assertThat(line.items()).containsExactly("INTAKE", "PROFILE");
            assertThat(line.first()).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
            assertThat(line.last()).isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
        });
    }

    @Test
    void keepsReadingAndChangingApart() {
        var days = days(
                access("2026-11-23T09:00:00Z", MARIEKE, "READ", "PROFILE"),
                access("2026-11-23T09:05:00Z", MARIEKE, "CHANGE", "PROFILE"));

        assertThat(days.getFirst().lines())
                .extracting(AccessDay.AccessLine::action)
                .containsExactly("READ", "CHANGE");
    }

    @Test
    void aDayIsADayInAmsterdamAndTheNewestComesFirst() {
        var days = days(
                access("2026-11-22T22:59:00Z", MARIEKE, "READ", "PROFILE"),
                access("2026-11-22T23:01:00Z", MARIEKE, "READ", "PROFILE"));

        assertThat(days)
                .extracting(AccessDay::day)
                .containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 22));
    }

    @Test
    void knowsTheReaderAndTheOrganisation() {
        var line = days(access("2026-11-23T09:00:00Z", MARIEKE, "READ", "PROFILE"))
                .getFirst()
                .lines()
                .getFirst();

        assertThat(line.self()).isTrue();
        assertThat(line.organisation()).isEqualTo("VSO De Zwaluwhof");
    }

    private static List<AccessDay> days(AccessDay.Access... accesses) {
        return AccessDay.of(
                List.of(accesses), tenant -> tenant.equals(SCHOOL) ? "VSO De Zwaluwhof" : null, MARIEKE::equals);
    }

    private static AccessDay.Access access(String at, UUID who, String action, String item) {
        return new AccessDay.Access(Instant.parse(at), who, "Marieke", "mentor", SCHOOL, action, item, "GUIDANCE");
    }
}
