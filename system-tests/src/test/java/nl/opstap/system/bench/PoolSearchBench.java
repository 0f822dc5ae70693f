package nl.opstap.system.bench;

import static nl.opstap.system.bench.Arrivals.millis;
import static nl.opstap.system.bench.Arrivals.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.opstap.local.Part;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.Tenants;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/**
 * Searches 100,000 places as people do, at a constant rate; and compares the first twenty of random questions with those that
 * plain SQL over the same tables gives.
 */
final class PoolSearchBench {
    private static final int RATE = 100;
    private static final double MOST_P99 = 40;
    private static final int TOP = 20;
    private static final int CALLERS = 2;
    private static final int DIFFERENT = 20_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String AREAS = "company-service/src/main/resources/geo/postcode4.csv";
    private static final List<String> SECTORS =
            List.of("GREEN", "ANIMALS", "HOSPITALITY", "RETAIL", "LOGISTICS", "CONSTRUCTION", "TECHNICAL", "CARE");
    private static final List<String> NEEDS =
            List.of("LOW_STIMULI", "FIXED_SUPERVISOR", "SHORT_INSTRUCTIONS", "ADAPTED_HOURS", "EXTRA_BREAKS");
    private static final List<String> TYPED = List.of(
            "bakkerij jansen",
            "hovenir",
            "timmerbedrijf visser",
            "zorgboerdrij",
            "garage de vires",
            "manege bos",
            "meijer");

    private static final String ORACLE = """
            with ranked as (
                select p.id, p.guidance, round(10 * 2 * 6371.0 * asin(sqrt(
                           power(sin(radians(p.latitude - ?) / 2), 2)
                           + cos(radians(?)) * cos(radians(p.latitude)) * power(sin(radians(p.longitude - ?) / 2), 2)))) / 10 as km
                from bench_oracle p
                where (? = '' or p.sector = ?) and (? = '' or ? = any(p.needs)) and p.max_days >= ?
                  and (? = 0 or ? = any(p.phases)))
            select id from ranked where km <= ? order by km, guidance desc, id limit 20""";

    private PoolSearchBench() {}

    private record Area(String code, double latitude, double longitude) {}

    /** "Within 10 km, groen, prikkelarm, at most two days, phase 2"; what is empty or 0 is not asked. */
    private record Question(Area near, int within, String sector, String need, int days, int phase) {
        static Question of(Random random, List<Area> areas) {
            return new Question(
                    areas.get(random.nextInt(areas.size())),
                    List.of(5, 10, 15, 25, 50).get(random.nextInt(5)),
                    random.nextInt(4) == 0 ? "" : SECTORS.get(random.nextInt(SECTORS.size())),
                    random.nextBoolean() ? "" : NEEDS.get(random.nextInt(NEEDS.size())),
                    random.nextInt(4),
                    random.nextInt(5));
        }

        String path() {
            return "/v1/places?limit=" + TOP + "&near=" + near.code() + "&within=" + within
                    + (sector.isEmpty() ? "" : "&sector=" + sector)
                    + (need.isEmpty() ? "" : "&need=" + need)
                    + (days == 0 ? "" : "&days=" + days)
                    + (phase == 0 ? "" : "&phase=" + phase);
        }
    }

    /** @param arguments how many questions to compare, 10,000 unless told */
    public static void main(String[] arguments) throws Exception {
        var compared = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var stack = Stack.at(Path.of(System.getProperty("opstap.state")), Integer.getInteger("opstap.port"));
        var areas = areas(stack);
        try (var pool = BenchPool.filled(stack)) {
            var api = new ServiceApi(stack, Part.COMPANY, Account.SANNE);
            System.out.printf("Searching %,d places, %d times a second%n", BenchPool.PLACES, RATE);
            var first = System.nanoTime();
            api.get("/v1/places?limit=1");
            var fill = (System.nanoTime() - first) / 1e6;

            var random = new Random(4);
            var questions = IntStream.range(0, DIFFERENT)
                    .mapToObj(_ -> Question.of(random, areas))
                    .toList();
            // In turn, because a crowd at a constant rate is too much for code that is not compiled yet.
            InTurn.warmUp(number -> api.get(questions.get(number % DIFFERENT).path()));
            api.renew();
            InTurn.warmUp(number -> api.get(words(number)));
            api.renew();
            var places = Arrivals.during(
                    30, RATE, number -> api.get(questions.get(number).path()));
            api.renew();
            var words = Arrivals.during(30, RATE, number -> api.get(words(number)));
            report(fill, places, words);
            compare(stack, pool, questions.subList(0, compared));
        }
    }

    private static String words(int number) {
        return "/v1/companies?limit=" + TOP + "&text="
                + TYPED.get(number % TYPED.size()).replace(" ", "%20");
    }

    private static List<Area> areas(Stack stack) throws IOException {
        return Files.readAllLines(stack.site().repository().resolve(AREAS)).stream()
                .map(line -> line.split(","))
                .filter(fields -> fields.length >= 4 && fields[0].matches("[1-9][0-9]{3}"))
                .map(fields -> new Area(fields[0], Double.parseDouble(fields[2]), Double.parseDouble(fields[3])))
                .filter(area -> area.latitude() > 51.2 && area.latitude() < 51.8)
                .filter(area -> area.longitude() > 5.3 && area.longitude() < 6.1)
                .toList();
    }

    /** What SQL needs for an answer, gathered once: 10,000 questions over five joined tables would take an hour. */
    private static void compare(Stack stack, BenchPool pool, List<Question> questions) throws Exception {
        pool.run("drop table if exists bench_oracle");
        pool.run("""
                create unlogged table bench_oracle as
                select p.id, p.sector, p.needs, p.phases, p.max_days, c.latitude, c.longitude, coalesce(
                           (select s.score from place_score s where s.place_id = p.id and s.criterion = 'GUIDANCE'
                            order by s.scored_at desc limit 1), 0) as guidance
                from place p join company c on c.region_id = p.region_id and c.id = p.company_id
                where p.region_id = '%s' and p.open and c.active and upper(p.period) > current_date
                  and exists (select 1 from seat s where s.place_id = p.id and not s.withdrawn and not exists (
                                  select 1 from booking_day b where b.seat_id = s.id and upper(b.period) > current_date))""".formatted(Tenants.REGION));
        pool.run("analyze bench_oracle");
        var next = new AtomicInteger();
        var different = new AtomicInteger();
        var empty = new AtomicInteger();
        var started = System.nanoTime();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var api = new ServiceApi(stack, Part.COMPANY, Account.SANNE);
            var all = IntStream.range(0, CALLERS)
                    .mapToObj(_ -> callers.submit(() -> {
                        try (var connection = BenchSchool.superuser(stack, "company")) {
                            for (var number = next.getAndIncrement();
                                    number < questions.size();
                                    number = next.getAndIncrement()) {
                                if (number % 1_000 == 999) {
                                    api.renew();
                                }
                                var question = questions.get(number);
                                var expected = oracle(connection, question);
                                if (expected.isEmpty()) {
                                    empty.incrementAndGet();
                                }
                                if (!expected.equals(found(api, question))) {
                                    different.incrementAndGet();
                                    System.out.println("differs: " + question.path());
                                }
                            }
                        }
                        return null;
                    }))
                    .toList();
            for (var one : all) {
                one.get();
            }
        } finally {
            pool.run("drop table bench_oracle");
        }
        System.out.printf(
                Locale.ROOT,
                "%nfirst %d of %,d questions beside plain SQL: %d differ (%,d had no answer), in %.0f s   %s%n",
                TOP,
                questions.size(),
                different.get(),
                empty.get(),
                (System.nanoTime() - started) / 1e9,
                verdict(different.get() == 0));
    }

    private static List<UUID> found(ServiceApi api, Question question) throws IOException {
        var ids = new ArrayList<UUID>();
        JSON.readTree(api.get(question.path()))
                .get("items")
                .forEach(item -> ids.add(UUID.fromString(item.get("id").asString())));
        return ids;
    }

    private static List<UUID> oracle(Connection connection, Question question) throws SQLException {
        try (var query = connection.prepareStatement(ORACLE)) {
            query.setDouble(1, question.near().latitude());
            query.setDouble(2, question.near().latitude());
            query.setDouble(3, question.near().longitude());
            query.setString(4, question.sector());
            query.setString(5, question.sector());
            query.setString(6, question.need());
            query.setString(7, question.need());
            query.setInt(8, question.days());
            query.setInt(9, question.phase());
            query.setInt(10, question.phase());
            query.setInt(11, question.within());
            try (var rows = query.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    private static void report(double fill, Histogram places, Histogram words) {
        System.out.printf(
                Locale.ROOT,
                """
                first question after 100,000 changes %7.0f ms
                                                     p50 ms   p99 ms   max ms    calls   limit p99 ms
                places, ranked                      %7.1f  %7.1f  %7.1f  %7d   %7.0f   %s
                companies by words with mistakes    %7.1f  %7.1f  %7.1f  %7d   %7.0f   %s%n""",
                fill,
                millis(places, 50),
                millis(places, 99),
                millis(places, 100),
                places.getTotalCount(),
                MOST_P99,
                verdict(millis(places, 99) <= MOST_P99),
                millis(words, 50),
                millis(words, 99),
                millis(words, 100),
                words.getTotalCount(),
                MOST_P99,
                verdict(millis(words, 99) <= MOST_P99));
    }
}
