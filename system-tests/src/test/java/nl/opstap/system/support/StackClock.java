package nl.opstap.system.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.opstap.local.Stack;

/** The time of all services, which the demo moves by writing how far it is ahead into a file. */
public record StackClock(Path file) {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    public static StackClock of(Stack stack) {
        return new StackClock(stack.site().clockFile());
    }

    public Instant now() {
        return Instant.now().plus(shift());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    public boolean isMoved() {
        return !shift().isZero();
    }

    /** Moves the time of all services to nine in the morning of a day. */
    public void moveTo(LocalDate day) {
        var shift =
                Duration.between(Instant.now(), day.atTime(9, 0).atZone(ZONE).toInstant());
        try {
            Files.writeString(file, shift.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The clock file cannot be written", e);
        }
    }

    private Duration shift() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException("The clock file cannot be read", e);
        }
    }
}
