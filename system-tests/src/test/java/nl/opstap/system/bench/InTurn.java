package nl.opstap.system.bench;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A few callers who each ask again as soon as they have their answer: how much a service can do, and how it gets warm. */
final class InTurn {
    /** As many as a service lets work at once: its pool without what it keeps for events and timers. */
    static final int CALLERS = 6;

    /** Warm is who has not been faster for so many rounds; on a slow machine compiling takes minutes. */
    private static final int ROUNDS_WITHOUT_GAIN = 4;

    private static final int MOST_WARM_UP_ROUNDS = 40;
    private static final double GAIN = 1.03;
    private static final int ROUND_SECONDS = 5;

    private InTurn() {}

    /** One call, by its number from 0. */
    @FunctionalInterface
    interface Ask {
        void make(int number) throws Exception;
    }

    static void warmUp(Ask ask) throws Exception {
        var best = 0.0;
        var without = 0;
        for (var round = 0; without < ROUNDS_WITHOUT_GAIN && round < MOST_WARM_UP_ROUNDS; round++) {
            var reached = perSecond(ask);
            without = reached > best * GAIN ? 0 : without + 1;
            best = Math.max(best, reached);
        }
    }

    /** Tells the answers a second. */
    static double perSecond(Ask ask) throws Exception {
        var next = new AtomicInteger();
        var started = System.nanoTime();
        var end = started + ROUND_SECONDS * 1_000_000_000L;
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var all = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> callers.submit(() -> {
                        while (System.nanoTime() < end) {
                            ask.make(next.getAndIncrement());
                        }
                        return caller;
                    }))
                    .toList();
            for (var caller : all) {
                caller.get();
            }
        }
        return next.get() / ((System.nanoTime() - started) / 1e9);
    }
}
