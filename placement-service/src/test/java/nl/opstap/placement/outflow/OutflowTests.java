package nl.opstap.placement.outflow;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.OutflowDecided;
import nl.opstap.contracts.school.Guardian;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@PlacementTest
class OutflowTests {
    private static final Map<String, Object> PLAN = Map.of(
            "requirements",
            List.of(
                    Map.of("requirement", "Zelf de bestellingen klaarzetten", "programme", "Oefenen in het magazijn"),
                    Map.of("requirement", "VCA hebben")),
            "training",
            "VCA basis",
            "trainingFrom",
            "2027-01-11");

    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    private UUID student;
    private UUID placement;

    @BeforeEach
    void placing() {
        owner.empty();
        scene.policies();
        student = scene.student(Scene.MINOR, Scene.READY);
        placement = desk.running(student, scene.place());
        phase(4);
    }

    @Test
    @Tag("PLA-91")
    void whatTheEmployerAsksStandsBesideWhatSchoolDoesForItWithTheTraining() {
        desk.ok(plan(SANNE, PLAN));

        for (var person : List.of(SANNE, DAAN, MARIEKE)) {
            var plan = seenBy(person).get("plan");
            assertThat(plan.get("requirements")
                            .valueStream()
                            .map(one -> one.get("requirement").asString()))
                    .containsExactly("Zelf de bestellingen klaarzetten", "VCA hebben");
            assertThat(plan.get("requirements").get(0).get("programme").asString())
                    .isEqualTo("Oefenen in het magazijn");
            assertThat(plan.get("requirements").get(1).get("programme").isNull())
                    .isTrue();
            assertThat(plan.get("training").asString()).isEqualTo("VCA basis");
            assertThat(plan.get("trainingFrom").asString()).isEqualTo("2027-01-11");
        }
        desk.ok(plan(SANNE, Map.of("requirements", List.of())));
        assertThat(seenBy(SANNE).get("plan").get("requirements")).isEmpty();
        assertThat(seenBy(SANNE).get("plan").get("training").isNull()).isTrue();
    }

    @Test
    @Tag("PLA-91")
    void itBelongsToAPlaatsingsstageThatRunsAndToWhoGuides() {
        for (var person : List.of(DAAN, PETRA, MARIEKE)) {
            assertThat(plan(person, PLAN)).hasStatus(403);
            assertThat(decide(person, contract())).hasStatus(403);
        }
        assertThat(plan(BAS, PLAN)).hasStatus(404);
        assertThat(desk.get(BAS, path())).hasStatus(404);
        assertThat(plan(SANNE, Map.of("requirements", List.of(), "trainingFrom", "2027-01-11")))
                .hasStatus(422);

        desk.ok(plan(SANNE, PLAN));
        assertThat(desk.send(HttpMethod.PUT, SANNE, path() + "/plan", PLAN, "If-Match", "\"0\""))
                .hasStatus(412);
        phase(3);
        assertThat(plan(SANNE, PLAN)).hasStatus(409);
        assertThat(decide(SANNE, contract())).hasStatus(409);
        assertThat(seenBy(SANNE).get("applies").asBoolean()).isFalse();
    }

    @Test
    @Tag("PLA-92")
    void aContractIsWrittenDownWithTypeHoursStartAndWhatIsKnownOfTheInstruments() {
        desk.ok(decide(SANNE, contract()));

        var outcome = seenBy(DAAN).get("outcome");
        assertThat(outcome.get("ending").asString()).isEqualTo("CONTRACT");
        assertThat(outcome.get("contractType").asString()).isEqualTo("TEMPORARY");
        assertThat(outcome.get("hoursPerWeek").asInt()).isEqualTo(24);
        assertThat(outcome.get("startsOn").asString()).isEqualTo("2027-03-01");
        assertThat(outcome.get("wageSubsidy").asString()).isEqualTo("YES");
        assertThat(outcome.get("jobAgreement").asString()).isEqualTo("UNKNOWN");
        assertThat(seenBy(MARIEKE).get("outcome").get("wageSubsidy").isNull()).isTrue();
        assertThat(seenBy(PETRA).get("outcome").get("jobAgreement").isNull()).isTrue();
        assertThat(desk.ok(desk.get(SANNE, "/v1/new-searches"))).isEmpty();
    }

    @Test
    @Tag("PLA-92")
    void othersHearOfTheContractAndNothingOfTheInstruments() {
        desk.ok(decide(SANNE, contract()));

        assertThat(owner.published(OutflowDecided.class)).singleElement().satisfies(decided -> {
            assertThat(decided.outcome()).isEqualTo(OutflowDecided.EMPLOYMENT_CONTRACT);
            assertThat(decided.studentId()).isEqualTo(student);
            assertThat(decided.hoursPerWeek()).isEqualTo(24);
            assertThat(decided.startsOn()).isEqualTo(LocalDate.of(2027, 3, 1));
        });
        assertThat(new String(
                        owner.sql("select wage_subsidy || job_agreement from outflow_outcome")
                                .query(byte[].class)
                                .single(),
                        StandardCharsets.UTF_8))
                .doesNotContain("YES", "UNKNOWN");
    }

    @Test
    @Tag("PLA-92")
    void withoutAJobHereASearchForAnotherPlaceStartsUntilOneIsFoundAfterAll() {
        desk.ok(decide(SANNE, Map.of("ending", "NOT_HERE")));

        for (var person : List.of(SANNE, TOM)) {
            assertThat(desk.ok(desk.get(person, "/v1/new-searches")).valueStream())
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.get("because").asString()).isEqualTo("NO_OUTFLOW");
                        assertThat(one.get("dueOn").asString()).isEqualTo("2026-11-24");
                    });
        }
        assertThat(search(DAAN).get("open").asBoolean()).isTrue();
        assertThat(owner.published(OutflowDecided.class).getLast().outcome()).isEqualTo(OutflowDecided.NOT_HERE);

        desk.ok(decide(SANNE, contract()));
        assertThat(search(SANNE).get("reason").asString()).isEqualTo("HAS_WORK");
        assertThat(desk.ok(desk.get(SANNE, "/v1/new-searches"))).isEmpty();

        desk.ok(decide(SANNE, Map.of("ending", "NOT_HERE")));
        assertThat(search(SANNE).get("open").asBoolean()).isTrue();
    }

    @Test
    @Tag("PLA-92")
    void aContractIsCompleteOrItIsNone() {
        var half = new HashMap<>(contract());
        half.put("contract", Map.of("type", "TEMPORARY"));
        assertThat(decide(SANNE, half)).hasStatus(422);
        assertThat(decide(SANNE, Map.of("ending", "CONTRACT"))).hasStatus(422);
        half.put("ending", "NOT_HERE");
        half.put("contract", contract().get("contract"));
        assertThat(decide(SANNE, half)).hasStatus(422);
        assertThat(owner.count("outflow_outcome")).isZero();
    }

    @Test
    void aParentFromWhomTheStudentKeepsContentReadsNothingOfIt() {
        desk.ok(plan(SANNE, PLAN));
        desk.ok(decide(SANNE, contract()));
        assertThat(seenBy(PETRA).get("outcome").get("ending").asString()).isEqualTo("CONTRACT");

        scene.student(student, DAAN, Scene.MINOR, Scene.READY, List.of(new Guardian(PETRA.id(), PETRA.name(), false)));

        assertThat(seenBy(PETRA).get("shielded").asBoolean()).isTrue();
        assertThat(seenBy(PETRA).get("outcome").get("ending").isNull()).isTrue();
        assertThat(seenBy(PETRA).get("plan").get("requirements")).isEmpty();
    }

    /** The place is one of phase 2; only the phase of the stage matters here. */
    private void phase(int phase) {
        owner.sql("update placement set phase = :phase where id = :id")
                .param("phase", phase)
                .param("id", placement)
                .update();
    }

    private static Map<String, Object> contract() {
        return Map.of(
                "ending",
                "CONTRACT",
                "contract",
                Map.of(
                        "type", "TEMPORARY",
                        "hoursPerWeek", 24,
                        "startsOn", "2027-03-01",
                        "wageSubsidy", "YES",
                        "jobAgreement", "UNKNOWN"));
    }

    private String path() {
        return "/v1/placements/%s/outflow".formatted(placement);
    }

    private MvcTestResult plan(Person person, Map<String, Object> body) {
        return change(person, "plan", body);
    }

    private MvcTestResult decide(Person person, Map<String, Object> body) {
        return change(person, "outcome", body);
    }

    private MvcTestResult change(Person person, String part, Map<String, Object> body) {
        var version = seenBy(SANNE).get(part).get("version").asInt();
        return desk.send(HttpMethod.PUT, person, path() + "/" + part, body, "If-Match", "\"%d\"".formatted(version));
    }

    private JsonNode seenBy(Person person) {
        return desk.ok(desk.get(person, path()));
    }

    private JsonNode search(Person person) {
        return desk.ok(desk.get(person, "/v1/placements/%s/new-search".formatted(placement)))
                .get("search");
    }
}
