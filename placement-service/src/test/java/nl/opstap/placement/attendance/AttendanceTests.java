package nl.opstap.placement.attendance;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.notification.MailRequested;
import nl.opstap.contracts.placement.AbsenceChanged;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A stage on Mondays and Tuesdays, from Monday 23 November 2026. */
@PlacementTest
class AttendanceTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    @Autowired
    TestClock clock;

    private UUID student;
    private UUID placement;

    @BeforeEach
    void running() {
        owner.empty();
        scene.policies();
        student = scene.student(Scene.MINOR, Scene.READY);
        placement = desk.running(student, scene.place());
    }

    @Test
    @Tag("PLA-41")
    void aParentReportsIllAndTheCompanyReadsWhoAndWhenButNotWhatNorWhichParent() {
        var seen = desk.ok(report(PETRA, MONDAY, TUESDAY));

        assertThat(presences(seen)).containsEntry("2026-11-23", "SICK").containsEntry("2026-11-24", "SICK");
        var page = desk.ok(desk.look(desk.lastLink("SICK_REPORT")));
        assertThat(page.get("studentName").asString()).contains("Daan");
        assertThat(page.get("facts").toString())
                .contains("maandag 23 november, dinsdag 24 november", "Ouder of verzorger")
                .doesNotContain(PETRA.name());
        assertThat(page.get("guide").get("name").asString()).isEqualTo(SANNE.name());
        assertThat(absences()).containsExactly("REPORTED");
        assertThat(owner.published(AbsenceChanged.class).getLast().byAccount()).isEqualTo(PETRA.id());
    }

    @Test
    @Tag("PLA-41")
    void theCompanySaysItKnowsAndTheParentSeesThatAndTheLinkStaysReadable() {
        desk.ok(report(PETRA, MONDAY, null));
        var link = desk.lastLink("SICK_REPORT");
        assertThat(reports(PETRA).get(0).get("noticedAt").isNull()).isTrue();

        desk.ok(desk.byLink(link, Map.of("agreed", true)));
        desk.ok(desk.byLink(link, Map.of("agreed", true)));

        assertThat(reports(PETRA).get(0).get("noticedAt").isNull()).isFalse();
        assertThat(desk.look(link)).hasStatusOk();
    }

    @Test
    @Tag("PLA-41")
    void aReportIsWithdrawnByWhoMadeItAndTheCompanyHearsThatTheStudentComes() {
        desk.ok(report(PETRA, MONDAY, TUESDAY));
        var first = desk.lastLink("SICK_REPORT");
        var id = reports(PETRA).get(0).get("id").asString();
        assertThat(withdraw(DAAN, id)).hasStatus(403);
        assertThat(withdraw(MARIEKE, id)).hasStatus(403);

        clock.set(TUESDAY);
        desk.ok(withdraw(PETRA, id));

        assertThat(presences(seenBy(SANNE))).containsEntry("2026-11-23", "SICK").containsEntry("2026-11-24", null);
        assertThat(desk.look(first)).hasStatus(410);
        assertThat(desk.ok(desk.look(desk.lastLink("SICK_REPORT"))).get("facts").toString())
                .contains("Ingetrokken");
        assertThat(absences()).containsExactly("REPORTED", "WITHDRAWN");
        desk.ok(withdraw(PETRA, id));
        assertThat(absences()).hasSize(2);
    }

    @Test
    @Tag("PLA-41")
    void aStudentReportsOnlyFromEighteenAndIsToldWhoDoesItBefore() {
        var early = report(DAAN, MONDAY, null);
        assertThat(early).hasStatus(403);
        assertThat(text(early)).contains("sick-report-by-parent", "ouder of verzorger");
        assertThat(seenBy(DAAN).get("mayReport").asBoolean()).isFalse();
        assertThat(mails()).isZero();

        owner.sql("update student set birth_date = :born where id = :id")
                .param("born", Scene.ADULT)
                .param("id", student)
                .update();
        assertThat(seenBy(DAAN).get("mayReport").asBoolean()).isTrue();
        desk.ok(report(DAAN, MONDAY, null));
        assertThat(desk.ok(desk.look(desk.lastLink("SICK_REPORT"))).get("facts").toString())
                .contains("De stagiair zelf");
    }

    @Test
    @Tag("PLA-42")
    void nobodyElseReportsToTheCompany() {
        assertThat(report(MARIEKE, MONDAY, null)).hasStatus(403);
        assertThat(report(BAS, MONDAY, null)).hasStatus(404);
        assertThat(desk.get(BAS, path("attendance"))).hasStatus(404);
        assertThat(mails()).isZero();
    }

    @Test
    @Tag("PLA-42")
    void aParentWhoTriesAnotherWayIsToldWhomToCall() {
        var refused = desk.post(PETRA, "/v1/placements/%s/company-links".formatted(placement), Map.of());

        assertThat(refused).hasStatus(403);
        assertThat(text(refused)).contains("parents-call-school", SANNE.name(), Scene.PHONE);
        assertThat(desk.ok(desk.get(PETRA, "/v1/my-stagebegeleiders"))
                        .get(0)
                        .get("phone")
                        .asString())
                .isEqualTo(Scene.PHONE);
    }

    @Test
    @Tag("PLA-43")
    void studentParentAndCompanySeeTheNumberOfTheStagebegeleider() {
        for (var person : List.of(DAAN, PETRA, SANNE)) {
            assertThat(desk.ok(desk.get(person, "/v1/placements/" + placement))
                            .get("stagebegeleider")
                            .get("phone")
                            .asString())
                    .isEqualTo(Scene.PHONE);
            assertThat(desk.ok(desk.get(person, "/v1/students/%s/stageklapper".formatted(student)))
                            .get("guidePhone")
                            .asString())
                    .isEqualTo(Scene.PHONE);
        }
        desk.ok(report(PETRA, MONDAY, null));
        assertThat(desk.ok(desk.look(desk.lastLink("SICK_REPORT")))
                        .get("guide")
                        .get("phone")
                        .asString())
                .isEqualTo(Scene.PHONE);
    }

    @Test
    void aReportNamesWhatIsWrongWithItsDaysAndNothingIsSent() {
        clock.set(TUESDAY);

        assertThat(fields(report(PETRA, MONDAY, MONDAY.minusDays(1)))).containsExactly("from", "until");
        assertThat(fields(report(PETRA, TUESDAY, TUESDAY.plusDays(14)))).containsExactly("until");
        var noDay = report(PETRA, MONDAY.plusDays(2), MONDAY.plusDays(4));
        assertThat(fields(noDay)).containsExactly("from");
        assertThat(text(noDay)).contains("maandag 30 november");
        assertThat(mails()).isZero();

        desk.ok(report(PETRA, TUESDAY, null));
        assertThat(report(PETRA, TUESDAY, null)).hasStatus(409);
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void beforeTheStageRunsThereIsNothingToReport() {
        var early = desk.searching(scene.student(Scene.MINOR, Scene.READY));

        assertThat(desk.post(SANNE, "/v1/placements/%s/sick-reports".formatted(early), Map.of("from", MONDAY)))
                .hasStatus(409);
    }

    @Test
    @Tag("PLA-40")
    void theSchoolWritesDownEveryPlannedDayAndTheTotalsAddUpByMonth() {
        clock.set(LocalDate.of(2026, 12, 1));
        desk.ok(record(
                SANNE, said("2026-11-23", "PRESENT"), said("2026-11-24", "SICK"), said("2026-11-30", "UNAUTHORISED")));
        desk.ok(record(MARIEKE, said("2026-12-07", "LEAVE")));

        var seen = seenBy(DAAN);
        var total = seen.get("total");
        assertThat(List.of(
                        total.get("planned").asInt(),
                        total.get("present").asInt(),
                        total.get("sick").asInt(),
                        total.get("leave").asInt(),
                        total.get("unauthorised").asInt(),
                        total.get("open").asInt()))
                .containsExactly(4, 1, 1, 0, 1, 1);
        assertThat(seen.get("months").valueStream())
                .extracting(one -> one.get("month").asString() + " "
                        + one.get("counts").get("planned").asInt())
                .containsExactly("2026-11 3", "2026-12 1");
        assertThat(presences(seen)).containsEntry("2026-12-07", "LEAVE").containsEntry("2026-12-01", null);
        assertThat(absences()).containsExactly("UNEXPLAINED");

        desk.ok(record(SANNE, new HashMap<>(Map.of("day", "2026-11-23"))));
        assertThat(presences(seenBy(SANNE))).containsEntry("2026-11-23", null);
    }

    @Test
    @Tag("PLA-40")
    void ofDaysThatAreWrongEveryOneIsNamedAndNoneIsKept() {
        var refused = record(
                SANNE, said("2026-11-23", "PRESENT"), said("2026-11-25", "PRESENT"), said("2026-11-24", "PRESENT"));

        assertThat(fields(refused)).containsExactly("days[1].day", "days[2].presence");
        assertThat(presences(seenBy(SANNE))).containsEntry("2026-11-23", null);
        for (var person : List.of(DAAN, PETRA)) {
            assertThat(record(person, said("2026-11-23", "PRESENT"))).hasStatus(403);
        }
    }

    @Test
    void whatTheSchoolKnowsBetterTakesThePlaceOfAReport() {
        desk.ok(report(PETRA, MONDAY, null));

        desk.ok(record(SANNE, said("2026-11-23", "PRESENT")));

        var day = seenBy(SANNE)
                .get("days")
                .valueStream()
                .filter(one -> one.get("day").asString().equals("2026-11-23"))
                .findFirst()
                .orElseThrow();
        assertThat(day.get("presence").asString()).isEqualTo("PRESENT");
        assertThat(day.get("byName").asString()).isEqualTo(SANNE.name());
        assertThat(seenBy(PETRA).get("days").toString()).doesNotContain(SANNE.name());
    }

    private String path(String part) {
        return "/v1/placements/%s/%s".formatted(placement, part);
    }

    private MvcTestResult report(Person person, LocalDate from, @Nullable LocalDate until) {
        var body = new HashMap<String, Object>(Map.of("from", from.toString()));
        if (until != null) {
            body.put("until", until.toString());
        }
        return desk.post(person, path("sick-reports"), body);
    }

    private MvcTestResult withdraw(Person person, String report) {
        return desk.post(person, path("sick-reports/" + report + "/withdrawal"), Map.of());
    }

    private static Map<String, Object> said(String day, String presence) {
        return Map.of("day", day, "presence", presence);
    }

    @SafeVarargs
    private MvcTestResult record(Person person, Map<String, Object>... days) {
        return desk.put(person, path("attendance"), Map.of("days", List.of(days)));
    }

    private JsonNode seenBy(Person person) {
        return desk.ok(desk.get(person, path("attendance")));
    }

    private JsonNode reports(Person person) {
        return seenBy(person).get("reports");
    }

    private static Map<String, @Nullable String> presences(JsonNode seen) {
        var found = new HashMap<String, @Nullable String>();
        seen.get("days")
                .forEach(day -> found.put(
                        day.get("day").asString(),
                        day.get("presence").isNull()
                                ? null
                                : day.get("presence").asString()));
        return found;
    }

    private List<String> fields(MvcTestResult refused) {
        assertThat(refused).hasStatus(422);
        return desk.json(refused)
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<String> absences() {
        return owner.published(AbsenceChanged.class).stream()
                .map(AbsenceChanged::what)
                .toList();
    }

    private long mails() {
        return owner.published(MailRequested.class).stream()
                .filter(mail -> mail.template().equals("SICK_REPORT"))
                .count();
    }
}
