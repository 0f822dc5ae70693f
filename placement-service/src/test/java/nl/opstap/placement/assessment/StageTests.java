package nl.opstap.placement.assessment;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.AppSql;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A stage that runs, to its end. */
@PlacementTest
class StageTests {
    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    @Autowired
    AppSql app;

    private UUID placement;

    @BeforeEach
    void running() {
        scene.policies();
        placement = desk.running(scene.student(Scene.MINOR, Scene.READY), scene.place());
    }

    @Test
    @Tag("SCH-41")
    void aDayThatIsSentTwiceIsOneDayAndAnOlderVersionNeverWins() {
        var id = UUID.randomUUID();
        desk.ok(desk.put(DAAN, "/v1/logbook-entries/" + id, day("Ik heb gezaaid.", "2026-11-23T15:00:00Z")));
        desk.ok(desk.put(DAAN, "/v1/logbook-entries/" + id, day("Ik heb gezaaid.", "2026-11-23T15:00:00Z")));
        desk.ok(desk.put(DAAN, "/v1/logbook-entries/" + id, day("Ik heb gezaaid en geplant.", "2026-11-23T16:00:00Z")));
        desk.ok(desk.put(DAAN, "/v1/logbook-entries/" + id, day("oud", "2026-11-23T14:00:00Z")));

        var entries = desk.ok(desk.get(SANNE, entries()));
        assertThat(entries.size()).isEqualTo(1);
        assertThat(entries.get(0).get("text").asString()).isEqualTo("Ik heb gezaaid en geplant.");
        assertThat(desk.put(DAAN, "/v1/logbook-entries/" + UUID.randomUUID(), day("nog een", "2026-11-23T17:00:00Z")))
                .hasStatus(409);
        assertThat(desk.put(PETRA, "/v1/logbook-entries/" + UUID.randomUUID(), day("ik", "2026-11-23T17:00:00Z")))
                .hasStatus(403);
        assertThat(desk.get(PETRA, entries())).hasStatus(403);
        assertThat(owner.sql("select told from logbook_entry where id = ?")
                        .param(id)
                        .query((row, number) -> new String(row.getBytes(1)))
                        .single())
                .doesNotContain("gezaaid");
    }

    @Test
    @Tag("SCH-40")
    void theLogbookTravelsToTheNextStage() {
        desk.ok(desk.put(DAAN, "/v1/logbook-entries/" + UUID.randomUUID(), day("Eerste", "2026-11-23T15:00:00Z")));
        var next = desk.opened(UUID.fromString(desk.ok(desk.get(SANNE, "/v1/placements/" + placement))
                .get("student")
                .get("id")
                .asString()));

        var klapper = desk.ok(desk.get(DAAN, "/v1/placements/%s/logbook-entries?whole=true".formatted(next)));

        assertThat(klapper.toString()).contains("Eerste");
    }

    @Test
    @Tag("PLA-60")
    @Tag("PLA-61")
    void companyAndSchoolJudgeApartSeeTheirDifferencesAndSettle() {
        desk.ok(desk.post(SANNE, path("assessments"), Map.of("moment", "FINAL")));
        var id = assessment().get("id").asString();
        desk.ok(desk.byLink(desk.lastLink("ASSESS"), Map.of("agreed", true, "scores", scores(3, 4))));
        assertThat(assessment().get("parts").get(0).get("scores").isNull()).isTrue();

        desk.ok(desk.put(SANNE, path("assessments/" + id + "/school-part"), Map.of("scores", scores(3, 2))));
        assertThat(assessment().get("differences").get(0).get("goal").asString())
                .isEqualTo("COOPERATION");
        assertThat(desk.post(SANNE, path("certificate"), Map.of())).hasStatus(409);
        assertThat(desk.ok(desk.get(DAAN, path("assessments"))).toString()).doesNotContain("COOPERATION");

        desk.ok(desk.put(SANNE, path("assessments/" + id + "/settlement"), Map.of("scores", scores(3, 3))));
        assertThat(assessment().get("settledAt").isNull()).isFalse();
        assertThat(desk.ok(desk.get(DAAN, path("assessments"))).toString()).contains("COOPERATION");
    }

    @Test
    void everyGoalIsJudgedAndNoOther() {
        desk.ok(desk.post(SANNE, path("assessments"), Map.of("moment", "INTERIM")));
        var token = desk.lastLink("ASSESS");

        assertThat(desk.byLink(token, Map.of("agreed", true, "scores", Map.of("PUNCTUALITY", 3))))
                .hasStatus(422);

        desk.ok(desk.byLink(token, Map.of("agreed", true, "scores", scores(3, 3))));
    }

    @Test
    @Tag("PLA-63")
    void theCertificateExistsWithThreeSignaturesAndNotWithTwo() {
        assessedAndClosing();
        desk.ok(desk.post(SANNE, path("certificate"), Map.of()));
        var hash = desk.hash(placement, "certificate");
        desk.ok(desk.sign(DAAN, placement, "CERTIFICATE", hash));
        desk.ok(desk.sign(SANNE, placement, "CERTIFICATE", hash));

        assertThat(desk.get(DAAN, path("certificate/file"))).hasStatus(409);
        assertThat(desk.ok(desk.get(DAAN, path("certificate")))
                        .get("verificationCode")
                        .isNull())
                .isTrue();
        assertThatThrownBy(() -> app.in(
                        TestTenant.SCHOOL_A.tenant(),
                        sql -> sql.sql("update document set status = 'COMPLETE', completed_at = now(),"
                                        + " verification_code = 'Y' where placement_id = ? and kind = 'CERTIFICATE'")
                                .param(placement)
                                .update()))
                .hasStackTraceContaining("a signature is missing");

        desk.ok(desk.byLink(desk.lastLink("SIGN_CERTIFICATE"), Map.of("agreed", true)));

        assertThat(desk.get(DAAN, path("certificate/file"))).hasStatus(200).hasContentType("application/pdf");
        var code = desk.ok(desk.get(DAAN, path("certificate")))
                .get("verificationCode")
                .asString();
        assertThat(desk.ok(desk.anonymous("/v1/public/documents/verification?code=" + code))
                        .get("kind")
                        .asString())
                .isEqualTo("CERTIFICATE");
        assertThat(desk.anonymous("/v1/public/documents/verification?code=AAAA-AAAA-AAAA-AAAA"))
                .hasStatus(404);
        desk.ok(desk.step(SANNE, placement, "COMPLETE"));
        assertThat(owner.published(PlacementChanged.class).getLast().state()).isEqualTo("COMPLETED");
    }

    private void assessedAndClosing() {
        desk.ok(desk.step(SANNE, placement, "START_CLOSING"));
        desk.ok(desk.post(SANNE, path("assessments"), Map.of("moment", "FINAL")));
        var id = assessment().get("id").asString();
        desk.ok(desk.byLink(desk.lastLink("ASSESS"), Map.of("agreed", true, "scores", scores(3, 3))));
        desk.ok(desk.put(SANNE, path("assessments/" + id + "/school-part"), Map.of("scores", scores(3, 3))));
    }

    private JsonNode assessment() {
        return desk.ok(desk.get(SANNE, path("assessments"))).get(0);
    }

    private Map<String, Object> day(String text, String writtenAt) {
        return Map.of(
                "placementId",
                placement,
                "onDay",
                "2026-11-23",
                "mood",
                "GOOD",
                "pictograms",
                List.of("PLANTS"),
                "text",
                text,
                "scores",
                Map.of("PUNCTUALITY", 3),
                "writtenAt",
                writtenAt);
    }

    private static Map<String, Integer> scores(int punctuality, int cooperation) {
        return Map.of("PUNCTUALITY", punctuality, "COOPERATION", cooperation);
    }

    private String entries() {
        return path("logbook-entries");
    }

    private String path(String resource) {
        return "/v1/placements/%s/%s".formatted(placement, resource);
    }
}
