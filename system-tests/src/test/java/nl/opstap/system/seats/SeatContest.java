package nl.opstap.system.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.opstap.contracts.school.PhaseRule;
import nl.opstap.contracts.school.Readiness;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.contracts.school.TenantPolicyChanged;
import nl.opstap.local.Part;
import nl.opstap.local.Stack;
import nl.opstap.platform.Ids;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.Events;
import nl.opstap.system.support.KeycloakAdmin;
import nl.opstap.system.support.Patience;
import nl.opstap.system.support.RunningStack;
import nl.opstap.system.support.StackClock;
import nl.opstap.system.support.StackDatabase;
import nl.opstap.system.support.Visitor;

/**
 * Schools whose students all fight for the same seats, while parts of the stack are killed one after the other. A seat is
 * never given twice, no school loses one it was told it has, and soon after the last kill everybody who follows a placement
 * knows the same of it.
 */
public final class SeatContest {
    private static final Duration LONG = Duration.ofMinutes(8);
    /** How long after the last fault the databases may still differ. */
    private static final Duration AGREE_WITHIN = Duration.ofSeconds(30);

    private static final String SCHOOL = "school";
    private static final List<String> SERVICES = List.of(SCHOOL, "company", "placement", "transition", "notification");

    private final Stack stack;
    private final Size size;
    private final Consumer<String> tell;
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger granted = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    /**
     * @param studentsOfASchool each in a thread of its own
     * @param startingAtOnce how many open their placement at a time
     * @param claims the contest goes on until so many seats were asked and answered
     * @param faults what is killed and started again, in this order
     * @param answersBetweenFaults so that every fault hits work
     */
    public record Size(
            int schools,
            int studentsOfASchool,
            int startingAtOnce,
            int places,
            int seatsOfAPlace,
            int claims,
            List<Part> faults,
            int answersBetweenFaults) {
        public int seats() {
            return places * seatsOfAPlace;
        }
    }

    /**
     * @param taken seats that somebody has at the end
     * @param agreedAfter from the last answer until all databases told the same
     */
    public record Outcome(int claims, int granted, long taken, int kills, Duration lasted, Duration agreedAfter) {}

    public SeatContest(Stack stack, Size size, Consumer<String> tell) {
        this.stack = stack;
        this.size = size;
        this.tell = tell;
    }

    /** @throws AssertionError when a seat was given twice, a grant was lost or somebody knows something else */
    public Outcome fight() throws Exception {
        var from =
                StackClock.of(stack).today().plusWeeks(1).with(DayOfWeek.MONDAY).plusWeeks(1);
        var places = places(from.toString(), from.plusMonths(6).toString());
        Map<String, Object> wishes = Map.of(
                "weekdays", List.of("MONDAY"),
                "from", from.toString(),
                "until", from.plusWeeks(8).toString(),
                "maxDistanceKm", 100,
                "preferredSectors", List.of("GREEN"),
                "needs", List.of(),
                "goals", List.of("PUNCTUALITY"));
        Instant started;
        Instant ended;
        List<Contestant> contestants;
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            contestants = contestants(client);
            try (var fewAtOnce = Executors.newFixedThreadPool(size.startingAtOnce())) {
                allDone(fewAtOnce.invokeAll(contestants.stream()
                        .<Callable<Void>>map(one -> () -> {
                            one.startSearching(wishes);
                            return null;
                        })
                        .toList()));
            }
            tell.accept("%,d students of %d schools look for %d seats"
                    .formatted(contestants.size(), size.schools(), size.seats()));
            started = Instant.now();
            var contests = contestants.stream()
                    .map(one -> threads.submit(() -> contest(one, places)))
                    .toList();
            try {
                var killed = 0;
                for (var part : size.faults()) {
                    answersReach("before " + part.label() + " dies", answers.get() + size.answersBetweenFaults());
                    stack.kill(part);
                    stack.start(part);
                    tell.accept("%3d  %-20s killed; %,d answers".formatted(++killed, part.label(), answers.get()));
                }
                answersReach("in all", size.claims());
            } finally {
                over.set(true);
            }
            allDone(contests);
            ended = Instant.now();
        }
        var taken = agreed(places, contestants);
        return new Outcome(
                answers.get(),
                granted.get(),
                taken,
                size.faults().size(),
                Duration.between(started, ended),
                Duration.between(ended, Instant.now()));
    }

    private void answersReach(String what, int count) {
        Patience.until("answers " + what, LONG, () -> Optional.of(answers).filter(given -> given.get() >= count));
    }

    /** Asks, has a seat and gives it back, until it is over; a seat it gets then it keeps. */
    private Void contest(Contestant contestant, List<UUID> places) {
        var order = new ArrayList<>(places);
        while (!over.get()) {
            Collections.shuffle(order);
            var answer = contestant.ask(order.getFirst());
            answers.incrementAndGet();
            if (answer.equals("GRANTED")) {
                granted.incrementAndGet();
                if (!over.get()) {
                    contestant.withdraw();
                }
            }
        }
        return null;
    }

    private long agreed(List<UUID> places, List<Contestant> contestants) {
        var ours = quoted(places.stream().map(UUID::toString));
        var pool = new StackDatabase(stack, "company");
        var schools = new StackDatabase(stack, "placement");
        var held = "select request_id from seat_request where state in ('HELD', 'FIRM') and place_id in " + ours;
        var granted = "select id from seat_request where status = 'GRANTED' and place_id in " + ours;
        var told = " in " + quoted(contestants.stream().map(Contestant::placement));

        Patience.untilNoFailure("everybody to tell the same", AGREE_WITHIN, () -> {
            assertThat(schools.count(
                            "select count(*) from seat_request where status = 'ASKED' and place_id in " + ours))
                    .as("questions without an answer")
                    .isZero();
            assertThat(schools.distinctTexts(granted))
                    .as("what the schools were told they have is what the pool holds for them")
                    .isEqualTo(pool.distinctTexts(held));
            var states = schools.distinctTexts("select id || ' ' || state from placement where id" + told);
            var followed = "select placement_id || ' ' || state from %s where placement_id" + told;
            assertThat(pool.distinctTexts(followed.formatted("placement_state")))
                    .as("what the monitor of the region counts by")
                    .isEqualTo(states);
            assertThat(new StackDatabase(stack, SCHOOL).distinctTexts(followed.formatted("stage")))
                    .as("what the school reads in the dossier")
                    .isEqualTo(states);
            return true;
        });
        var taken =
                pool.count("select count(*) from seat_request where state in ('HELD', 'FIRM') and place_id in " + ours);
        assertThat(taken).as("seats taken").isLessThanOrEqualTo(size.seats()).isPositive();
        assertThat(pool.count("""
                select count(*) from booking_day one join booking_day other
                  on one.seat_id = other.seat_id and one.weekday = other.weekday and one.period && other.period
                 and one.request_id < other.request_id""")).as("seats given twice").isZero();
        assertThat(pool.distinctTexts(
                        "select distinct request_id from booking_day b join seat s on s.id = b.seat_id where s.place_id in "
                                + ours))
                .as("every seat that is held is booked, and no other")
                .isEqualTo(pool.distinctTexts(held));
        assertThat(schools.distinctTexts(
                        "select seat_request_id from placement where state = 'PROPOSED' and place_id in " + ours))
                .as("every placement that has a seat waits for its acquaintance, and no other")
                .isEqualTo(schools.distinctTexts(granted));
        for (var service : SERVICES) {
            assertThat(new StackDatabase(stack, service).count("select count(*) from messaging.parked"))
                    .as("events set aside in " + service)
                    .isZero();
        }
        return taken;
    }

    private static String quoted(Stream<String> ids) {
        return ids.collect(Collectors.joining("','", "('", "')"));
    }

    private List<UUID> places(String from, String until) {
        var ria = Visitor.loggedIn(RunningStack.gateway(stack), Account.RIA);
        var company = ria.get("/api/company/v1/companies?limit=1")
                .expect(200)
                .path("items")
                .get(0)
                .path("id")
                .asString();
        var places = new ArrayList<UUID>();
        for (var number = 1; number <= size.places(); number++) {
            places.add(UUID.fromString(ria.post(
                            "/api/company/v1/companies/" + company + "/places",
                            Map.ofEntries(
                                    Map.entry("title", "Omstreden plek %d (test)".formatted(number)),
                                    Map.entry("sector", "GREEN"),
                                    Map.entry("phases", List.of(2)),
                                    Map.entry("weekdays", List.of("MONDAY")),
                                    Map.entry("maxDays", 1),
                                    Map.entry("seats", size.seatsOfAPlace()),
                                    Map.entry("from", from),
                                    Map.entry("until", until),
                                    Map.entry("leerweg", "STAGE"),
                                    Map.entry("prospectOfJob", "UNKNOWN"),
                                    Map.entry("meetsNeeds", List.of()),
                                    Map.entry("minAge", 14),
                                    Map.entry("open", true)))
                    .expect(201)
                    .path("id")
                    .asString()));
        }
        return places;
    }

    /** Schools as the realm knows them; their policy and students as school-service would tell of them. */
    private List<Contestant> contestants(HttpClient client) {
        var keycloak = new KeycloakAdmin(stack);
        var service = URI.create("http://127.0.0.1:" + stack.ports().of(Part.PLACEMENT));
        var born = StackClock.of(stack).today().minusYears(19);
        var contestants = new ArrayList<Contestant>();
        try (var events = new Events(stack)) {
            for (var number = 1; number <= size.schools(); number++) {
                var tenant = Ids.next();
                var username = "strijd" + tenant.toString().substring(24);
                keycloak.openSchool(tenant, username, username);
                var school = new ContestSchool(tenant, username, keycloak);
                events.tell(SCHOOL, tenant, policy(tenant, username));
                for (var index = 0; index < size.studentsOfASchool(); index++) {
                    var student = readyStudent(born);
                    events.tell(SCHOOL, tenant, student);
                    contestants.add(new Contestant(service, client, school, student.studentId()));
                }
            }
        }
        return contestants;
    }

    private static TenantPolicyChanged policy(UUID tenant, String name) {
        return new TenantPolicyChanged(
                tenant,
                "SCHOOL",
                "VSO",
                name,
                1,
                LocalDate.of(2026, 1, 1),
                List.of(3, 6, 12, 24),
                12,
                24,
                List.of(new PhaseRule(2, 1, 2)));
    }

    private static StudentChanged readyStudent(LocalDate born) {
        return new StudentChanged(
                Ids.next(),
                null,
                "Leerling (test)",
                born,
                "V4",
                "VSO",
                "LABOUR_MARKET",
                2,
                null,
                null,
                null,
                null,
                null,
                "5701",
                born.plusYears(23),
                new Readiness(true, true, true, true),
                List.of(),
                "ACTIVE",
                null,
                null,
                null);
    }

    private static <T> void allDone(List<Future<T>> work) throws Exception {
        for (var one : work) {
            one.get();
        }
    }
}
