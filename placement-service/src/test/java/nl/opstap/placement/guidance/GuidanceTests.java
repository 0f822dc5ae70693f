package nl.opstap.placement.guidance;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.LOTTE;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.OLGA;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.TOM;
import static nl.opstap.platform.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The stage here runs on Monday and Tuesday from 23 November 2026 until 26 February 2027; the student has a support need. */
@PlacementTest
class GuidanceTests {
    private static final LocalDate UNTIL = LocalDate.of(2027, 2, 26);

    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    @Autowired
    TestClock clock;

    @Autowired
    GuidanceRules rules;

    private UUID placement;
    private LocalDate today;

    @BeforeEach
    void agreed() {
        owner.empty();
        scene.policies();
        today = LocalDate.now(clock);
        placement = desk.agreed(scene.student(Scene.MINOR, Scene.READY), scene.place());
    }

    @ParameterizedTest
    @Tag("PLA-50")
    @CsvSource({
        "STAGE, 1, false, 3, 1",
        "STAGE, 2, true, 2, 2",
        "STAGE, 4, false, 4, 1",
        "STAGE, 4, true, 3, 2",
        "BOL, 3, false, 5, 1",
        "BBL, 3, true, 4, 2"
    })
    void theRuleDependsOnKindOfStagePhaseAndSupport(
            String leerweg, int phase, boolean extra, int weeks, int evaluations) {
        var rule = rules.on(today, leerweg, phase, extra);

        assertThat(rule.weeksBetween()).isEqualTo(weeks);
        assertThat(rule.interimEvaluations()).isEqualTo(evaluations);
        assertThat(rule.source()).isNotBlank();
        assertThat(rule.mostWeeksBetween() != null).isEqualTo(extra);
    }

    @Test
    @Tag("PLA-50")
    void theIntensityIsProposedAndTheStartTalkYieldsAPlanOnWorkingDaysOfTheStage() {
        var before = seenBy(SANNE);
        assertThat(before.get("version").asInt()).isZero();
        assertThat(before.get("startTalk").isNull()).isTrue();
        var proposal = before.get("proposal");
        assertThat(proposal.get("leerweg").asString()).isEqualTo("STAGE");
        assertThat(proposal.get("phase").asInt()).isEqualTo(2);
        assertThat(proposal.get("extraSupport").asBoolean()).isTrue();
        assertThat(proposal.get("weeksBetween").asInt()).isEqualTo(2);
        assertThat(proposal.get("mostWeeksBetween").asInt()).isEqualTo(3);

        desk.ok(startTalk(SANNE, 2, null));

        assertThat(seenBy(SANNE).get("startTalk").get("byName").asString()).isEqualTo(SANNE.name());
        assertThat(kinds("PLANNED"))
                .containsExactly(
                        "COMPANY_TALK",
                        "INTERIM_EVALUATION",
                        "INDIVIDUAL_TALK",
                        "INTERIM_EVALUATION",
                        "COMPANY_TALK",
                        "INDIVIDUAL_TALK",
                        "EVALUATION");
        assertThat(moments()).allSatisfy(moment -> {
            assertThat(day(moment)).isAfter(today).isBeforeOrEqualTo(UNTIL);
            assertThat(day(moment).getDayOfWeek()).isIn(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
        });
    }

    @Test
    @Tag("PLA-50")
    void anotherIntensityNeedsAReasonWhichIsKeptAsASecretOfTheStudent() {
        var refusal = startTalk(SANNE, 1, null);
        assertThat(refusal).hasStatus(422);
        assertThat(fields(refusal)).containsExactly("reason");
        assertThat(moments()).isEmpty();

        desk.ok(startTalk(SANNE, 1, "De leerling vindt het spannend"));

        assertThat(seenBy(OLGA).get("startTalk").get("reason").asString()).isEqualTo("De leerling vindt het spannend");
        assertThat(new String(owner.sql("select deviation from start_talk")
                        .query(byte[].class)
                        .single()))
                .doesNotContain("spannend");
        assertThat(moments()).hasSize(14);
    }

    @Test
    @Tag("PLA-50")
    void whatIsWrongIsNamedAtOnceAndNothingIsKept() {
        var empty = desk.send(HttpMethod.PUT, SANNE, path("start-talk"), Map.of(), "If-Match", "\"0\"");
        assertThat(fields(empty)).containsExactlyInAnyOrder("day", "talks", "weeksBetween");

        var wrong = new HashMap<String, Object>(talk(4, "Het gaat goed"));
        wrong.put("day", today.plusDays(1).toString());
        wrong.put("talks", List.of("EVALUATION"));
        wrong.put("studentAgreedOn", today.plusDays(1).toString());
        wrong.put("companyAgreedOn", today.plusDays(2).toString());
        var refusal = desk.send(HttpMethod.PUT, SANNE, path("start-talk"), wrong, "If-Match", "\"0\"");

        assertThat(refusal).hasStatus(422);
        assertThat(fields(refusal))
                .containsExactlyInAnyOrder("day", "talks", "weeksBetween", "studentAgreedOn", "companyAgreedOn");
        assertThat(seenBy(SANNE).get("startTalk").isNull()).isTrue();
    }

    @Test
    @Tag("PLA-50")
    void whoReadAnOlderStartTalkChangesNothing() {
        desk.ok(startTalk(SANNE, 2, null));

        assertThat(desk.put(SANNE, path("start-talk"), talk(1, "Vaker"))).hasStatus(428);
        assertThat(desk.send(HttpMethod.PUT, SANNE, path("start-talk"), talk(1, "Vaker"), "If-Match", "\"0\""))
                .hasStatus(412);
        assertThat(moments()).hasSize(7);
    }

    @Test
    @Tag("PLA-50")
    void agreedAnewWhatWasHeldStaysAndWhatIsToComeIsPlannedAnew() {
        desk.ok(startTalk(SANNE, 2, null));
        clock.set(day(moment(1)));
        desk.ok(held(SANNE, moment(0), day(moment(0)), "Gaat goed"));

        desk.ok(startTalk(SANNE, 3, "Het gaat zo goed"));

        assertThat(kinds("HELD")).containsExactly("COMPANY_TALK");
        assertThat(kinds("PLANNED")).endsWith("EVALUATION").hasSize(4).contains("INTERIM_EVALUATION");
        assertThat(moments()).extracting(GuidanceTests::day).doesNotHaveDuplicates();
    }

    @Test
    @Tag("PLA-50")
    void onlyWhoGuidesWritesAndToAllOthersThereIsNothing() {
        for (var other : List.of(MARIEKE, OLGA, DAAN, PETRA)) {
            assertThat(startTalk(other, 2, null)).hasStatus(403);
        }
        for (var stranger : List.of(BAS, LOTTE, person("stagebegeleider", TestTenant.SCHOOL_A))) {
            assertThat(desk.get(stranger, path(""))).hasStatus(404);
            assertThat(startTalk(stranger, 2, null)).hasStatus(404);
        }
        desk.ok(startTalk(TOM, 2, null));
        var moment = moment(0);
        for (var other : List.of(MARIEKE, DAAN, PETRA)) {
            assertThat(move(other, moment, today.plusDays(8))).hasStatus(403);
            assertThat(held(other, moment, today, "Niets")).hasStatus(403);
            assertThat(cancel(other, moment)).hasStatus(403);
        }
        assertThat(cancel(BAS, moment)).hasStatus(404);
    }

    @Test
    @Tag("PLA-50")
    void beforeTheCompanyAgreedAndAfterTheEndThereIsNoStartTalk() {
        var searching = desk.searching(scene.student(Scene.MINOR, Scene.READY));
        var path = "/v1/placements/%s/guidance".formatted(searching);
        assertThat(desk.send(HttpMethod.PUT, SANNE, path + "/start-talk", talk(2, null), "If-Match", "\"0\""))
                .hasStatus(409);
        assertThat(desk.ok(desk.get(SANNE, path)).get("editable").asBoolean()).isFalse();

        desk.ok(startTalk(SANNE, 2, null));
        desk.ok(desk.post(
                SANNE, "/v1/placements/%s/actions/CANCEL".formatted(placement), Map.of("reason", "STUDENT_STOPPED")));
        clock.set(UNTIL.plusDays(1));
        assertThat(cancel(SANNE, moment(0))).hasStatus(409);
        assertThat(moment(0).get("overdue").asBoolean()).isFalse();
        assertThat(overdueFor(SANNE)).isEmpty();
    }

    @Test
    @Tag("PLA-51")
    void aMomentMovesToAnotherDayOfTheStageThatIsStillToCome() {
        desk.ok(startTalk(SANNE, 2, null));
        var moment = moment(0);

        assertThat(fields(move(SANNE, moment, UNTIL.plusDays(1)))).containsExactly("day");
        assertThat(fields(move(SANNE, moment, today.minusDays(1)))).containsExactly("day");
        clock.set(today.plusDays(1));
        assertThat(fields(move(SANNE, moment, today))).containsExactly("day");
        desk.ok(move(SANNE, moment, UNTIL));

        assertThat(kinds("PLANNED")).first().isEqualTo("INTERIM_EVALUATION");
        assertThat(move(SANNE, moment, today.plusDays(2))).hasStatus(412);
        assertThat(desk.put(
                        SANNE,
                        path("moments/" + id(moment) + "/day"),
                        Map.of("day", today.plusDays(2).toString())))
                .hasStatus(428);
        assertThat(desk.send(
                        HttpMethod.PUT,
                        SANNE,
                        path("moments/" + UUID.randomUUID() + "/day"),
                        Map.of("day", UNTIL.toString()),
                        "If-Match",
                        "\"1\""))
                .hasStatus(404);
    }

    @Test
    @Tag("PLA-51")
    void aMomentIsHeldOnTheDayItWasAndItsOutcomeIsForTheSchool() {
        desk.ok(startTalk(SANNE, 2, null));
        var moment = moment(0);
        assertThat(fields(held(SANNE, moment, today.plusDays(1), "Morgen"))).containsExactly("day");
        assertThat(fields(held(SANNE, moment, today.minusDays(1), "Gisteren"))).containsExactly("day");
        var empty = desk.send(
                HttpMethod.POST, SANNE, path("moments/" + id(moment) + "/held"), Map.of(), "If-Match", "\"1\"");
        assertThat(fields(empty)).containsExactlyInAnyOrder("day", "outcome");

        desk.ok(held(SANNE, moment, today, "Werkt al zelfstandig in de kas"));

        var read = moment(0);
        assertThat(read.get("state").asString()).isEqualTo("HELD");
        assertThat(read.get("outcome").asString()).isEqualTo("Werkt al zelfstandig in de kas");
        assertThat(owner.sql("select encode(outcome, 'escape') from guidance_moment where outcome is not null")
                        .query(String.class)
                        .single())
                .doesNotContain("zelfstandig");
        assertThat(held(SANNE, read, today, "Nog eens")).hasStatus(409);
        assertThat(cancel(SANNE, read)).hasStatus(409);
    }

    @Test
    @Tag("PLA-51")
    void aRepeatedRequestIsDoneOnce() {
        desk.ok(startTalk(SANNE, 2, null));
        var moment = moment(0);
        var path = path("moments/" + id(moment) + "/held");
        var body = Map.of("day", today.toString(), "outcome", "Gaat goed");
        for (var _ : List.of(1, 2)) {
            desk.ok(desk.send(
                    HttpMethod.POST,
                    SANNE,
                    path,
                    body,
                    "If-Match",
                    "\"1\"",
                    "Idempotency-Key",
                    id(moment).toString()));
        }
        assertThat(kinds("HELD")).hasSize(1);
    }

    @Test
    @Tag("PLA-51")
    void whatIsOverdueIsListedForWhoGuidesTheStudentAndForTheTeamleider() {
        desk.ok(startTalk(SANNE, 2, null));
        assertThat(overdueFor(SANNE)).isEmpty();
        var first = moment(0);

        clock.set(day(first));
        assertThat(overdueFor(SANNE)).isEmpty();
        clock.set(day(first).plusDays(1));

        assertThat(moment(0).get("overdue").asBoolean()).isTrue();
        for (var guide : List.of(SANNE, TOM)) {
            assertThat(overdueFor(guide))
                    .extracting(
                            one -> one.get("studentName").asString(),
                            one -> one.get("kind").asString(),
                            one -> one.get("day").asString())
                    .containsExactly(
                            tuple("Daan de Demo", "COMPANY_TALK", day(first).toString()));
        }
        assertThat(overdueFor(person("stagebegeleider", TestTenant.SCHOOL_A))).isEmpty();
        assertThat(overdueFor(BAS)).isEmpty();
        for (var other : List.of(MARIEKE, OLGA, DAAN, PETRA)) {
            assertThat(desk.get(other, "/v1/guidance/overdue")).hasStatus(403);
        }

        desk.ok(held(SANNE, first, day(first), "Was er, vergeten in te vullen"));
        assertThat(overdueFor(SANNE)).isEmpty();
    }

    @Test
    @Tag("PLA-51")
    void studentAndParentReadWhenTheNextMomentIsAndNoMore() {
        assertThat(seenBy(DAAN).get("next").isNull()).isTrue();
        desk.ok(startTalk(SANNE, 2, null));
        desk.ok(held(SANNE, moment(0), today, "Gaat goed"));

        for (var person : List.of(DAAN, PETRA)) {
            var seen = seenBy(person);
            assertThat(seen.get("next").get("kind").asString()).isEqualTo("INTERIM_EVALUATION");
            assertThat(seen.get("next").get("day").asString())
                    .isEqualTo(day(moment(1)).toString());
            assertThat(seen.get("moments")).isEmpty();
            assertThat(seen.get("startTalk").isNull()).isTrue();
            assertThat(seen.get("proposal").isNull()).isTrue();
            assertThat(seen.get("editable").asBoolean()).isFalse();
        }
    }

    @Test
    @Tag("PLA-52")
    void withExtraSupportCancellingStopsAtTheMinimumWhichTheRefusalNames() {
        desk.ok(startTalk(SANNE, 2, null));
        assertThat(seenBy(SANNE).get("minimum").get("moments").asInt()).isEqualTo(4);

        var noReason = desk.send(
                HttpMethod.POST, SANNE, path("moments/" + id(moment(0)) + "/cancelled"), Map.of(), "If-Match", "\"1\"");
        assertThat(fields(noReason)).containsExactly("reason");
        assertThat(cancel(SANNE, moment(6))).as("the evaluation").hasStatus(409);
        for (var at : List.of(0, 1, 2)) {
            desk.ok(cancel(SANNE, moment(at)));
        }
        var refusal = cancel(SANNE, moment(4));

        assertThat(refusal).hasStatus(409);
        assertThat(desk.json(refusal).get("type").asString()).endsWith("guidance-minimum");
        assertThat(desk.json(refusal).get("moments").asInt()).isEqualTo(4);
        assertThat(desk.json(refusal).get("detail").asString()).contains("minstens 4 gesprekken");
        assertThat(kinds("CANCELLED")).hasSize(3);
        assertThat(moment(0).get("cancelledBecause").asString()).isEqualTo("COMPANY_UNAVAILABLE");
    }

    @Test
    @Tag("PLA-52")
    void theLastInterimEvaluationOfExtraSupportStaysAndWithoutExtraSupportItMayGo() {
        desk.ok(startTalk(SANNE, 2, null));
        desk.ok(cancel(SANNE, moment(1)));
        assertThat(cancel(SANNE, moment(3))).hasStatus(409);

        owner.sql("update placement set needs = null").update();
        desk.ok(cancel(SANNE, moment(3)));
        assertThat(kinds("PLANNED")).doesNotContain("INTERIM_EVALUATION");
    }

    @Test
    @Tag("PLA-52")
    void noReasonGoesBelowTheMinimumAndWhoAgreedIsRecorded() {
        var refusal = startTalk(SANNE, 4, "De leerling wil het zo");
        assertThat(fields(refusal)).containsExactly("weeksBetween");
        assertThat(desk.json(refusal).get("errors").get(0).get("message").asString())
                .contains("minstens elke 3 weken");

        desk.ok(startTalk(SANNE, 2, null));
        var agreed = new HashMap<String, Object>(talk(2, null));
        agreed.put("studentAgreedOn", today.toString());
        agreed.put("companyAgreedOn", today.minusDays(2).toString());
        var planned = moments().stream().map(GuidanceTests::id).toList();
        desk.ok(desk.send(HttpMethod.PUT, SANNE, path("start-talk"), agreed, "If-Match", "\"1\""));

        var read = seenBy(MARIEKE).get("startTalk");
        assertThat(read.get("studentAgreedOn").asString()).isEqualTo(today.toString());
        assertThat(read.get("companyAgreedOn").asString())
                .isEqualTo(today.minusDays(2).toString());
        assertThat(moments().stream().map(GuidanceTests::id)).containsExactlyElementsOf(planned);

        owner.sql("update placement set needs = null").update();
        desk.ok(startTalk(SANNE, 6, "De leerling wil het zo"));
    }

    @Test
    @Tag("PLA-53")
    void aRedSignalAsksForActionUntilALaterInterimEvaluationSaysOtherwise() {
        desk.ok(startTalk(SANNE, 2, null));
        assertThat(fields(evaluated(moment(1), List.of()))).containsExactly("signals");
        assertThat(fields(evaluated(moment(0), List.of(signal("WORK", "GREEN", null)))))
                .containsExactly("signals");
        assertThat(fields(evaluated(moment(1), with("RED", null)))).containsExactly("signals[3].remark");
        assertThat(kinds("HELD")).isEmpty();

        desk.ok(evaluated(moment(1), with("RED", "Drie keer te laat")));

        assertThat(moments().stream()
                        .filter(moment -> moment.get("state").asString().equals("HELD"))
                        .flatMap(moment -> moment.get("signals").valueStream())
                        .map(signal -> signal.get("remark").isNull()
                                ? ""
                                : signal.get("remark").asString()))
                .containsExactly("", "", "", "Drie keer te laat");
        assertThat(owner.sql("select encode(remark, 'escape') from guidance_signal where remark is not null")
                        .query(String.class)
                        .single())
                .doesNotContain("te laat");
        for (var guide : List.of(SANNE, TOM)) {
            assertThat(redFor(guide))
                    .extracting(
                            one -> one.get("studentName").asString(),
                            one -> one.get("subject").asString(),
                            one -> one.get("since").asString())
                    .containsExactly(tuple("Daan de Demo", "ATTENDANCE", today.toString()));
        }
        assertThat(redFor(person("stagebegeleider", TestTenant.SCHOOL_A))).isEmpty();
        assertThat(redFor(BAS)).isEmpty();

        clock.set(today.plusDays(1));
        var later = moments().stream()
                .filter(moment -> moment.get("kind").asString().equals("INTERIM_EVALUATION"))
                .filter(moment -> moment.get("state").asString().equals("PLANNED"))
                .findFirst()
                .orElseThrow();
        desk.ok(change(
                HttpMethod.POST,
                SANNE,
                later,
                "held",
                Map.of("day", today.plusDays(1).toString(), "outcome", "Beter", "signals", with("AMBER", null))));
        assertThat(redFor(SANNE)).isEmpty();
        assertThat(levels(SANNE)).containsExactly("GREEN", "GREEN", "AMBER", "AMBER");
    }

    @Test
    @Tag("PLA-53")
    void theStudentReadsTheSignalsWithoutTheWordsAndAShieldedParentReadsNone() {
        desk.ok(startTalk(SANNE, 2, null));
        desk.ok(evaluated(moment(1), with("RED", "Drie keer te laat")));

        for (var person : List.of(DAAN, PETRA)) {
            assertThat(levels(person)).containsExactly("GREEN", "GREEN", "AMBER", "RED");
            assertThat(seenBy(person).toString()).doesNotContain("te laat");
        }
        owner.sql("update guardian set content = false").update();
        assertThat(levels(PETRA)).isEmpty();
        assertThat(seenBy(PETRA).get("next").isNull()).isFalse();
        assertThat(levels(DAAN)).hasSize(4);
    }

    private String path(String part) {
        return "/v1/placements/%s/guidance%s".formatted(placement, part.isEmpty() ? "" : "/" + part);
    }

    private Map<String, Object> talk(int weeks, String reason) {
        var talk = new HashMap<String, Object>();
        talk.put("day", today.toString());
        talk.put("talks", List.of("COMPANY_TALK", "INDIVIDUAL_TALK"));
        talk.put("weeksBetween", weeks);
        talk.put("reason", reason);
        return talk;
    }

    private MvcTestResult startTalk(Person person, int weeks, String reason) {
        var version = seenBy(SANNE).get("version").asInt();
        return desk.send(
                HttpMethod.PUT, person, path("start-talk"), talk(weeks, reason), "If-Match", "\"" + version + "\"");
    }

    private MvcTestResult move(Person person, JsonNode moment, LocalDate day) {
        return change(HttpMethod.PUT, person, moment, "day", Map.of("day", day.toString()));
    }

    private MvcTestResult held(Person person, JsonNode moment, LocalDate day, String outcome) {
        return change(HttpMethod.POST, person, moment, "held", Map.of("day", day.toString(), "outcome", outcome));
    }

    private MvcTestResult cancel(Person person, JsonNode moment) {
        return change(HttpMethod.POST, person, moment, "cancelled", Map.of("reason", "COMPANY_UNAVAILABLE"));
    }

    private MvcTestResult change(HttpMethod method, Person person, JsonNode moment, String what, Object body) {
        var version = "\"" + moment.get("version").asInt() + "\"";
        return desk.send(method, person, path("moments/" + id(moment) + "/" + what), body, "If-Match", version);
    }

    private JsonNode seenBy(Person person) {
        return desk.ok(desk.get(person, path("")));
    }

    private List<JsonNode> overdueFor(Person person) {
        return desk.ok(desk.get(person, "/v1/guidance/overdue"))
                .get("moments")
                .valueStream()
                .toList();
    }

    private List<JsonNode> moments() {
        return seenBy(SANNE).get("moments").valueStream().toList();
    }

    private JsonNode moment(int at) {
        return moments().get(at);
    }

    private List<String> kinds(String state) {
        return moments().stream()
                .filter(moment -> moment.get("state").asString().equals(state))
                .map(moment -> moment.get("kind").asString())
                .toList();
    }

    private MvcTestResult evaluated(JsonNode moment, List<Map<String, Object>> signals) {
        return change(
                HttpMethod.POST,
                SANNE,
                moment,
                "held",
                Map.of("day", today.toString(), "outcome", "Besproken", "signals", signals));
    }

    /** All subjects, with attendance as it is said. */
    private static List<Map<String, Object>> with(String level, String remark) {
        return List.of(
                signal("WORK", "GREEN", null),
                signal("GUIDANCE", "GREEN", null),
                signal("WELLBEING", "AMBER", null),
                signal("ATTENDANCE", level, remark));
    }

    private static Map<String, Object> signal(String subject, String level, String remark) {
        var signal = new HashMap<String, Object>();
        signal.put("subject", subject);
        signal.put("level", level);
        signal.put("remark", remark);
        return signal;
    }

    private List<JsonNode> redFor(Person person) {
        return desk.ok(desk.get(person, "/v1/guidance/overdue"))
                .get("signals")
                .valueStream()
                .toList();
    }

    private List<String> levels(Person person) {
        return seenBy(person)
                .get("signals")
                .valueStream()
                .map(signal -> signal.get("level").asString())
                .toList();
    }

    private List<String> fields(MvcTestResult refusal) {
        assertThat(refusal).hasStatus4xxClientError();
        return desk.json(refusal)
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private static UUID id(JsonNode moment) {
        return UUID.fromString(moment.get("id").asString());
    }

    private static LocalDate day(JsonNode moment) {
        return LocalDate.parse(moment.get("day").asString());
    }
}
