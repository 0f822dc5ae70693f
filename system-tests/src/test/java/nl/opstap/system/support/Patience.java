package nl.opstap.system.support;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks again until there is an answer, and says what was waited for when there is none in time. */
public final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(150);

    private Patience() {}

    /** Tries again after a failure, as long as it may take. */
    public static <T> T untilNoFailure(String what, Duration longest, Supplier<T> attempt) {
        var failure = new AssertionError[1];
        try {
            return until(what, longest, () -> {
                try {
                    return Optional.of(attempt.get());
                } catch (AssertionError failed) {
                    failure[0] = failed;
                    return Optional.empty();
                }
            });
        } catch (AssertionError tooLong) {
            throw failure[0] == null ? tooLong : new AssertionError(tooLong.getMessage(), failure[0]);
        }
    }

    public static <T> T until(String what, Duration longest, Supplier<Optional<T>> question) {
        return until(what, longest, PAUSE, question);
    }

    /** @param pause between two questions; longer where many ask at once */
    public static <T> T until(String what, Duration longest, Duration pause, Supplier<Optional<T>> question) {
        return until(what, longest, pause, pause, question);
    }

    /** Asks less and less often. @param pause before the second question, twice as long each time until {@code longestPause} */
    public static <T> T until(
            String what, Duration longest, Duration pause, Duration longestPause, Supplier<Optional<T>> question) {
        var end = Instant.now().plus(longest);
        var next = pause;
        while (true) {
            var answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Waited %d s in vain for %s".formatted(longest.toSeconds(), what));
            }
            try {
                Thread.sleep(next);
                next = next.multipliedBy(2).compareTo(longestPause) < 0 ? next.multipliedBy(2) : longestPause;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
