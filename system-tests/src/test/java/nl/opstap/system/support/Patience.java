package nl.opstap.system.support;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks again until there is an answer, and says what was waited for when there is none in time. */
public final class Patience {
    private static final long PAUSE_MILLIS = 150;

    private Patience() {}

    public static <T> T until(String what, Duration longest, Supplier<Optional<T>> question) {
        var end = Instant.now().plus(longest);
        while (true) {
            var answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Waited %d s in vain for %s".formatted(longest.toSeconds(), what));
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
