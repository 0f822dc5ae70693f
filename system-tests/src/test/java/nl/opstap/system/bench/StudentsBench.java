package nl.opstap.system.bench;

import static nl.opstap.system.bench.Arrivals.millis;
import static nl.opstap.system.bench.Arrivals.verdict;

import java.nio.file.Path;
import java.util.Locale;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.RunningStack;
import nl.opstap.system.support.Visitor;
import org.HdrHistogram.Histogram;

/**
 * The first page of the 2,000 students of one school: how long it takes at a constant rate, and how many pages a second
 * the service gives beside the same query by plain JDBC in the same run.
 */
final class StudentsBench {
    private static final int RATE = 100;
    private static final double MOST_P99 = 50;
    private static final double LEAST_OF_JDBC = 0.5;

    /** The limit of the gateway for one session is 15 a second. */
    private static final int RATE_OF_SESSION = 10;

    private static final int ROUNDS = 4;

    private StudentsBench() {}

    /** @param arguments how many seconds to measure at the constant rate, 30 unless told */
    public static void main(String[] arguments) throws Exception {
        var seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        var stack = Stack.at(Path.of(System.getProperty("opstap.state")), Integer.getInteger("opstap.port"));
        try (var school = BenchSchool.filled(stack);
                var page = new FirstPage(stack, Account.SANNE)) {
            System.out.printf(
                    "First page of %,d students: %d a second for %d s%n", BenchSchool.STUDENTS, RATE, seconds);
            // In turn, because a crowd at a constant rate is too much for code that is not compiled yet.
            InTurn.warmUp(_ -> page.byJdbc());
            page.api().renew();
            InTurn.warmUp(_ -> page.overHttp());
            page.api().renew();
            var direct = Arrivals.during(seconds, RATE, number -> page.overHttp());

            var sanne = Visitor.loggedIn(RunningStack.gateway(stack), Account.SANNE);
            Arrivals.during(5, RATE_OF_SESSION, number -> throughGateway(sanne));
            var gateway = Arrivals.during(20, RATE_OF_SESSION, number -> throughGateway(sanne));

            page.api().renew();
            var jdbc = 0.0;
            var http = 0.0;
            for (var round = 0; round < ROUNDS; round++) {
                jdbc += InTurn.perSecond(_ -> page.byJdbc()) / ROUNDS;
                http += InTurn.perSecond(_ -> page.overHttp()) / ROUNDS;
            }
            report(direct, gateway, http, jdbc);
            System.out.println();
            page.plan().forEach(System.out::println);
        }
    }

    private static void throughGateway(Visitor visitor) {
        visitor.get("/api/school/v1/students").expect(200);
    }

    private static void report(Histogram direct, Histogram gateway, double http, double jdbc) {
        System.out.printf(
                Locale.ROOT,
                """
                %n                                     p50 ms   p99 ms   max ms    calls   limit p99 ms
                school-service, %3d a second        %7.1f  %7.1f  %7.1f  %7d   %7.0f   %s
                gateway with a session, %2d a second %7.1f  %7.1f  %7.1f  %7d

                                                   pages/s   limit
                school-service, %d callers          %7.0f
                plain JDBC, %d threads              %7.0f
                ratio                              %7.2f   %5.2f   %s%n""",
                RATE,
                millis(direct, 50),
                millis(direct, 99),
                millis(direct, 100),
                direct.getTotalCount(),
                MOST_P99,
                verdict(millis(direct, 99) <= MOST_P99),
                RATE_OF_SESSION,
                millis(gateway, 50),
                millis(gateway, 99),
                millis(gateway, 100),
                gateway.getTotalCount(),
                InTurn.CALLERS,
                http,
                InTurn.CALLERS,
                jdbc,
                http / jdbc,
                LEAST_OF_JDBC,
                verdict(http / jdbc >= LEAST_OF_JDBC));
    }
}
