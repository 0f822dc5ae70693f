package nl.opstap.system.bench;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Calls at a constant rate, whether or not the last one was answered. The time of a call counts from when it was due, so
 * that a stall counts for everybody who had to wait for it.
 */
final class Arrivals {
    private Arrivals() {}

    /** One call, by its number from 0. */
    @FunctionalInterface
    interface Call {
        void make(int number) throws Exception;
    }

    /** As many calls as fit in these seconds. */
    static Histogram during(int seconds, int rate, Call call) {
        return goOn(number -> number < seconds * rate, rate, call);
    }

    /** Calls for as long as the next number may go on; a call that failed is a failure of the bench. */
    static Histogram goOn(IntPredicate next, int rate, Call call) {
        var latencies = new ConcurrentHistogram(3);
        var failures = new AtomicInteger();
        var failure = new AtomicReference<@Nullable Exception>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = System.nanoTime();
            for (var number = 0; next.test(number); number++) {
                var due = started + number * 1_000_000_000L / rate;
                for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                var mine = number;
                callers.execute(() -> {
                    try {
                        call.make(mine);
                        latencies.recordValue(System.nanoTime() - due);
                    } catch (Exception e) {
                        failures.incrementAndGet();
                        failure.compareAndSet(null, e);
                    }
                });
            }
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failures + " calls failed, the first with", failure.get());
        }
        return latencies;
    }

    static double millis(Histogram latencies, double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }

    static String verdict(boolean met) {
        return met ? "MET" : "NOT MET";
    }
}
