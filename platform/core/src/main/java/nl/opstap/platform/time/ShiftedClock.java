package nl.opstap.platform.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Real time plus the ISO-8601 duration in a file, so that a demo can move all services a year on. The file is read each
 * time; a missing file means no shift.
 */
final class ShiftedClock extends Clock {
    private final Path file;
    private final Clock real;

    ShiftedClock(Path file, Clock real) {
        this.file = file;
        this.real = real;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(shift());
    }

    private Duration shift() {
        if (!Files.exists(file)) {
            return Duration.ZERO; // without the price of an exception at every look at the clock
        }
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (NoSuchFileException goneMeanwhile) {
            return Duration.ZERO;
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot read the clock file " + file, unreadable);
        }
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(file, real.withZone(zone));
    }
}
