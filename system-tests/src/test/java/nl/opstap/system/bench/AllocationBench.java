package nl.opstap.system.bench;

import static nl.opstap.system.bench.Arrivals.verdict;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A fair round of 10,000 students beside OR-Tools that looks at cost alone, each in a process of its own as it is shipped,
 * in turn. Needs the jar of placement-service and no running stack.
 */
final class AllocationBench {
    private static final int STUDENTS = 10_000;
    private static final int SECTORS = 12;
    private static final int TOWNS = 40;
    private static final int TIERS = 3;
    private static final int RUNS = 3;
    private static final double MOST_TIME = 1.0;
    private static final double MOST_MEMORY = 0.5;

    private AllocationBench() {}

    private record Place(double x, double y, int sector, int seats) {}

    private record Option(int place, int cost) {}

    private record Figures(Map<String, String> values) {
        static Figures of(String line) {
            var values = new HashMap<String, String>();
            for (var part : line.strip().split(" ")) {
                values.put(part.replaceFirst("=.*", ""), part.replaceFirst("[^=]*=", ""));
            }
            return new Figures(values);
        }

        double number(String name) {
            return Double.parseDouble(values.getOrDefault(name, "NaN"));
        }
    }

    /** @param arguments how often each is run, 3 times unless told */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : RUNS;
        var jar = jar();
        for (var seats : List.of(20_000, 8_500)) {
            var file = Files.createTempFile("opstap-round", ".bin");
            try {
                var options = write(file, seats);
                System.out.printf(Locale.ROOT, "%n%,d students, %,d seats, %,d options%n", STUDENTS, seats, options);
                var fair = new ArrayList<Figures>();
                var plain = new ArrayList<Figures>();
                for (var run = 0; run < runs; run++) {
                    plain.add(measure(jar, "plain", file));
                    fair.add(measure(jar, "fair", file));
                }
                report(fair, plain);
            } finally {
                Files.delete(file);
            }
        }
    }

    private static void report(List<Figures> fair, List<Figures> plain) {
        line("OR-Tools, cost alone", plain);
        line("fair round", fair);
        var one = fair.getFirst();
        System.out.printf(
                Locale.ROOT,
                "%-24s coverage %.0f ms, checker %.0f ms, worst ranks %s, first come %.0f placed%n",
                "",
                median(fair, "coverage"),
                median(fair, "check"),
                one.values().get("ranks"),
                one.number("firstCome"));
        goal("time beside OR-Tools", median(fair, "ms") / median(plain, "ms"), MOST_TIME);
        goal("memory beside OR-Tools", median(fair, "peakKb") / median(plain, "peakKb"), MOST_MEMORY);
        System.out.printf(
                "%-24s %s%n",
                "as many placed",
                verdict(fair.stream()
                        .allMatch(
                                run -> run.number("placed") == plain.getFirst().number("placed"))));
        System.out.printf(
                "%-24s %s%n", "no fault found", verdict(fair.stream().allMatch(run -> run.number("faults") == 0)));
        System.out.printf(
                "%-24s %s%n",
                "the same every time",
                verdict(fair.stream().allMatch(run -> run.number("cost") == one.number("cost"))));
    }

    private static void line(String name, List<Figures> runs) {
        System.out.printf(
                Locale.ROOT,
                "%-24s %8.0f ms (%.0f–%.0f)  %6.0f MB at most  %,7.0f placed  average cost %.1f  loading %.0f ms%n",
                name,
                median(runs, "ms"),
                runs.stream().mapToDouble(run -> run.number("ms")).min().orElse(0),
                runs.stream().mapToDouble(run -> run.number("ms")).max().orElse(0),
                median(runs, "peakKb") / 1024,
                runs.getFirst().number("placed"),
                runs.getFirst().number("cost") / runs.getFirst().number("placed"),
                median(runs, "load"));
    }

    private static void goal(String name, double ratio, double most) {
        System.out.printf(Locale.ROOT, "%-24s %8.2f ×  (goal %.1f ×)  %s%n", name, ratio, most, verdict(ratio <= most));
    }

    private static double median(List<Figures> runs, String name) {
        return runs.stream()
                .mapToDouble(run -> run.number(name))
                .sorted()
                .skip(runs.size() / 2)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static Path jar() throws IOException {
        var target = Path.of("placement-service", "target");
        if (Files.isDirectory(target)) {
            try (var jars = Files.newDirectoryStream(target, "placement-service-*.jar")) {
                for (var jar : jars) {
                    return jar;
                }
            }
        }
        throw new IOException("placement-service is not built: mvn package -DskipTests, or ./opstap up");
    }

    /** As the service starts it, with the same memory; only the answer is figures. */
    private static Figures measure(Path jar, String what, Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dloader.main=nl.opstap.placement.allocation.solving.SolverProcess",
                        "-cp",
                        jar.toString(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher",
                        "measure",
                        what,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("The solver ended with " + process.exitValue());
        }
        return Figures.of(line);
    }

    /**
     * Homes and companies lie around towns, and a company has one sector. Students of the first tier have a quarter of the
     * options of others. Written as placement-service reads it; how many options there are.
     */
    private static int write(Path file, int seats) throws IOException {
        var random = new Random(26);
        var towns = IntStream.range(0, TOWNS)
                .mapToObj(_ -> new double[] {random.nextDouble() * 60, random.nextDouble() * 60})
                .toList();
        var places = new ArrayList<Place>();
        for (var left = seats; left > 0; left -= places.getLast().seats()) {
            // Companies cluster in few towns and few sectors; students live everywhere.
            var town = towns.get((int) (TOWNS * random.nextDouble() * random.nextDouble()));
            places.add(new Place(
                    town[0] + random.nextGaussian() * 3,
                    town[1] + random.nextGaussian() * 3,
                    (int) (SECTORS * Math.sqrt(random.nextDouble())),
                    Math.min(left, 1 + random.nextInt(4))));
        }
        var tier = new int[STUDENTS];
        var first = new int[STUDENTS + 1];
        var hardship = new int[STUDENTS];
        var options = new ArrayList<Option>();
        for (var student = 0; student < STUDENTS; student++) {
            tier[student] = Math.min(TIERS - 1, (int) (random.nextDouble() * 5));
            var town = towns.get(random.nextInt(TOWNS));
            var x = town[0] + random.nextGaussian() * 4;
            var y = town[1] + random.nextGaussian() * 4;
            var liked = random.nextInt(SECTORS);
            var second = random.nextInt(SECTORS);
            var quarter = tier[student] == 0;
            var own = IntStream.range(0, places.size())
                    .filter(place -> places.get(place).sector() == liked
                            || places.get(place).sector() == second)
                    .filter(_ -> !quarter || random.nextInt(4) == 0)
                    .mapToObj(place -> new Option(place, cost(places.get(place), x, y, liked)))
                    .filter(option -> option.cost() < 250)
                    .sorted(Comparator.comparingInt(Option::cost).thenComparingInt(Option::place))
                    .limit(60)
                    .toList();
            options.addAll(own);
            hardship[student] = own.size();
            first[student + 1] = options.size();
        }
        var lottery = IntStream.range(0, STUDENTS).map(_ -> random.nextInt()).toArray();
        var order = IntStream.range(0, STUDENTS)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(student -> tier[student])
                        .thenComparingInt(student -> hardship[student])
                        .thenComparingInt(student -> lottery[student]))
                .mapToInt(Integer::intValue)
                .toArray();
        var arrival = IntStream.range(0, STUDENTS)
                .boxed()
                .sorted(Comparator.comparingInt(student -> Integer.reverse(lottery[student])))
                .mapToInt(Integer::intValue)
                .toArray();
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(0x4f505331);
            for (var numbers : List.of(
                    new int[] {TIERS},
                    tier,
                    order,
                    arrival,
                    places.stream().mapToInt(Place::seats).toArray(),
                    first,
                    options.stream().mapToInt(Option::place).toArray(),
                    options.stream().mapToInt(Option::cost).toArray())) {
                out.writeInt(numbers.length);
                for (var number : numbers) {
                    out.writeInt(number);
                }
            }
        }
        return options.size();
    }

    /** In hundreds of metres; a sector of second choice is as bad as three kilometres. */
    private static int cost(Place place, double x, double y, int liked) {
        return (int) (10 * Math.hypot(place.x() - x, place.y() - y)) + (place.sector() == liked ? 0 : 30);
    }
}
