package nl.opstap.system.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
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
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import nl.opstap.contracts.school.PhaseRule;
import nl.opstap.contracts.school.Readiness;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.contracts.school.TenantPolicyChanged;
import nl.opstap.local.Part;
import nl.opstap.local.Stack;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.CloudEvent;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.tenancy.Tenant;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.KeycloakAdmin;
import nl.opstap.system.support.Patience;
import nl.opstap.system.support.RunningStack;
import nl.opstap.system.support.StackClock;
import nl.opstap.system.support.StackDatabase;
import nl.opstap.system.support.Tenants;
import nl.opstap.system.support.Visitor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/**
 * Twenty schools with five students each fight for fifty seats, while company-service, placement-service, Kafka and
 * PostgreSQL are killed one after the other. A seat is never given twice, and no school loses one it was told it has.
 */
@ExtendWith(RunningStack.class)
class SeatContestTests {
    private static final int SCHOOLS = 20;
    private static final int STUDENTS_OF_A_SCHOOL = 5;
    private static final int STARTING_AT_ONCE = 10;
    private static final int PLACES = 10;
    private static final int SEATS_OF_A_PLACE = 5;
    private static final int SEATS = PLACES * SEATS_OF_A_PLACE;
    /** Between two faults so many seats are answered, so that every fault hits work. */
    private static final int ANSWERS_BETWEEN_FAULTS = 40;

    private static final Duration LONG = Duration.ofMinutes(8);

    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicBoolean faultsOver = new AtomicBoolean();

    @Test
    @Tag("PLA-14")
    void noSeatIsGivenTwiceAndNoGrantIsLostWhateverDies(Stack stack) throws Exception {
        var today = StackClock.of(stack).today();
        var from = today.plusWeeks(1).with(DayOfWeek.MONDAY).plusWeeks(1);
        var places = places(stack, from.toString(), from.plusMonths(6).toString());
        Map<String, Object> wishes = Map.of(
                "weekdays", List.of("MONDAY"),
                "from", from.toString(),
                "until", from.plusWeeks(8).toString(),
                "maxDistanceKm", 100,
                "preferredSectors", List.of("GREEN"),
                "needs", List.of(),
                "goals", List.of("PUNCTUALITY"));
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var contestants = contestants(stack, client);
            try (var fewAtOnce = Executors.newFixedThreadPool(STARTING_AT_ONCE)) {
                allDone(fewAtOnce.invokeAll(contestants.stream()
                        .<Callable<Void>>map(one -> () -> {
                            one.startSearching(wishes);
                            return null;
                        })
                        .toList()));
            }

            var contests = contestants.stream()
                    .map(one -> threads.submit(() -> contest(one, places)))
                    .toList();
            for (var part : List.of(Part.COMPANY, Part.PLACEMENT, Part.KAFKA, Part.POSTGRES)) {
                var before = answers.get();
                Patience.until(
                        "answers before " + part.label() + " dies",
                        LONG,
                        () -> Optional.of(answers).filter(count -> count.get() >= before + ANSWERS_BETWEEN_FAULTS));
                stack.kill(part);
                stack.start(part);
            }
            faultsOver.set(true);
            allDone(contests);
        }

        assertThatThePoolAndTheSchoolsAgree(stack, places);
    }

    /** Asks, has a seat and gives it back, until nothing dies any more; a seat it gets then it keeps. */
    private Void contest(Contestant contestant, List<UUID> places) {
        var order = new ArrayList<>(places);
        while (!faultsOver.get()) {
            Collections.shuffle(order);
            if (asked(contestant, order.getFirst()).equals("GRANTED") && !faultsOver.get()) {
                contestant.withdraw();
            }
        }
        return null;
    }

    private String asked(Contestant contestant, UUID place) {
        var answer = contestant.ask(place);
        answers.incrementAndGet();
        return answer;
    }

    private static void assertThatThePoolAndTheSchoolsAgree(Stack stack, List<UUID> places) {
        var ours = "('%s')"
                .formatted(
                        String.join("','", places.stream().map(UUID::toString).toList()));
        var pool = new StackDatabase(stack, "company");
        var schools = new StackDatabase(stack, "placement");
        var held = "select request_id from seat_request where state in ('HELD', 'FIRM') and place_id in " + ours;
        var granted = "select id from seat_request where status = 'GRANTED' and place_id in " + ours;

        Patience.untilNoFailure("pool and schools to tell the same", Duration.ofSeconds(30), () -> {
            assertThat(schools.count(
                            "select count(*) from seat_request where status = 'ASKED' and place_id in " + ours))
                    .as("questions without an answer")
                    .isZero();
            assertThat(schools.distinctTexts(granted))
                    .as("what the schools were told they have is what the pool holds for them")
                    .isEqualTo(pool.distinctTexts(held));
            return true;
        });
        assertThat(pool.count(
                        "select count(*) from seat_request where state in ('HELD', 'FIRM') and place_id in " + ours))
                .as("seats taken")
                .isLessThanOrEqualTo(SEATS)
                .isPositive();
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
        assertThat(schools.count("select count(*) from messaging.parked"))
                .as("parked events")
                .isZero();
    }

    private static List<UUID> places(Stack stack, String from, String until) {
        var ria = Visitor.loggedIn(RunningStack.gateway(stack), Account.RIA);
        var company = ria.get("/api/company/v1/companies?limit=1")
                .expect(200)
                .path("items")
                .get(0)
                .path("id")
                .asString();
        var places = new ArrayList<UUID>();
        for (var number = 1; number <= PLACES; number++) {
            places.add(UUID.fromString(ria.post(
                            "/api/company/v1/companies/" + company + "/places",
                            Map.ofEntries(
                                    Map.entry("title", "Omstreden plek %d (test)".formatted(number)),
                                    Map.entry("sector", "GREEN"),
                                    Map.entry("phases", List.of(2)),
                                    Map.entry("weekdays", List.of("MONDAY")),
                                    Map.entry("maxDays", 1),
                                    Map.entry("seats", SEATS_OF_A_PLACE),
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
    private static List<Contestant> contestants(Stack stack, HttpClient client) {
        var keycloak = new KeycloakAdmin(stack);
        var service = URI.create("http://127.0.0.1:" + stack.ports().of(Part.PLACEMENT));
        var born = StackClock.of(stack).today().minusYears(19);
        var contestants = new ArrayList<Contestant>();
        try (var kafka = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", RunningStack.kafka(stack)),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var number = 1; number <= SCHOOLS; number++) {
                var tenant = Ids.next();
                var username = "strijd" + tenant.toString().substring(24);
                keycloak.openSchool(tenant, username, username);
                var school = new ContestSchool(tenant, username, keycloak);
                kafka.send(told(tenant, policy(tenant, username)));
                for (var index = 0; index < STUDENTS_OF_A_SCHOOL; index++) {
                    var student = readyStudent(born);
                    kafka.send(told(tenant, student));
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
                null);
    }

    private static ProducerRecord<String, byte[]> told(UUID tenant, Event event) {
        var published = event.getClass().getAnnotation(Published.class);
        return CloudEvent.record(
                published.topic(),
                event.key(),
                new Envelope(
                        Ids.next(),
                        "urn:opstap:school",
                        published.type(),
                        Instant.now(),
                        new Tenant(tenant, Tenants.REGION),
                        1),
                null,
                new String(JsonMapper.shared().writeValueAsBytes(event), StandardCharsets.UTF_8));
    }

    private static <T> void allDone(List<Future<T>> work) throws Exception {
        for (var one : work) {
            one.get();
        }
    }
}
