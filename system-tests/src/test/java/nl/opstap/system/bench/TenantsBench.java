package nl.opstap.system.bench;

import static nl.opstap.system.bench.Arrivals.millis;
import static nl.opstap.system.bench.Arrivals.verdict;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import org.HdrHistogram.Histogram;

/**
 * Whether the first page of one school stays as fast when a thousand other schools share the table. Alone and among the
 * others take turns in one run, so that whatever else the machine does meets both.
 */
final class TenantsBench {
    private static final int RATE = 100;
    private static final int QUERIES = 1_000;
    private static final double MOST_RATIO = 1.05;

    private TenantsBench() {}

    /** All blocks of one kind together: over HTTP at a constant rate, and of the database alone, one after another. */
    private record Side(String name, Histogram http, Histogram database) {
        Side(String name) {
            this(name, new Histogram(3), new Histogram(3));
        }

        void measure(FirstPage page, int seconds) throws Exception {
            page.api().renew();
            Arrivals.during(3, RATE, number -> page.overHttp());
            var block = Arrivals.during(seconds, RATE, number -> page.overHttp());
            http.add(block);
            for (var number = 0; number < QUERIES; number++) {
                var started = System.nanoTime();
                page.byJdbc();
                database.recordValue(System.nanoTime() - started);
            }
            System.out.printf(
                    Locale.ROOT, "  %-24s p50 %5.2f  p99 %6.2f ms%n", name, millis(block, 50), millis(block, 99));
        }

        void print() {
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %9.2f  %7.2f  %7.2f  %7d      %9.2f  %7.2f%n",
                    name,
                    millis(http, 50),
                    millis(http, 99),
                    millis(http, 100),
                    http.getTotalCount(),
                    millis(database, 50),
                    millis(database, 99));
        }
    }

    /** @param arguments how many seconds each of the eight blocks takes, 10 unless told */
    public static void main(String[] arguments) throws Exception {
        var seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        var stack = Stack.at(Path.of(System.getProperty("opstap.state")), Integer.getInteger("opstap.port"));
        var alone = new Side("alone");
        var among = new Side("among %,d others".formatted(BenchSchool.OTHERS));
        try (var school = BenchSchool.filled(stack);
                var page = new FirstPage(stack, Account.SANNE)) {
            System.out.printf("First page of one school, eight blocks of %d s at %d a second%n", seconds, RATE);
            Arrivals.during(15, RATE, number -> page.overHttp());
            for (var round = 0; round < 2; round++) {
                alone.measure(page, seconds);
                school.addOthers();
                among.measure(page, seconds);
                among.measure(page, seconds);
                var plan = page.plan();
                school.removeOthers();
                alone.measure(page, seconds);
                if (round == 1) {
                    report(alone, among, page.plan(), plan);
                }
            }
        }
    }

    private static void report(Side alone, Side among, List<String> planAlone, List<String> planAmong) {
        System.out.printf("%n                         HTTP p50 ms   p99 ms   max ms    calls   JDBC p50 ms   p99 ms%n");
        alone.print();
        among.print();
        var ratio = millis(among.http(), 50) / millis(alone.http(), 50);
        System.out.printf(
                Locale.ROOT,
                "ratio                    %9.3f  %7.3f                        %9.3f  %7.3f%n"
                        + "limit of the p50 ratio   %9.3f  %s%n",
                ratio,
                millis(among.http(), 99) / millis(alone.http(), 99),
                millis(among.database(), 50) / millis(alone.database(), 50),
                millis(among.database(), 99) / millis(alone.database(), 99),
                MOST_RATIO,
                verdict(ratio <= MOST_RATIO));
        System.out.printf("%nThe database, alone:%n%s%n", String.join("\n", planAlone));
        System.out.printf("%nThe database, among the others:%n%s%n", String.join("\n", planAmong));
    }
}
