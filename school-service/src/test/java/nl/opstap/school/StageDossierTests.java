package nl.opstap.school;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.MO;
import static nl.opstap.platform.testing.People.OLGA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.company.CompanyChanged;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.contracts.school.SignalChanged;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What happens on a stage comes back to school: reports, signals, scores, and the direction that follows. */
@SchoolTest
class StageDossierTests {
    @Autowired
    SchoolApi school;

    @Autowired
    OwnerSql owner;

    @Autowired
    EventHandler<PlacementChanged> placements;

    @Autowired
    EventHandler<CompanyChanged> companies;

    @Autowired
    TransactionTemplate transaction;

    private UUID student;
    private UUID stage;

    @BeforeEach
    void aStudentOnAStage() {
        owner.empty();
        school.open();
        student = school.readyStudent(Map.of("accountId", DAAN.id()));
        stage = stage(2, "RUNNING", LocalDate.of(2026, 9, 7));
    }

    @Test
    @Tag("SCH-30")
    void aVisitWithoutReportIsMissingAndAfterFiveDaysOverdue() {
        visit("2026-11-17");
        visit("2026-11-20");

        var missing = school.body(school.get(SANNE, "/v1/missing-reports")).get("items");

        assertThat(missing.valueStream().map(line -> line.get("visitedOn").asString()))
                .containsExactly("2026-11-17", "2026-11-20");
        assertThat(missing.valueStream().map(line -> line.get("overdue").asBoolean()))
                .containsExactly(true, false);
        assertThat(missing.at("/0/companyName").asString()).isEqualTo("Kwekerij (demo)");
        assertThat(school.body(school.get(TOM, "/v1/missing-reports")).get("items"))
                .hasSize(2);
        assertThat(school.body(school.get(MARIEKE, "/v1/missing-reports")).get("items"))
                .isEmpty();
    }

    @Test
    @Tag("SCH-30")
    void theReportAnswersTheVisitOnce() {
        var visit = visit("2026-11-17");

        assertThat(report(SANNE, Map.of("kind", "VISIT", "visitId", visit))).hasStatus(201);

        assertThat(school.body(school.get(SANNE, "/v1/missing-reports")).get("items"))
                .isEmpty();
        assertThat(report(SANNE, Map.of("kind", "VISIT", "visitId", visit)))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/already-reported");
        assertThat(owner.count("report")).isEqualTo(1);
    }

    @Test
    @Tag("SCH-30")
    void onlyWhoGuidesTheStageVisitsAndOnlyAStageOfThisStudent() {
        var body = Map.of("placementId", stage, "visitedOn", "2026-11-20");
        assertThat(school.post(MARIEKE, path("visits"), body)).hasStatus(403);
        assertThat(school.post(MO, path("visits"), body)).hasStatus(404);
        assertThat(school.post(SANNE, path("visits"), Map.of("placementId", Ids.next(), "visitedOn", "2026-11-20")))
                .hasStatus(422);
        assertThat(school.post(SANNE, path("visits"), Map.of("placementId", stage, "visitedOn", "2026-12-24")))
                .hasStatus(422);
        assertThat(owner.count("visit")).isZero();
    }

    @Test
    @Tag("SCH-31")
    void allStagesStandInOneLineOfTimeTheInternalOneByTheMentorIncluded() {
        assertThat(report(MARIEKE, Map.of("kind", "INTERNAL_STAGE", "happenedOn", "2026-06-19")))
                .hasStatus(201);
        var visit = visit("2026-11-17");
        report(SANNE, Map.of("kind", "VISIT", "visitId", visit));
        stage(3, "SEARCHING", null);
        report(MARIEKE, Map.of("kind", "STAGE", "placementId", stage, "happenedOn", "2026-10-01"));

        var dossier = school.body(school.get(MARIEKE, path("stage-dossier")));

        assertThat(dossier.get("reports")
                        .valueStream()
                        .map(report -> report.get("happenedOn").asString()))
                .containsExactly("2026-06-19", "2026-10-01", "2026-11-17");
        assertThat(dossier.get("reports")
                        .valueStream()
                        .map(report -> report.get("phase").asInt()))
                .containsExactly(1, 2, 2);
        assertThat(dossier.at("/reports/0/authorName").asString()).isEqualTo("Marieke");
        assertThat(dossier.at("/reports/0/content/seen").asString()).isEqualTo("Werkte de hele dag door");
        assertThat(dossier.get("stages")
                        .valueStream()
                        .map(line -> line.get("phase").asInt()))
                .containsExactly(2, 3);
        assertThat(report(SANNE, Map.of("kind", "INTERNAL_STAGE", "happenedOn", "2026-06-19")))
                .as("phase 1 is the mentor's")
                .hasStatus(403);
    }

    @Test
    @Tag("SCH-31")
    @Tag("GW-23")
    void whatAReportSaysLiesEncryptedAndItsReaderIsRecorded() {
        report(MARIEKE, Map.of("kind", "INTERNAL_STAGE", "happenedOn", "2026-06-19"));
        school.get(OLGA, path("stage-dossier"));

        assertThat(owner.sql("select encode(content, 'escape') from report")
                        .query(String.class)
                        .single())
                .doesNotContain("Werkte");
        assertThat(owner.sql(
                                "select action || ' ' || item || ' ' || actor_name from access_record where item = 'REPORT'")
                        .query(String.class)
                        .list())
                .containsExactly("CHANGE REPORT Marieke", "READ REPORT Olga");
    }

    @Test
    @Tag("SCH-32")
    void aSignalWaitsForTheMentorUntilItIsSeen() {
        var signal = raise(Map.of("kind", "SIGNAL", "seen", "Komt moe aan"));

        assertThat(waiting()).containsExactly("OPEN");
        assertThat(school.body(school.get(SANNE, "/v1/waiting-signals")).get("items"))
                .isEmpty();
        assertThat(owner.published(SignalChanged.class)).singleElement().satisfies(event -> {
            assertThat(event.mentorId()).isEqualTo(MARIEKE.id());
            assertThat(event.raisedBy()).isEqualTo(SANNE.id());
        });
        assertThat(move(signal, 0, Map.of("state", "GOAL", "text", "x", "due", "2027-01-15")))
                .as("a signal is no feedback")
                .hasStatus(409);

        assertThat(move(signal, 0, Map.of("state", "SEEN"))).hasStatusOk();

        assertThat(waiting()).isEmpty();
        assertThat(owner.published(SignalChanged.class))
                .last()
                .satisfies(event -> assertThat(event.state()).isEqualTo("SEEN"));
    }

    @Test
    @Tag("SCH-33")
    void feedbackBecomesASchoolGoalAndTheLoopIsClosedForAllToSee() {
        var feedback =
                raise(Map.of("kind", "FEEDBACK", "skill", "ARITHMETIC", "placementId", stage, "seen", "Meet mis"));

        assertThat(move(feedback, 0, Map.of("state", "GOAL", "text", "Meten met de rolmaat")))
                .hasStatus(422);
        assertThat(move(feedback, 0, Map.of("state", "GOAL", "text", "Meten met de rolmaat", "due", "2027-01-15")))
                .hasStatusOk();
        assertThat(waiting()).containsExactly("GOAL");
        assertThat(move(feedback, 0, Map.of("state", "REACHED", "text", "Kan het nu")))
                .as("an answer to what was seen before")
                .hasStatus(412);
        assertThat(move(feedback, 1, Map.of("state", "REACHED", "text", "Kan het nu")))
                .hasStatusOk();

        var seen = school.body(school.get(SANNE, path("signals"))).get(0);
        assertThat(seen.get("state").asString()).isEqualTo("REACHED");
        assertThat(seen.get("seen").asString()).isEqualTo("Meet mis");
        assertThat(seen.get("answer").asString()).isEqualTo("Meten met de rolmaat");
        assertThat(seen.get("result").asString()).isEqualTo("Kan het nu");
        assertThat(seen.get("closedByName").asString()).isEqualTo("Marieke");
        assertThat(seen.get("mayBecome")).isEmpty();
    }

    @Test
    @Tag("SCH-33")
    void feedbackCanBeDeclinedWithAReasonOnly() {
        var feedback = raise(Map.of("kind", "FEEDBACK", "skill", "LANGUAGE", "seen", "Leest bonnen niet"));

        assertThat(move(feedback, 0, Map.of("state", "DECLINED")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("text");
        assertThat(move(feedback, 0, Map.of("state", "DECLINED", "text", "Is al een doel")))
                .hasStatusOk();
        assertThat(move(feedback, 1, Map.of("state", "GOAL", "text", "x", "due", "2027-01-15")))
                .hasStatus(409);
    }

    @Test
    @Tag("SCH-32")
    @Tag("SCH-33")
    void feedbackNamesItsSkillAndNeitherStudentNorOtherSchoolReadsSignals() {
        assertThat(school.post(SANNE, path("signals"), Map.of("kind", "FEEDBACK", "seen", "Meet mis")))
                .hasStatus(422);
        assertThat(school.post(MARIEKE, path("signals"), Map.of("kind", "SIGNAL", "seen", "Moe")))
                .hasStatus(403);
        assertThat(school.get(DAAN, path("signals"))).hasStatus(403);
        assertThat(school.get(MO, path("signals"))).hasStatus(404);
        assertThat(owner.count("signal")).isZero();
    }

    @Test
    @Tag("SCH-16")
    void theFiveCriteriaAreScoredOverTimeWithWhoScored() {
        assertThat(score("2026-09-14", 1)).hasStatus(201);
        assertThat(score("2026-11-16", 3)).hasStatus(201);
        assertThat(score("2026-11-16", 5)).hasStatus(422);
        assertThat(score("2026-12-24", 3)).hasStatus(422);

        var scores = school.body(school.get(MARIEKE, path("criteria-scores")));

        assertThat(scores.valueStream().map(line -> line.at("/score/punctual").asInt()))
                .containsExactly(1, 3);
        assertThat(scores.at("/1/scoredByName").asString()).isEqualTo("Sanne");
        assertThat(scores.at("/1/score/remark").asString()).isEqualTo("Alleen te laat na het weekend");
        assertThat(owner.sql("select encode(remark, 'escape') from criteria_score")
                        .query(String.class)
                        .list())
                .allSatisfy(stored -> assertThat(stored).doesNotContain("weekend"));
    }

    @Test
    @Tag("SCH-60")
    void theDirectionIsDecidedWithEverybodyByNameAndToldToTheOthers() {
        assertThat(direction(Map.of())).hasStatus(201);

        var decision =
                school.body(school.get(MARIEKE, path("direction-decisions"))).get(0);
        assertThat(decision.get("direction").asString()).isEqualTo("GREEN");
        assertThat(decision.get("decidedByName").asString()).isEqualTo("Sanne");
        assertThat(decision.get("mentorName").asString()).isEqualTo("Marieke");
        assertThat(decision.at("/parents/0").asString()).isEqualTo("Petra");
        assertThat(owner.published(StudentChanged.class))
                .last()
                .satisfies(event -> assertThat(event.direction()).isEqualTo("GREEN"));
        assertThat(school.body(school.get(SANNE, "/v1/students/" + student))
                        .get("direction")
                        .asString())
                .isEqualTo("GREEN");
    }

    @Test
    @Tag("SCH-60")
    void noDirectionWithoutTheStudentNorForAMinorWithoutParents() {
        assertThat(direction(Map.of("studentAgrees", false))).hasStatus(422);
        assertThat(direction(Map.of("parents", List.of())))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("parents");
        assertThat(school.post(MARIEKE, path("direction-decisions"), directionBody(Map.of())))
                .hasStatus(403);
        school.decide(student, false);
        assertThat(direction(Map.of()))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/direction-too-early");
        assertThat(owner.count("direction_decision")).isZero();
    }

    @Test
    @Tag("SCH-34")
    void theDossierLeavesAsDataTableAndDocumentAndThatIsRecorded() throws Exception {
        report(MARIEKE, Map.of("kind", "INTERNAL_STAGE", "happenedOn", "2026-06-19"));
        score("2026-11-16", 3);
        direction(Map.of("motivation", "=Bloeit op"));

        var data = school.body(school.get(SANNE, path("dossier-export")));
        assertThat(data.get("lines").valueStream().map(line -> line.get("what").asString()))
                .containsExactly("Verslag van de interne stage", "Stage begint", "Vijf criteria", "Richtingsbesluit");
        var table = school.get(SANNE, path("dossier-export-table"));
        assertThat(table).hasStatusOk();
        assertThat(table.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("\uFEFFLeerlingnummer;Datum;Wat;Fase;Bedrijf;Door;Tekst\r\n")
                .contains("2026-06-19;Verslag van de interne stage;1;;Marieke;", "Kwekerij (demo)");
        var document = school.get(SANNE, path("dossier-export-document"));
        assertThat(document).hasStatusOk().hasContentType("application/pdf");
        assertThat(new String(
                        document.getResponse().getContentAsByteArray(),
                        0,
                        5,
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(owner.sql("select count(*) from access_record where action = 'EXPORT' and item = 'REPORT'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(school.get(DAAN, path("dossier-export"))).hasStatus(403);
        assertThat(school.get(MO, path("dossier-export"))).hasStatus(404);
    }

    private MvcTestResult direction(Map<String, ?> other) {
        return school.post(SANNE, path("direction-decisions"), directionBody(other));
    }

    private static Map<String, Object> directionBody(Map<String, ?> other) {
        var body = new java.util.HashMap<String, Object>(Map.of(
                "direction", "GREEN",
                "decidedOn", "2026-11-20",
                "parents", List.of("Petra"),
                "studentAgrees", true,
                "motivation", "Bloeit op bij de kwekerij"));
        body.putAll(other);
        return body;
    }

    private MvcTestResult score(String on, int punctual) {
        return school.post(
                SANNE,
                path("criteria-scores"),
                Map.of(
                        "scoredOn", on,
                        "punctual", punctual,
                        "adapts", 2,
                        "acceptsGuidance", 2,
                        "carriesOut", 3,
                        "regularWork", 3,
                        "remark", "Alleen te laat na het weekend"));
    }

    private String raise(Map<String, ?> signal) {
        var result = school.post(SANNE, path("signals"), signal);
        assertThat(result).hasStatus(201);
        return school.body(result).get("id").asString();
    }

    private MvcTestResult move(String signal, int version, Map<String, ?> step) {
        return school.put(MARIEKE, path("signals/" + signal + "/state"), "\"" + version + "\"", step);
    }

    private List<String> waiting() {
        return school.body(school.get(MARIEKE, "/v1/waiting-signals"))
                .get("items")
                .valueStream()
                .map(line -> line.get("state").asString())
                .toList();
    }

    private MvcTestResult report(nl.opstap.platform.testing.Person author, Map<String, ?> about) {
        var body = new java.util.HashMap<String, Object>(about);
        body.put("content", Map.of("seen", "Werkte de hele dag door", "agreed", "Volgende week een uur langer"));
        return school.post(author, path("reports"), body);
    }

    private String visit(String on) {
        var result = school.post(SANNE, path("visits"), Map.of("placementId", stage, "visitedOn", on));
        assertThat(result).hasStatus(201);
        JsonNode visit = school.body(result);
        return visit.get("id").asString();
    }

    private String path(String part) {
        return "/v1/students/" + student + "/" + part;
    }

    @Test
    @Tag("REG-02")
    void whoSearchesAPlaceIsInTheListUntilOneIsAgreed() {
        assertThat(searching()).as("on a stage").isEmpty();

        stage(3, "SEARCHING", null);
        assertThat(searching()).as("still on the other one").isEmpty();

        hear(TestTenant.SCHOOL_A, placements, moved(stage, "COMPLETED"));
        assertThat(searching()).containsExactly(student.toString());
        assertThat(school.body(school.get(MO, "/v1/students?searching=true")).get("items"))
                .isEmpty();
    }

    private PlacementChanged moved(UUID placement, String state) {
        return new PlacementChanged(
                placement, student, state, 2, null, null, List.of(), null, null, SANNE.id(), List.of(), null);
    }

    private List<String> searching() {
        return school.body(school.get(SANNE, "/v1/students?searching=true"))
                .get("items")
                .valueStream()
                .map(line -> line.get("id").asString())
                .toList();
    }

    private UUID stage(int phase, String state, LocalDate from) {
        var company = Ids.next();
        var placement = Ids.next();
        hear(
                TestTenant.REGION,
                companies,
                new CompanyChanged(company, "Kwekerij (demo)", "GREEN", null, null, null, null, null, true, null));
        hear(
                TestTenant.SCHOOL_A,
                placements,
                new PlacementChanged(
                        placement,
                        student,
                        state,
                        phase,
                        null,
                        company,
                        List.of(),
                        from,
                        from == null ? null : from.plusMonths(5),
                        SANNE.id(),
                        List.of(),
                        null));
        return placement;
    }

    private <E extends Event> void hear(TestTenant tenant, EventHandler<E> handler, E event) {
        TenantScope.run(
                tenant.tenant(),
                () -> transaction.executeWithoutResult(status -> handler.apply(
                        event, new Envelope(Ids.next(), "test", "test", Instant.now(), tenant.tenant(), 1))));
    }
}
