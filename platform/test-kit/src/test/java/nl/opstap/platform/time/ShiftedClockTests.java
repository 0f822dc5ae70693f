package nl.opstap.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftedClockTests {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void withoutAFileItIsRealTime() {
        assertThat(clock().instant()).isEqualTo(NOW);
    }

    @Test
    void theFileMovesTimeOnWhileTheServiceRuns() throws Exception {
        var clock = clock();
        Files.writeString(folder.resolve("clock"), "P365D\n");
        assertThat(clock.instant()).isEqualTo(Instant.parse("2027-11-23T08:00:00Z"));

        Files.writeString(folder.resolve("clock"), "-PT1H");
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-23T07:00:00Z"));
    }

    @Test
    void anotherZoneKeepsTheShift() throws Exception {
        Files.writeString(folder.resolve("clock"), "P1D");

        var utc = clock().withZone(ZoneId.of("UTC"));

        assertThat(utc.instant()).isEqualTo(NOW.plusSeconds(86_400));
        assertThat(utc.getZone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void anUnreadableShiftIsNotTakenForNone() throws Exception {
        Files.writeString(folder.resolve("clock"), "morgen");

        assertThatThrownBy(() -> clock().instant()).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void theServiceCountsItsDaysInAmsterdam() {
        var clock = new TimeConfiguration().clock("");

        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Europe/Amsterdam"));
    }

    private Clock clock() {
        return new ShiftedClock(folder.resolve("clock"), Clock.fixed(NOW, ZoneId.of("Europe/Amsterdam")));
    }
}
