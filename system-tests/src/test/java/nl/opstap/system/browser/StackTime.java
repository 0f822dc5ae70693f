package nl.opstap.system.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.opstap.local.Stack;

/** The time of the services, which another test may have moved forward. */
final class StackTime {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private StackTime() {}

    static Instant now(Stack stack) {
        return Instant.now().plus(shift(stack));
    }

    static LocalDate today(Stack stack) {
        return LocalDate.ofInstant(now(stack), ZONE);
    }

    static boolean isMoved(Stack stack) {
        return !shift(stack).isZero();
    }

    private static Duration shift(Stack stack) {
        var file = stack.site().clockFile();
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
