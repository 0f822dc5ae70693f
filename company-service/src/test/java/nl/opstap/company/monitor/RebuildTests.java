package nl.opstap.company.monitor;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.KARIN;
import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.opstap.company.PoolFixture;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.contracts.placement.SeatConfirmed;
import nl.opstap.contracts.placement.SeatReleaseRequested;
import nl.opstap.contracts.placement.SeatRequested;
import nl.opstap.contracts.school.Readiness;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.contracts.school.TenantPolicyChanged;
import nl.opstap.contracts.transition.NazorgMomentChanged;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.CloudEvent;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.platform.testing.infra.KafkaBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the monitor shows can be thrown away and read again from Kafka. What happens is made up at random; a seed that fails
 * can be run again alone. The histories of the seeds add up, as what is on a topic stays there.
 */
@OpstapTest(kafka = true)
@Tag("REG-01")
class RebuildTests {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Instant BEGIN = Instant.parse("2026-08-03T07:00:00Z");
    private static final List<TestTenant> SCHOOLS =
            List.of(TestTenant.SCHOOL_A, TestTenant.SCHOOL_B, TestTenant.SCHOOL_MBO);
    private static final List<String> STATES = List.of(
            "CONCEPT",
            "SEARCHING",
            "PROPOSED",
            "ACQUAINTANCE",
            "AGREED",
            "CONTRACT",
            "RUNNING",
            "BROKEN_OFF",
            "COMPLETED");
    private static final List<String> READ_MODEL = List.of(
            "student_demand",
            "placement_state",
            "demand_week",
            "demand_part",
            "nazorg_result",
            "outflow_count",
            "organisation",
            "messaging.inbox",
            "messaging.applied_version",
            "messaging.parked");

    /** Everything that was ever told, over all seeds. */
    private static final List<Told> TOLD = new ArrayList<>();

    private static final Map<String, Long> SEQUENCES = new HashMap<>();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @Autowired
    JsonMapper json;

    @Autowired
    TestClock clock;

    @Autowired
    @Qualifier("inboxListeners")
    SmartLifecycle listeners;

    private record Told(
            String kind,
            UUID key,
            long seq,
            Instant at,
            UUID tenant,
            @Nullable Object body) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readAgainFromTheBeginningTheNumbersAreTheSameAndThoseOfWhatWasTold(long seed) throws Exception {
        history(new Random(seed));

        var told = everything();
        assertThat(recounted()).as("seed " + seed).isEqualTo(shown()).hasSizeGreaterThan(20);
        assertThat(freeSeats())
                .isEqualTo(
                        read(RIA, "supply-and-demand").get("total").get("free").asLong());

        listeners.stop();
        forgetWhereWeWere();
        sql.sql("truncate " + String.join(", ", READ_MODEL)).update();
        assertThat(everything()).as("an empty read model tells something else").isNotEqualTo(told);
        listeners.start();
        awaitApplied();

        assertThat(everything()).as("seed " + seed).isEqualTo(told);
    }

    /** In the order in which it happened, as far as topics that run beside each other keep it. */
    private void history(Random random) {
        var pool = new PoolFixture(sql);
        var places = List.of(
                pool.place(pool.company("Rebuild groen " + random.nextLong(), "GREEN", 51.4, 5.7), "GREEN", 14),
                pool.place(
                        pool.company("Rebuild horeca " + random.nextLong(), "HOSPITALITY", 51.5, 5.8),
                        "HOSPITALITY",
                        3));
        Map<String, Object> settings = Map.of("bootstrap.servers", KafkaBroker.address());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var teller = new Teller(producer, random);
            SCHOOLS.forEach(teller::named);
            for (var turn = 0; turn < 260; turn++) {
                teller.next(turn, places);
                if (turn % 20 == 0) {
                    producer.flush();
                    awaitApplied();
                }
            }
        }
        awaitApplied();
    }

    /** Makes things up, and tells them to Kafka and to {@link #TOLD}. */
    private final class Teller {
        private final KafkaProducer<String, byte[]> producer;
        private final Random random;
        private final Map<TestTenant, List<UUID>> students = new LinkedHashMap<>();
        private final Map<UUID, List<UUID>> placements = new HashMap<>();
        private final List<UUID> moments =
                Collections.nCopies(12, 0).stream().map(_ -> Ids.next()).toList();
        private final TreeSet<UUID> erased = new TreeSet<>();
        private Instant now = BEGIN;

        Teller(KafkaProducer<String, byte[]> producer, Random random) {
            this.producer = producer;
            this.random = random;
            for (var school : SCHOOLS) {
                var ids =
                        Collections.nCopies(9, 0).stream().map(_ -> Ids.next()).toList();
                students.put(school, ids);
                ids.forEach(id -> placements.put(id, List.of(Ids.next(), Ids.next())));
            }
        }

        void named(TestTenant school) {
            tell(
                    school,
                    "POLICY",
                    new TenantPolicyChanged(
                            school.id(),
                            "SCHOOL",
                            "VSO",
                            school.alias(),
                            1,
                            LocalDate.of(2026, 1, 1),
                            List.of(),
                            12,
                            24,
                            List.of()));
        }

        void next(int turn, List<UUID> places) {
            now = now.plus(Duration.ofMinutes(60 + random.nextInt(1200)));
            var school = SCHOOLS.get(random.nextInt(SCHOOLS.size()));
            var number = random.nextInt(9);
            var student = students.get(school).get(number);
            if (erased.contains(student)) {
                return;
            }
            var placement = placements.get(student).get(random.nextInt(2));
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3 -> tell(school, "STUDENT", student(student, number));
                case 4, 5, 6, 7 -> tell(school, "PLACEMENT", placement(placement, student));
                case 8 -> erase(school, "PLACEMENT", PlacementChanged.class, placement);
                case 9 -> seat(school, places);
                case 10 -> tell(school, "NAZORG", nazorg(school, student, number));
                default -> {
                    if (turn > 200) {
                        erased.add(student);
                        placements
                                .get(student)
                                .forEach(each -> erase(school, "PLACEMENT", PlacementChanged.class, each));
                        erase(school, "STUDENT", StudentChanged.class, student);
                    }
                }
            }
        }

        private StudentChanged student(UUID id, int number) {
            return new StudentChanged(
                    id,
                    null,
                    "Verzonnen Leerling",
                    LocalDate.of(2009, 3, 1),
                    "4A",
                    List.of("VSO", "PRO", "MBO2_BOL", "MBO2_BBL").get(number % 4),
                    "LABOUR_MARKET",
                    2 + random.nextInt(3),
                    null,
                    null,
                    null,
                    null,
                    null,
                    random.nextInt(5) == 0
                            ? null
                            : List.of("5401", "5701", "5711", "9999").get(random.nextInt(4)),
                    LocalDate.of(2027, 7, 31),
                    new Readiness(true, true, true, random.nextInt(4) > 0),
                    List.of(),
                    random.nextInt(8) == 0 ? "LEFT" : "ACTIVE",
                    null,
                    null,
                    null);
        }

        private PlacementChanged placement(UUID id, UUID student) {
            return new PlacementChanged(
                    id,
                    student,
                    STATES.get(random.nextInt(STATES.size())),
                    2,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(),
                    null);
        }

        private NazorgMomentChanged nazorg(TestTenant school, UUID student, int number) {
            var status = List.of("PLANNED", "DUE", "HELD").get(random.nextInt(3));
            return new NazorgMomentChanged(
                    // A moment is of one student of one school.
                    moments.get(SCHOOLS.indexOf(school) * 4 + number % 4),
                    new UUID(0, 1),
                    student,
                    new UUID(0, 2),
                    school.id(),
                    random.nextBoolean() ? 3 : 12,
                    LocalDate.of(2026, 9, 1).minusMonths(random.nextInt(10)),
                    status,
                    status.equals("HELD")
                            ? List.of("WORK", "EDUCATION", "NEITHER").get(random.nextInt(3))
                            : null);
        }

        private void seat(TestTenant school, List<UUID> places) {
            var asked = new SeatRequested(
                    Ids.next(),
                    Ids.next(),
                    places.get(random.nextInt(places.size())),
                    List.of(DayOfWeek.MONDAY),
                    LocalDate.of(2026, 12, 7),
                    LocalDate.of(2027, 2, 26));
            tell(school, "SEAT", asked);
            switch (random.nextInt(3)) {
                case 0 -> tell(school, "SEAT", new SeatConfirmed(asked.placementId(), asked.requestId()));
                case 1 ->
                    tell(school, "SEAT", new SeatReleaseRequested(asked.placementId(), asked.requestId(), "WITHDRAWN"));
                default -> {
                    // It stays held.
                }
            }
        }

        private void tell(TestTenant school, String kind, Event event) {
            send(school, kind, event.getClass(), event.key(), event);
        }

        private void erase(TestTenant school, String kind, Class<? extends Event> type, UUID key) {
            send(school, kind, type, key, null);
        }

        private void send(TestTenant school, String kind, Class<?> type, UUID key, @Nullable Event event) {
            var published = type.getAnnotation(Published.class);
            var seq = SEQUENCES.merge(published.topic() + " " + key, 1L, Long::sum);
            var envelope = new Envelope(Ids.next(), "/test", published.type(), now, school.tenant(), seq);
            producer.send(CloudEvent.record(
                    published.topic(), key, envelope, null, event == null ? null : json.writeValueAsString(event)));
            TOLD.add(new Told(kind, key, seq, now, school.id(), event));
        }
    }

    private void awaitApplied() {
        await().atMost(SOON).untilAsserted(() -> {
            var applied = new HashMap<String, Long>();
            sql.sql("select topic || ' ' || key as what, sequence from messaging.applied_version")
                    .query(row -> {
                        applied.put(row.getString(1), row.getLong(2));
                    });
            assertThat(applied).containsAllEntriesOf(SEQUENCES);
        });
    }

    /** As a service that never listened before. */
    private static void forgetWhereWeWere() throws Exception {
        var groups = SEQUENCES.keySet().stream()
                .map(key -> "company." + key.substring(0, key.indexOf(' ')))
                .distinct()
                .toList();
        try (var admin = Admin.create(Map.of("bootstrap.servers", KafkaBroker.address()))) {
            await().atMost(SOON).ignoreException(ExecutionException.class).untilAsserted(() -> {
                var deleted = admin.deleteConsumerGroups(groups).deletedGroups();
                for (var group : groups) {
                    try {
                        deleted.get(group).get();
                    } catch (ExecutionException failure) {
                        if (!(failure.getCause() instanceof GroupIdNotFoundException)) {
                            throw failure;
                        }
                    }
                }
            });
        }
    }

    /** All that the monitor answers, to the region and to each school. */
    private Map<String, String> everything() throws Exception {
        var answers = new LinkedHashMap<String, String>();
        for (var person : List.of(RIA, SANNE, BAS, KARIN)) {
            for (var what : List.of(
                    "supply-and-demand",
                    "contact-pressure",
                    "shares",
                    "unused-places",
                    "outflow",
                    "export",
                    "searching")) {
                if (person == RIA && what.equals("searching")) {
                    continue;
                }
                var answer = mvc.get().uri("/v1/monitor/" + what).with(person).exchange();
                assertThat(answer).as(what).hasStatusOk();
                answers.put(person.name() + " " + what, answer.getResponse().getContentAsString());
            }
        }
        return answers;
    }

    /** Each number of students that a school sees, as one line. */
    private TreeSet<String> shown() {
        var lines = new TreeSet<String>();
        Map.of(SANNE, TestTenant.SCHOOL_A, BAS, TestTenant.SCHOOL_B, KARIN, TestTenant.SCHOOL_MBO)
                .forEach((person, school) -> {
                    var numbers = read(person, "supply-and-demand");
                    add(lines, school, "ALL", "", numbers.get("searching"));
                    add(lines, school, "LONG", "", numbers.get("emptyHanded"));
                    numbers.get("demandByPhase")
                            .forEach(line -> add(
                                    lines, school, "PHASE", line.get("phase").asString(), line.get("searching")));
                    numbers.get("byMunicipality")
                            .forEach(line -> add(
                                    lines,
                                    school,
                                    "MUNICIPALITY",
                                    line.get("of").asString(),
                                    line.get("searching")));
                    numbers.get("byLeerweg")
                            .forEach(line ->
                                    add(lines, school, "LEERWEG", line.get("of").asString(), line.get("searching")));
                    read(person, "outflow")
                            .get("months")
                            .forEach(at -> at.get("situations")
                                    .forEach(line -> add(
                                            lines,
                                            school,
                                            "AFTER",
                                            at.get("month").asString() + " "
                                                    + line.get("situation").asString(),
                                            line.get("students"))));
                });
        return lines;
    }

    private static void add(TreeSet<String> lines, TestTenant school, String kind, String value, JsonNode count) {
        var shown = count.get("shown").asString();
        if (!shown.equals("0")) {
            lines.add(String.join("|", school.id().toString(), kind, value, shown));
        }
    }

    /** The same from all that was told, by the words of the rule and nothing of the service. */
    private TreeSet<String> recounted() {
        return new TreeSet<>(sql.sql("""
                with told as (
                    select * from jsonb_to_recordset(cast(:told as jsonb))
                        as t (kind text, key uuid, seq int, at timestamptz, tenant uuid, body jsonb)),
                student_at as (
                    select key, tenant, seq, at, body,
                           body is not null and body ->> 'status' = 'ACTIVE' as active,
                           body is not null and cast(body -> 'readiness' ->> 'ready' as boolean) as ready
                    from told where kind = 'STUDENT'),
                student as (
                    select distinct on (key) key, tenant, body, active, ready,
                           (select min(a.at) from student_at a where a.key = s.key and a.seq > coalesce(
                                (select max(n.seq) from student_at n where n.key = s.key and not n.active), 0)) as active_since,
                           (select min(a.at) from student_at a where a.key = s.key and a.seq > coalesce(
                                (select max(n.seq) from student_at n where n.key = s.key and not n.ready), 0)) as ready_since
                    from student_at s order by key, seq desc),
                placement_at as (
                    select key, seq, at, body,
                           coalesce(body ->> 'state' in ('SEARCHING', 'PROPOSED', 'ACQUAINTANCE'), false) as searching,
                           coalesce(body ->> 'state' in ('AGREED', 'CONTRACT', 'RUNNING', 'CLOSING'), false) as busy,
                           coalesce(lag(body ->> 'state') over (partition by key order by seq)
                                in ('AGREED', 'CONTRACT', 'RUNNING', 'CLOSING'), false) as was_busy
                    from told where kind = 'PLACEMENT'),
                placement as (
                    select distinct on (key) key, cast(body ->> 'studentId' as uuid) as student, body, searching, busy,
                           (select min(a.at) from placement_at a where a.key = p.key and a.seq > coalesce(
                                (select max(n.seq) from placement_at n where n.key = p.key and not n.searching), 0))
                               as searching_since,
                           (select max(a.at) from placement_at a
                            where a.key = p.key and a.was_busy and not a.busy and a.seq > coalesce(
                                (select max(n.seq) from placement_at n where n.key = p.key and n.body is null), 0))
                               as free_since
                    from placement_at p order by key, seq desc),
                looking as (
                    select s.tenant, s.body,
                           cast(date_trunc('week', greatest(s.active_since,
                                least(case when s.ready then s.ready_since end,
                                      (select min(p.searching_since) from placement p
                                       where p.student = s.key and p.searching)),
                                (select max(p.free_since) from placement p where p.student = s.key and p.body is not null))
                                at time zone 'Europe/Amsterdam') as date) as week
                    from student s
                    where s.active
                      and not exists (select from placement p where p.student = s.key and p.busy)
                      and (s.ready or exists (select from placement p where p.student = s.key and p.searching))),
                nazorg as (
                    select distinct on (key) tenant, body from told where kind = 'NAZORG' order by key, seq desc),
                line as (
                    select tenant, 'ALL' as kind, '' as value from looking
                    union all select tenant, 'LONG', '' from looking where week <= cast(:longAgo as date)
                    union all select tenant, 'PHASE', body ->> 'phase' from looking
                    union all select tenant, 'MUNICIPALITY', case body ->> 'homePostcode4'
                        when '5401' then 'Maashorst' when '5701' then 'Helmond' when '5711' then 'Someren' else '' end from looking
                    union all select tenant, 'LEERWEG', case
                        when body ->> 'track' like '%\\_BOL' then 'BOL' when body ->> 'track' like '%\\_BBL' then 'BBL'
                        else 'STAGE' end from looking
                    union all select tenant, 'AFTER', concat(body ->> 'month', ' ', coalesce(body ->> 'outcome', 'NOT_HEARD'))
                        from nazorg where body ->> 'status' <> 'PLANNED'
                          and cast(body ->> 'dueOn' as date) - make_interval(months => cast(body ->> 'month' as int))
                              >= date '2023-08-01')
                select concat_ws('|', tenant, kind, value, count(*)) from line group by tenant, kind, value""")
                .param("told", json.writeValueAsString(TOLD))
                .param("longAgo", clock.today().minusWeeks(6))
                .query(String.class)
                .list());
    }

    /** By the days that are booked; the monitor goes by the answers to the questions. */
    private long freeSeats() {
        return sql.sql("""
                select count(*) from seat s where not s.withdrawn
                  and not exists (select from booking_day b where b.seat_id = s.id)""").query(Long.class).single();
    }

    private JsonNode read(Person person, String what) {
        var answer = mvc.get().uri("/v1/monitor/" + what).with(person).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
