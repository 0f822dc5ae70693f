package nl.opstap.system.bench;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Random;
import nl.opstap.local.Part;
import nl.opstap.local.Stack;
import nl.opstap.system.seats.SeatContest;

/**
 * Forty schools with twenty-five students each ask 20,000 times for five hundred seats, while every part of the stack is
 * killed as by a power cut, a hundred kills in all. Ends in failure when one seat was given twice, one grant was lost, or one
 * database still knows something else half a minute after the last answer.
 */
final class SeatContestBench {
    private static final int KILLS = 100;
    private static final int CLAIMS = 20_000;
    private static final long SEED = 20261127;

    private SeatContestBench() {}

    /** @param arguments how many kills, 100 unless told */
    public static void main(String[] arguments) throws Exception {
        var state = Path.of(System.getProperty("opstap.state"));
        var stack = Stack.at(state, Integer.getInteger("opstap.port"));
        var kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : KILLS;
        var claims = CLAIMS * kills / KILLS;
        var size = new SeatContest.Size(40, 25, 10, 50, 10, claims, faults(kills), claims / kills * 9 / 10);
        var outcome = new SeatContest(
                        stack,
                        size,
                        line -> System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + line))
                .fight();
        System.out.printf(
                Locale.ROOT,
                """
                %nclaims %,d   granted %,d   kills %d   in %d s (%.0f claims/s)
                seats given twice 0, grants lost 0; %d of %d seats taken at the end
                databases tell the same %.1f s after the last answer (limit 30 s)   met%n""",
                outcome.claims(),
                outcome.granted(),
                outcome.kills(),
                outcome.lasted().toSeconds(),
                outcome.claims() / (outcome.lasted().toMillis() / 1e3),
                outcome.taken(),
                size.seats(),
                outcome.agreedAfter().toMillis() / 1e3);
    }

    /** Every part about as often as every other, in an order nobody chose, which is the same each time. */
    private static ArrayList<Part> faults(int count) {
        var random = new Random(SEED);
        var faults = new ArrayList<Part>();
        while (faults.size() < count) {
            var round = new ArrayList<>(Arrays.asList(Part.values()));
            Collections.shuffle(round, random);
            faults.addAll(round.subList(0, Math.min(round.size(), count - faults.size())));
        }
        return faults;
    }
}
