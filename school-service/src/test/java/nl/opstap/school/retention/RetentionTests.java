package nl.opstap.school.retention;

import static nl.opstap.platform.testing.People.ADRIAAN;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.FATIMA;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.rights.ErasedTable;
import nl.opstap.contracts.rights.ErasureDone;
import nl.opstap.contracts.rights.ErasureRequested;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.school.SchoolApi;
import nl.opstap.school.SchoolTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A school of which the nazorg lasts two years, so without a stage somebody is kept four years after leaving. */
@SchoolTest
@Tag("GW-41")
class RetentionTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    /** Kept up to yesterday. */
    private static final LocalDate LEFT = TODAY.minusDays(1).minusYears(4);

    private static final List<String> OTHERS = List.of("company", "placement", "transition", "notification");

    @Autowired
    SchoolApi school;

    @Autowired
    OwnerSql owner;

    @Autowired
    RunRetention retention;

    @Autowired
    List<EventHandler<ErasureDone>> handlers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @BeforeEach
    void open() {
        owner.empty();
        school.open();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void studentsReadHowLongTheirSchoolKeepsThemAndAChosenTermCounts() {
        assertThat(period()).isEqualTo("48 60");

        assertThat(change(TOM, "NAZORG", 0, 48)).hasStatusOk();

        assertThat(period()).isEqualTo("72 72");
    }

    private String period() {
        var period = school.body(school.get(DAAN, "/v1/retention/period"));
        return period.get("withoutStage").asInt() + " "
                + period.get("withStage").asInt();
    }

    @Test
    void whoseTermEndedIsAnnouncedFirstAndErasedByAllServicesWithAReceipt() {
        var id = leaver(LEFT);
        assertThat(only().get("state").asString()).isEqualTo("KEPT");

        retention.run();

        assertThat(only().get("state").asString()).isEqualTo("ANNOUNCED");
        assertThat(only().get("eraseOn").asString()).isEqualTo("2026-12-07");
        assertThat(only().get("category").asString()).isEqualTo("NAZORG");
        assertThat(only().get("keptUntil").asString()).isEqualTo("2026-11-22");
        after(Period.ofDays(13));
        assertThat(erasing()).isEmpty();

        after(Period.ofDays(14));

        var request = erasing().getFirst();
        assertThat(request.subjectId()).isEqualTo(id);
        assertThat(only().get("state").asString()).isEqualTo("ERASING");
        assertThat(holding(FATIMA, id, "Te laat.")).hasStatus(409);
        OTHERS.forEach(service -> erased(service, request.requestId()));
        assertThat(owner.count("student")).isZero();
        assertThat(preview(FATIMA)).isEmpty();
        var proof = proof();
        assertThat(proof).hasSize(1);
        assertThat(proof.get(0).get("category").asString()).isEqualTo("NAZORG");
        assertThat(proof.get(0).get("months").asInt()).isEqualTo(48);
        assertThat(proof.get(0).get("services").asInt()).isEqualTo(5);
        assertThat(proof.get(0).get("answered").asInt()).isEqualTo(5);
        assertThat(proof.get(0).get("erased").asLong()).isGreaterThan(12);
        assertThat(proof.get(0).get("finishedAt").isNull()).isFalse();
        assertThat(proof.toString()).doesNotContain("Voorbeeld").doesNotContain(id.toString());
        var shown = school.body(school.get(FATIMA, "/v1/rights-requests/" + request.requestId()));
        assertThat(shown.get("askedAs").asString()).isEqualTo("RETENTION");
        assertThat(shown.get("state").asString()).isEqualTo("DONE");
        retention.run();
        assertThat(erasing()).hasSize(1);
    }

    @Test
    void whoWasOnAStageIsKeptLongerAndWhoIsStillHereStays() {
        var id = leaver(LEFT);
        school.student(Map.of());
        stage(id, "COMPLETED");

        retention.run();

        assertThat(only().get("state").asString()).isEqualTo("KEPT");
        assertThat(only().get("category").asString()).isEqualTo("PRACTICE_EVIDENCE");
        assertThat(only().get("keptUntil").asString()).isEqualTo("2027-11-22");
        assertThat(only().get("eraseOn").asString()).isEqualTo("2027-12-07");
    }

    @Test
    void aStageThatRunsAndARequestThatWaitsForSomebodyAreNotOvertaken() {
        var onStage = leaver(LEFT.minusYears(2));
        stage(onStage, "RUNNING");
        var asking = leaver(LEFT.minusYears(2));
        var number = owner.sql("select local_number from student where id = ?")
                .param(asking)
                .query(String.class)
                .single();
        assertThat(school.post(FATIMA, "/v1/rights-requests", Map.of("localNumber", number, "kind", "ERASURE")))
                .hasStatus(201);
        retention.run();

        after(Period.ofDays(14));
        assertThat(erasing()).isEmpty();

        owner.sql("update stage set state = 'COMPLETED'").update();
        after(Period.ofDays(15));
        assertThat(erasing()).extracting(ErasureRequested::subjectId).containsExactly(onStage);
    }

    @Test
    void aStageThatWasCancelledIsNoEvidence() {
        stage(leaver(LEFT), "CANCELLED");

        assertThat(only().get("category").asString()).isEqualTo("NAZORG");
    }

    @Test
    void whoIsHeldIsNotErasedByTermNorByRequestAndGetsNewDaysWhenLetGo() {
        var id = leaver(LEFT);
        retention.run();
        assertThat(holding(FATIMA, id, "Er loopt een klacht bij de rechter.")).hasStatus(204);
        assertThat(holding(FATIMA, id, "Nog eens.")).hasStatus(409);

        after(Period.ofDays(20));

        assertThat(erasing()).isEmpty();
        assertThat(only().get("state").asString()).isEqualTo("HELD");
        assertThat(only().get("eraseOn").isNull()).isTrue();
        assertThat(only().get("heldBecause").asString()).contains("klacht");
        assertThat(preview(ADRIAAN).get(0).get("heldBecause").isNull()).isTrue();
        assertThat(owner.sql("select encode(reason, 'escape') from retention_hold")
                        .query(String.class)
                        .single())
                .doesNotContain("klacht");
        var asked = school.post(DAAN, "/v1/students/" + id + "/rights-requests", Map.of("kind", "ERASURE"));
        assertThat(asked).hasStatus(201);
        var decision = "/v1/rights-requests/" + school.body(asked).get("id").asString() + "/decision";
        assertThat(school.put(TOM, decision, null, Map.of("approved", true)))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/student-held");
        assertThat(school.put(TOM, decision, null, Map.of("approved", false, "reason", "Er loopt een klacht.")))
                .hasStatusOk();

        assertThat(lifting(FATIMA, id)).hasStatus(204);
        assertThat(lifting(FATIMA, id)).hasStatus(409);
        retention.run();
        assertThat(only().get("eraseOn").asString()).isEqualTo("2026-12-27");
        after(Period.ofDays(34));
        assertThat(erasing()).hasSize(1);
    }

    @Test
    void aTermOfTheSchoolMovesThePreviewAndTakesBackWhatWasAnnounced() {
        leaver(LEFT);
        retention.run();
        assertThat(change(TOM, "NAZORG", 0, 36)).hasStatusOk();

        assertThat(only().get("keptUntil").asString()).isEqualTo("2027-11-22");
        after(Period.ofDays(14));
        assertThat(erasing()).isEmpty();
        assertThat(only().get("state").asString()).isEqualTo("KEPT");
        assertThat(change(TOM, "NAZORG", 0, 24)).hasStatus(412);
        assertThat(change(FATIMA, "NAZORG", 1, 12)).hasStatusOk();
        retention.run();
        assertThat(only().get("eraseOn").asString())
                .as("the days count from the change")
                .isEqualTo("2026-12-21");

        var nazorg = school.body(school.get(TOM, "/v1/retention/terms")).get(2);
        assertThat(nazorg.get("months").asInt()).isEqualTo(12);
        assertThat(nazorg.get("defaultMonths").asInt()).isEqualTo(24);
        assertThat(nazorg.get("source").asString()).isEqualTo("Besluit van de school");
        assertThat(nazorg.get("history").get(0).get("months").asInt()).isEqualTo(36);
        assertThat(change(TOM, "NAZORG", 2, 0)).hasStatus(422);
    }

    @Test
    void onlySoManyADay() {
        leaver(LEFT);
        owner.sql("""
                insert into student select (jsonb_populate_record(s, jsonb_build_object(
                    'id', gen_random_uuid(), 'local_number', 'M' || n, 'account_id', null))).*
                from student s, generate_series(1, 50) n""").update();
        retention.run();

        after(Period.ofDays(14));
        retention.run();
        assertThat(erasing()).hasSize(50);

        after(Period.ofDays(15));
        assertThat(erasing()).hasSize(51);
    }

    @Test
    void aPageEndsWhereTheNextBegins() {
        leaver(LEFT);
        leaver(LEFT.plusDays(2));

        var first = school.body(school.get(FATIMA, "/v1/retention/preview?limit=1"));
        var second = school.body(school.get(
                FATIMA,
                "/v1/retention/preview?limit=1&cursor=" + first.get("next").asString()));

        assertThat(first.get("items").get(0).get("keptUntil").asString()).isEqualTo("2026-11-22");
        assertThat(second.get("items").get(0).get("keptUntil").asString()).isEqualTo("2026-11-24");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void namesAreForThePrivacyOfficerAndOtherRolesAndSchoolsStayOut() {
        var id = leaver(LEFT);

        assertThat(only().get("studentName").asString()).isEqualTo("Sam van Voorbeeld");
        assertThat(preview(ADRIAAN).get(0).get("studentName").isNull()).isTrue();
        assertThat(preview(STRANGER)).isEmpty();
        for (var other : List.of(MARIEKE, SANNE, DAAN)) {
            assertThat(school.get(other, "/v1/retention/preview")).hasStatus(403);
            assertThat(school.get(other, "/v1/retention/terms")).hasStatus(403);
            assertThat(school.get(other, "/v1/retention/erasures")).hasStatus(403);
            assertThat(change(other, "DOSSIER", 0, 1)).hasStatus(403);
            assertThat(holding(other, id, "Zomaar.")).hasStatus(403);
        }
        assertThat(school.get(TOM, "/v1/retention/preview")).hasStatus(403);
        assertThat(holding(ADRIAAN, id, "Zomaar.")).hasStatus(403);
        assertThat(holding(STRANGER, id, "Zomaar.")).hasStatus(404);
        assertThat(lifting(STRANGER, id)).hasStatus(404);
    }

    private UUID leaver(LocalDate leftOn) {
        var id = school.student(owner.count("student") == 0 ? Map.of("accountId", DAAN.id()) : Map.of());
        owner.sql("update student set status = 'LEFT', left_on = ? where id = ?")
                .params(leftOn, id)
                .update();
        return id;
    }

    private void stage(UUID student, String state) {
        owner.sql("insert into stage (tenant_id, placement_id, student_id, state, phase) values (?, ?, ?, ?, 2)")
                .params(TestTenant.SCHOOL_A.id(), UUID.randomUUID(), student, state)
                .update();
    }

    /** Runs on the day that is so long after the first. */
    private void after(Period period) {
        clock.set(TODAY.plus(period));
        retention.run();
    }

    private JsonNode preview(Person who) {
        var answer = school.get(who, "/v1/retention/preview");
        assertThat(answer).hasStatusOk();
        return school.body(answer).get("items");
    }

    private JsonNode only() {
        var all = preview(FATIMA);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private JsonNode proof() {
        return school.body(school.get(ADRIAAN, "/v1/retention/erasures")).get("items");
    }

    private List<ErasureRequested> erasing() {
        return owner.published(ErasureRequested.class);
    }

    private MvcTestResult holding(Person who, UUID student, String reason) {
        return school.put(who, "/v1/retention/holds/" + student, null, Map.of("reason", reason));
    }

    private MvcTestResult lifting(Person who, UUID student) {
        return school.put(
                who, "/v1/retention/holds/" + student + "/lifting", null, Map.of("reason", "De klacht is klaar."));
    }

    private MvcTestResult change(Person who, String category, int seen, int months) {
        return school.put(
                who,
                "/v1/retention/terms/" + category,
                "\"" + seen + "\"",
                Map.of("months", months, "source", "Besluit van de school"));
    }

    private void erased(String service, UUID request) {
        var envelope = new Envelope(
                UUID.randomUUID(), "/opstap/" + service, "test", clock.instant(), TestTenant.SCHOOL_A.tenant(), 1);
        var done = new ErasureDone(request, List.of(new ErasedTable("logbook_entry", "Logboek", 3, "ERASED")));
        TenantScope.run(
                TestTenant.SCHOOL_A.tenant(),
                () -> transaction.executeWithoutResult(
                        _ -> handlers.forEach(handler -> handler.apply(done, envelope))));
    }
}
