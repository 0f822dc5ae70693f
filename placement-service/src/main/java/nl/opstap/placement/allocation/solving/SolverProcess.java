package nl.opstap.placement.allocation.solving;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * The program that calculates a round in a process of its own, because native code that fails takes its process along
 * (ADR 18). It reads the question from its input, writes the answer to its output, and knows nothing else.
 *
 * <p>{@code measure fair FILE} and {@code measure plain FILE} are for the bench: figures instead of an answer.
 */
public final class SolverProcess {
    /** Names the variable with the folder in which this process may write. */
    static final String FOLDER = "OPSTAP_SOLVER_FOLDER";

    private SolverProcess() {}

    public static void main(String[] arguments) throws IOException {
        var out = System.out;
        // Whatever a library wants to say must not come between the numbers.
        System.setOut(new PrintStream(System.err, true));
        if (arguments.length == 3 && arguments[0].equals("measure")) {
            out.println(measure(arguments[1].equals("fair"), Path.of(arguments[2])));
            return;
        }
        goFirst();
        var instance = Wire.readInstance(System.in);
        Wire.write(FairRound.solve(instance), out);
        out.flush();
    }

    /** When memory runs out it is this process that Linux ends, and not the service. */
    private static void goFirst() {
        try {
            Files.writeString(Path.of("/proc/self/oom_score_adj"), "1000");
        } catch (IOException e) {
            System.err.println("Cannot go first when memory runs out: " + e.getMessage());
        }
    }

    private static String measure(boolean fair, Path file) throws IOException {
        Instance instance;
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            instance = Wire.readInstance(in);
        }
        var loading = System.nanoTime();
        Natives.load();
        var loaded = System.nanoTime();
        if (!fair) {
            var outcome = new Outcome(LeastCost.plain(instance), new int[0], new long[0]);
            return figures(loaded - loading, System.nanoTime() - loaded, instance, outcome);
        }
        var outcome = FairRound.solve(instance);
        var solved = System.nanoTime();
        var figures = figures(loaded - loading, solved - loaded, instance, outcome);
        var faults = Checker.faults(instance, outcome).size();
        var checked = System.nanoTime();
        FairRound.coverage(instance);
        return figures
                + String.format(
                        Locale.ROOT,
                        " check=%.1f coverage=%.1f faults=%d ranks=%s firstCome=%d",
                        (checked - solved) / 1e6,
                        (System.nanoTime() - checked) / 1e6,
                        faults,
                        Arrays.toString(outcome.worstRanks()).replace(" ", ""),
                        Arrays.stream(FirstCome.chosen(instance))
                                .filter(option -> option != Outcome.NONE)
                                .count());
    }

    private static String figures(long loading, long solving, Instance instance, Outcome outcome) throws IOException {
        return String.format(
                Locale.ROOT,
                "load=%.1f ms=%.1f peakKb=%d placed=%d cost=%d",
                loading / 1e6,
                solving / 1e6,
                peakKb(),
                outcome.placed(),
                outcome.cost(instance));
    }

    /** The most memory this process has had, Java and native together. */
    private static long peakKb() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }
}
