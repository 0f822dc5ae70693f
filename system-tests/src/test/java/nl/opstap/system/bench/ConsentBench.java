package nl.opstap.system.bench;

import static nl.opstap.system.bench.Arrivals.millis;
import static nl.opstap.system.bench.Arrivals.verdict;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import nl.opstap.local.Part;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.Patience;
import nl.opstap.system.support.StackDatabase;
import org.HdrHistogram.Histogram;

/**
 * How long a withdrawn consent still counts somewhere: from the answer to the withdrawal until every service that keeps
 * consents has it as withdrawn, while the lists of the school are asked for as in {@link StudentsBench}. A parent gives
 * and withdraws over HTTP, so the events are those of any consent.
 */
final class ConsentBench {
    private static final List<String> SERVICES = List.of("placement", "transition");
    private static final List<String> ITEMS = List.of("STRENGTHS", "SUPPORT_NEEDS", "CONTACT", "ASSESSMENTS");
    private static final int STUDENTS = 200;
    private static final int CONSENTS = 1_000;
    private static final int LIST_RATE = 100;
    private static final double MOST_SECONDS = 5;
    private static final Duration LOOK = Duration.ofMillis(5);

    private ConsentBench() {}

    private record Consent(UUID id, UUID student) {
        String path() {
            return "/v1/students/%s/consents/%s".formatted(student, id);
        }
    }

    /** @param arguments how many withdrawals a second, 20 unless told */
    public static void main(String[] arguments) throws Exception {
        var rate = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        var stack = Stack.at(Path.of(System.getProperty("opstap.state")), Integer.getInteger("opstap.port"));
        try (var school = BenchSchool.filled(stack);
                var page = new FirstPage(stack, Account.SANNE)) {
            var children = children(school);
            var petra = new ServiceApi(stack, Part.SCHOOL, Account.PETRA);
            System.out.printf("Giving %,d consents of %d students%n", CONSENTS, STUDENTS);
            give(petra, children);
            var consents = given(stack, children);

            System.out.printf("Withdrawing them at %d a second, beside %d first pages a second%n", rate, LIST_RATE);
            page.api().renew();
            petra.renew();
            var over = new AtomicBoolean();
            var lists = CompletableFuture.supplyAsync(
                    () -> Arrivals.goOn(number -> !over.get(), LIST_RATE, number -> page.overHttp()));
            var watches = new ArrayList<Watch>();
            for (var service : SERVICES) {
                watches.add(new Watch(stack, service));
            }
            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
            var answered = new ConcurrentHashMap<UUID, Long>();
            var answers = Arrivals.goOn(number -> number < consents.size(), rate, number -> {
                var consent = consents.get(number);
                watches.forEach(watch -> watch.expect(consent.id()));
                petra.delete(consent.path());
                answered.put(consent.id(), System.nanoTime());
            });
            for (var watch : watches) {
                watch.awaitAll(consents.size());
            }
            over.set(true);
            report(consents, answered, watches, answers, lists.get());
        }
    }

    /** The first students of the bench become children of Petra. */
    private static List<UUID> children(BenchSchool school) throws SQLException {
        var children = new ArrayList<UUID>();
        try (var statement = school.connection().createStatement();
                var rows = statement.executeQuery("""
                        insert into guardian (tenant_id, id, version, student_id, name, relation, account_id, contact_allowed)
                        select tenant_id, gen_random_uuid(), 0, id, 'Ouder', 'PARENT', '%s', true from student
                        where tenant_id = '%s' and local_number like 'BENCH-%%' order by local_number limit %d
                        returning student_id""".formatted(Account.PETRA.id(), BenchSchool.TENANT, STUDENTS))) {
            while (rows.next()) {
                children.add(rows.getObject(1, UUID.class));
            }
        }
        return children;
    }

    /** Five of each child: for the companies and for the municipalities in turn. */
    private static void give(ServiceApi petra, List<UUID> children) {
        Arrivals.goOn(number -> number < CONSENTS, 25, number -> {
            var child = number / 5;
            var company = child % 2 == 0;
            var item = number % 5 == 4 ? (company ? "GOALS" : "PLAN") : ITEMS.get(number % 5);
            petra.post("/v1/students/%s/consents".formatted(children.get(child)), """
                    {"item": "%s", "recipientKind": "%s", "purpose": "%s", "textVersion": 1}""".formatted(
                            item, company ? "COMPANY" : "MUNICIPALITY", company ? "STAGE" : "HANDOVER"));
        });
    }

    /** All of them, once every service has them. */
    private static List<Consent> given(Stack stack, List<UUID> children) {
        var list = "("
                + String.join(
                        ", ", children.stream().map(child -> "'" + child + "'").toList()) + ")";
        for (var service : SERVICES) {
            Patience.until("the consents in " + service, Duration.ofSeconds(60), () -> {
                var known = new StackDatabase(stack, service)
                        .count("select count(*) from consent where granted and student_id in " + list);
                return known == CONSENTS ? Optional.of(known) : Optional.empty();
            });
        }
        return new StackDatabase(stack, "school")
                        .texts("select id || ' ' || student_id from consent where granted and student_id in " + list
                                + " order by id")
                        .stream()
                        .map(text -> text.split(" "))
                        .map(pair -> new Consent(UUID.fromString(pair[0]), UUID.fromString(pair[1])))
                        .toList();
    }

    /** Looks every five milliseconds which withdrawals have reached the table a service asks before it shows anything. */
    private static final class Watch {
        private final String service;
        private final Map<UUID, Boolean> expected = new ConcurrentHashMap<>();
        private final Map<UUID, Long> seen = new ConcurrentHashMap<>();
        private final CompletableFuture<Void> looking;
        private volatile boolean open = true;

        Watch(Stack stack, String service) {
            this.service = service;
            this.looking = CompletableFuture.runAsync(
                    () -> look(stack), task -> Thread.ofPlatform().daemon().start(task));
        }

        void expect(UUID consent) {
            expected.put(consent, true);
        }

        private void look(Stack stack) {
            try (var connection = BenchSchool.superuser(stack, service);
                    var query = connection.prepareStatement(
                            "select id from consent where tenant_id = ? and id = any (?) and not granted")) {
                query.setObject(1, BenchSchool.TENANT);
                while (open) {
                    if (!expected.isEmpty()) {
                        query.setArray(
                                2,
                                connection.createArrayOf(
                                        "uuid", expected.keySet().toArray()));
                        try (var rows = query.executeQuery()) {
                            var now = System.nanoTime();
                            while (rows.next()) {
                                var id = rows.getObject(1, UUID.class);
                                seen.put(id, now);
                                expected.remove(id);
                            }
                        }
                    }
                    LockSupport.parkNanos(LOOK.toNanos());
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Ends when all were seen; one that never comes is a failure of the bench. */
        void awaitAll(int count) throws Exception {
            try {
                Patience.until(
                        "the withdrawals in " + service,
                        Duration.ofSeconds(60),
                        () -> seen.size() == count || looking.isDone() ? Optional.of(true) : Optional.empty());
            } finally {
                open = false;
            }
            looking.get();
        }

        long seenAt(UUID consent) {
            return seen.get(consent);
        }
    }

    private static void report(
            List<Consent> consents, Map<UUID, Long> answered, List<Watch> watches, Histogram answers, Histogram lists) {
        System.out.printf("%n                                     p50 ms   p99 ms   max ms    count%n");
        for (var watch : watches) {
            print("answer → not in " + watch.service, late(consents, answered, List.of(watch)));
        }
        var all = late(consents, answered, watches);
        print("answer → not in any service", all);
        print("the withdrawal itself", answers);
        print("first page meanwhile", lists);
        System.out.printf(
                Locale.ROOT,
                "limit                                         %7.0f                    %s%n",
                MOST_SECONDS * 1000,
                verdict(millis(all, 99) <= MOST_SECONDS * 1000));
    }

    /** An event may be faster than the answer: then it was never late. */
    private static Histogram late(List<Consent> consents, Map<UUID, Long> answered, List<Watch> watches) {
        var late = new Histogram(3);
        for (var consent : consents) {
            var last = watches.stream()
                    .mapToLong(watch -> watch.seenAt(consent.id()))
                    .max()
                    .orElseThrow();
            late.recordValue(Math.max(0, last - answered.get(consent.id())));
        }
        return late;
    }

    private static void print(String what, Histogram latencies) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.1f %8.1f %8.1f  %7d%n",
                what,
                millis(latencies, 50),
                millis(latencies, 99),
                millis(latencies, 100),
                latencies.getTotalCount());
    }
}
