package nl.opstap.placement.proofs;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static nl.opstap.platform.testing.People.person;
import static nl.opstap.platform.testing.TestTenant.OTHER_SCHOOL;
import static nl.opstap.platform.testing.TestTenant.REGION;
import static nl.opstap.platform.testing.TestTenant.SCHOOL_A;
import static nl.opstap.platform.testing.TestTenant.SCHOOL_B;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.opstap.contracts.placement.NeedsProven;
import nl.opstap.contracts.placement.ProvenNeed;
import nl.opstap.contracts.rights.ErasureRequested;
import nl.opstap.contracts.school.ConsentChanged;
import nl.opstap.contracts.school.TenantPolicyChanged;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.Ids;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.AppSql;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is released of companies, and what somebody who watches it would learn of a student. */
@PlacementTest
@Tag("COM-21")
class ProvenNeedsTests {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 12);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 12);
    private static final String QUIET = "LOW_STIMULI";

    @Autowired
    LookAtNeeds look;

    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    @Autowired
    AppSql app;

    @Autowired
    Vault vault;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private final UUID company = Ids.next();

    @BeforeEach
    void nothingEnded() {
        owner.empty();
        scene.policies();
    }

    @Test
    void fourStudentsOfTwoSchoolsProveWhatThreeOfThemNeeded() {
        ended(SCHOOL_A, OCTOBER, QUIET, "EXTRA_BREAKS");
        ended(SCHOOL_A, OCTOBER, QUIET);
        ended(SCHOOL_B, OCTOBER, QUIET);
        ended(SCHOOL_B, OCTOBER);

        lookIn(11);

        assertThat(released()).containsExactly(new ProvenNeed(QUIET, 3, LocalDate.of(2026, 11, 1)));
    }

    @Test
    void twoStudentsProveNothingHoweverManyEndedThere() {
        ended(SCHOOL_A, OCTOBER, QUIET);
        ended(SCHOOL_A, OCTOBER, QUIET);
        Stream.of(1, 2, 3, 4, 5).forEach(_ -> ended(SCHOOL_B, OCTOBER));

        lookIn(11);

        assertThat(released()).isEmpty();
    }

    @Test
    void whereAllThreeNeededItNothingIsSaidBecauseEverybodyWouldKnowItOfEach() {
        ended(SCHOOL_A, OCTOBER, QUIET);
        ended(SCHOOL_A, OCTOBER, QUIET);
        ended(SCHOOL_A, OCTOBER, QUIET);

        lookIn(11);

        assertThat(released()).isEmpty();
    }

    @Test
    void oneOfThoseWhoAreNewIsNeverCountedSoNobodyCanBeSureOfAny() {
        everybodyEnded(OCTOBER, 6, 6);
        lookIn(11);
        assertThat(placements()).containsExactly(5);

        everybodyEnded(NOVEMBER, 4, 4);
        lookIn(12);
        assertThat(placements()).as("five of six, and three of the four since").containsExactly(8);
    }

    @Test
    void whoEndedBeforeTheLastReleaseIsNoCrowdForTheNextOne() {
        everybodyEnded(OCTOBER, 5, 3);
        lookIn(11);
        everybodyEnded(NOVEMBER, 3, 3);

        lookIn(12);
        assertThat(placements()).as("three are too few to move a number").containsExactly(3);

        everybodyEnded(LocalDate.of(2026, 12, 3), 1, 0);
        look(LocalDate.of(2027, 1, 1));
        assertThat(placements()).as("with a fourth it moves").containsExactly(6);
    }

    /** Else the one who came last before a need appears would be the one who has it. */
    @Test
    void aNeedThatReachesThreeAppearsNoSoonerThanFourNewStudentsEnded() {
        everybodyEnded(OCTOBER, 4, 2);
        lookIn(11);
        assertThat(released()).isEmpty();

        everybodyEnded(NOVEMBER, 1, 1);
        lookIn(12);
        assertThat(released()).isEmpty();

        everybodyEnded(LocalDate.of(2026, 12, 3), 3, 0);
        look(LocalDate.of(2027, 1, 1));
        assertThat(placements()).containsExactly(3);
    }

    /** Fewer than three were there before: all four would be told by six. */
    @Test
    void aNeedThatWasNotReleasedRisesByNoMoreThanCanHideOneOfTheNewcomers() {
        everybodyEnded(OCTOBER, 5, 2);
        lookIn(11);
        everybodyEnded(NOVEMBER, 4, 4);

        lookIn(12);

        assertThat(placements()).containsExactly(5);
    }

    @Test
    void nothingMovesWithinAMonthSoNoDayCanBeTold() {
        everybodyEnded(OCTOBER, 4, 3);
        everybodyEnded(NOVEMBER, 8, 8);

        lookIn(11);
        assertThat(placements()).containsExactly(3);
        look(LocalDate.of(2026, 11, 30));
        assertThat(placements()).containsExactly(3);
        assertThat(owner.published(NeedsProven.class)).hasSize(1);
    }

    @Test
    void whoCameBackOrWasAtTwoSchoolsIsOneStudent() {
        var twice = person("student", SCHOOL_A);
        ended(SCHOOL_A, twice, OCTOBER, QUIET);
        ended(SCHOOL_A, twice, OCTOBER, QUIET);
        ended(SCHOOL_B, twice, OCTOBER, QUIET);
        ended(SCHOOL_A, OCTOBER, QUIET);
        everybodyEnded(OCTOBER, 2, 0);

        lookIn(11);

        assertThat(released()).isEmpty();
    }

    @Test
    void aStageThatWasBrokenOffProvesNothingAndIsNoCrowd() {
        everybodyEnded(OCTOBER, 3, 3);
        ended(SCHOOL_A, person("student", SCHOOL_A), OCTOBER, "BROKEN_OFF", true, QUIET);

        lookIn(11);

        assertThat(released()).isEmpty();
    }

    @Test
    void whatAStudentDidNotShowTheCompanyWasNotMetByIt() {
        everybodyEnded(OCTOBER, 4, 2);
        ended(SCHOOL_A, person("student", SCHOOL_A), OCTOBER, "COMPLETED", false, QUIET);

        lookIn(11);

        assertThat(released()).isEmpty();
    }

    @Test
    void anErasedStudentCountsNoMoreAndTakesNothingAway() {
        var students = everybodyEnded(OCTOBER, 4, 3);
        lookIn(11);
        var late = everybodyEnded(NOVEMBER, 4, 4);

        scene.tell(SCHOOL_A, new ErasureRequested(UUID.randomUUID(), students.getFirst()));
        scene.tell(SCHOOL_A, new ErasureRequested(UUID.randomUUID(), late.getFirst()));
        lookIn(12);

        assertThat(placements()).as("three new ones are left: too few to move").containsExactly(3);
        everybodyEnded(LocalDate.of(2026, 12, 3), 1, 0);
        look(LocalDate.of(2027, 1, 1));
        assertThat(placements()).containsExactly(6);
    }

    @Test
    void theEventTellsOfNoStudentNorSchoolAndTheRegionTellsIt() {
        var students = everybodyEnded(OCTOBER, 5, 4);

        lookIn(11);

        var row = owner.sql("""
                select payload || tenant_id || region_id from messaging.outbox
                where topic like '%.placement.needs.v1'""").query(String.class).single();
        assertThat(row).contains(company.toString(), REGION.regionId().toString(), QUIET);
        assertThat(row).doesNotContain(SCHOOL_A.id().toString(), SCHOOL_B.id().toString());
        assertThat(students).allSatisfy(student -> assertThat(row).doesNotContain(student.toString()));
    }

    @Test
    void whatIsKeptOfALookNamesNoSchoolAndNoStudent() {
        everybodyEnded(OCTOBER, 5, 4);

        lookIn(11);

        assertThat(owner.sql("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and table_name in ('proven_need', 'company_look', 'region_look')""").query(String.class).list())
                .containsExactlyInAnyOrder(
                        "proven_need.region_id",
                        "proven_need.company_id",
                        "proven_need.need",
                        "proven_need.placements",
                        "proven_need.since",
                        "company_look.region_id",
                        "company_look.company_id",
                        "company_look.until_day",
                        "region_look.region_id",
                        "region_look.until_day");
    }

    @Test
    void anotherRegionIsCountedApartAndSeesNothing() {
        scene.tell(
                OTHER_SCHOOL,
                new TenantPolicyChanged(
                        OTHER_SCHOOL.id(),
                        "SCHOOL",
                        "VSO",
                        "Elders",
                        1,
                        LocalDate.of(2026, 1, 1),
                        List.of(3),
                        12,
                        24,
                        List.of()));
        ended(SCHOOL_A, OCTOBER, QUIET);
        ended(SCHOOL_A, OCTOBER, QUIET);
        ended(OTHER_SCHOOL, OCTOBER, QUIET);
        ended(OTHER_SCHOOL, OCTOBER, QUIET);
        lookIn(11);
        assertThat(owner.count("proven_need")).isZero();

        everybodyEnded(NOVEMBER, 4, 4);
        lookIn(12);

        assertThat(seenBy(SCHOOL_A)).isOne();
        assertThat(seenBy(OTHER_SCHOOL)).isZero();
    }

    private long seenBy(TestTenant tenant) {
        long seen = app.in(
                tenant.tenant(),
                sql -> sql.sql("select count(*) from proven_need")
                        .query(Long.class)
                        .single());
        return seen;
    }

    @Test
    void replicasThatLookAtOnceReleaseOnce() {
        everybodyEnded(OCTOBER, 4, 3);
        clock.set(LocalDate.of(2026, 11, 1));

        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(look::run))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(placements()).containsExactly(3);
        assertThat(owner.published(NeedsProven.class)).hasSize(1);
    }

    /** The whole way of one of them, over HTTP. */
    @Test
    void aStageThatWasCompletedCounts() {
        var student = scene.student(Scene.MINOR, Scene.READY);
        scene.consent(Ids.next(), student, "SUPPORT_NEEDS", true);
        var place = scene.place(shownCompany());
        var placement = desk.running(student, place);
        everybodyEnded(LocalDate.of(2026, 11, 20), 3, 2);
        desk.ok(desk.step(SANNE, placement, "START_CLOSING"));
        var path = "/v1/placements/" + placement;
        desk.ok(desk.post(SANNE, path + "/assessments", Map.of("moment", "FINAL")));
        var scores = Map.of("PUNCTUALITY", 3, "COOPERATION", 3);
        desk.ok(desk.byLink(desk.lastLink("ASSESS"), Map.of("agreed", true, "scores", scores)));
        var assessment =
                desk.ok(desk.get(SANNE, path + "/assessments")).get(0).get("id").asString();
        desk.ok(desk.put(SANNE, path + "/assessments/" + assessment + "/school-part", Map.of("scores", scores)));
        lookIn(12);
        assertThat(released()).as("not ended yet").isEmpty();
        clock.set(LocalDate.of(2026, 12, 4));
        desk.ok(desk.post(SANNE, path + "/certificate", Map.of()));
        var hash = desk.hash(placement, "certificate");
        desk.ok(desk.sign(DAAN, placement, "CERTIFICATE", hash));
        desk.ok(desk.sign(SANNE, placement, "CERTIFICATE", hash));
        desk.ok(desk.byLink(desk.lastLink("SIGN_CERTIFICATE"), Map.of("agreed", true)));
        desk.ok(desk.step(SANNE, placement, "COMPLETE"));

        look(LocalDate.of(2027, 1, 1));

        assertThat(released()).containsExactly(new ProvenNeed(QUIET, 3, LocalDate.of(2027, 1, 1)));
    }

    private UUID shownCompany() {
        scene.company(company, null);
        return company;
    }

    private void lookIn(int month) {
        look(LocalDate.of(2026, month, 1));
    }

    private void look(LocalDate day) {
        clock.set(day);
        look.run();
    }

    private List<ProvenNeed> released() {
        var events = owner.published(NeedsProven.class);
        var rows = owner.sql("select need, placements, since from proven_need order by need")
                .query((row, _) -> new ProvenNeed(row.getString(1), row.getInt(2), row.getObject(3, LocalDate.class)))
                .list();
        assertThat(events.isEmpty() ? List.of() : events.getLast().needs())
                .as("what is told is what is kept")
                .isEqualTo(rows);
        return rows;
    }

    private List<Integer> placements() {
        return released().stream().map(ProvenNeed::placements).toList();
    }

    /** So many students of one school, the first of them with the need. */
    private List<UUID> everybodyEnded(LocalDate day, int students, int withNeed) {
        var all = new ArrayList<UUID>();
        for (var number = 0; number < students; number++) {
            all.add(ended(SCHOOL_A, day, number < withNeed ? new String[] {QUIET} : new String[0]));
        }
        return all;
    }

    private UUID ended(TestTenant school, LocalDate day, String... needs) {
        return ended(school, person("student", school), day, needs);
    }

    private UUID ended(TestTenant school, Person account, LocalDate day, String... needs) {
        return ended(school, account, day, "COMPLETED", true, needs);
    }

    private UUID ended(TestTenant school, Person account, LocalDate day, String state, boolean shown, String... needs) {
        var guide = school == SCHOOL_A ? SANNE : school == SCHOOL_B ? BAS : STRANGER;
        var student = scene.student(school, guide, Ids.next(), account, Scene.MINOR, Scene.READY, List.of());
        scene.tell(
                school,
                new ConsentChanged(
                        Ids.next(),
                        student,
                        "SUPPORT_NEEDS",
                        "COMPANY",
                        null,
                        "STAGE",
                        shown,
                        day,
                        Instant.parse("2026-09-01T10:00:00Z")));
        var placement = Ids.next();
        // Without the contract and its signatures, which a trigger asks for.
        owner.sql("""
                set session_replication_role = replica;
                insert into placement (tenant_id, id, version, student_id, state, phase, weekdays, preferred_sectors, goals,
                    needs, place_id, company_id, seat_state, student_klik, company_klik, contract_signed, assessed, awaiting,
                    ended_because, opened_at)
                values (:school, :id, 0, :student, :state, 2, '{}', '{}', '{}', :needs, gen_random_uuid(), :company,
                    'CONFIRMED', 'YES', 'YES', true, true, '{}', 'OTHER', now());
                insert into placement_history (tenant_id, id, placement_id, action, from_state, to_state, by_name, by_role, at)
                values (:school, gen_random_uuid(), :id, 'END', 'CLOSING', :state, 'Sanne', 'stagebegeleider', :at);
                set session_replication_role = origin""")
                .param("school", school.id())
                .param("id", placement)
                .param("student", student)
                .param("state", state)
                .param("needs", sealed(school, student, needs), Types.BINARY)
                .param("company", company)
                .param("at", day.atTime(14, 0).atZone(TestClock.ZONE).toOffsetDateTime())
                .update();
        return student;
    }

    private byte @Nullable [] sealed(TestTenant school, UUID student, String... needs) {
        return needs.length == 0
                ? null
                : TenantScope.call(
                        school.tenant(),
                        () -> Objects.requireNonNull(
                                transaction.execute(_ -> vault.encrypt(student, String.join(",", needs)))));
    }
}
