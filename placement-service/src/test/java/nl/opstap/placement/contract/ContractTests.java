package nl.opstap.placement.contract;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.notification.MailRequested;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.AppSql;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlacementTest
class ContractTests {
    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    @Autowired
    AppSql app;

    @Autowired
    TestClock clock;

    private UUID student;
    private UUID placement;

    @BeforeEach
    void agreed() {
        owner.empty();
        scene.policies();
        student = scene.student(Scene.MINOR, Scene.READY);
        placement = desk.agreed(student, scene.place());
    }

    @Test
    @Tag("PLA-31")
    @Tag("PLA-32")
    void isMadeInTriplicateUnderOneHashAndSignedByFour() throws Exception {
        desk.ok(desk.post(SANNE, contract(), Map.of()));
        var hash = desk.hash(placement, "contract");

        assertThat(roles()).containsExactlyInAnyOrder("SCHOOL", "STUDENT", "PARENT", "COMPANY");
        for (var addressee : List.of("COMPANY", "SCHOOL", "HOME")) {
            var pdf = desk.get(SANNE, contract() + "/copies/" + addressee)
                    .getResponse()
                    .getContentAsByteArray();
            try (var read = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(read).replaceAll("\\s", ""))
                        .contains(hash);
            }
        }
        assertThat(desk.get(DAAN, contract() + "/copies/HOME")).hasStatus(200);
        assertThat(desk.get(DAAN, contract() + "/copies/SCHOOL")).hasStatus(404);
    }

    @Test
    @Tag("PLA-30")
    void theStageRunsOnlyWithTheLastOfAllSignatures() {
        desk.ok(desk.post(SANNE, contract(), Map.of()));
        var hash = desk.hash(placement, "contract");
        desk.ok(desk.sign(SANNE, placement, "CONTRACT", hash));
        desk.ok(desk.sign(DAAN, placement, "CONTRACT", hash));
        desk.ok(desk.sign(PETRA, placement, "CONTRACT", hash));
        assertThat(desk.state(placement)).isEqualTo("CONTRACT");
        assertThat(desk.step(SANNE, placement, "START")).hasStatus(409);

        desk.ok(desk.byLink(desk.lastLink("SIGN_CONTRACT"), Map.of("agreed", true, "name", "W. Voorbeeld")));

        assertThat(desk.state(placement)).isEqualTo("RUNNING");
        var document = desk.ok(desk.get(SANNE, contract()));
        assertThat(document.get("complete").asBoolean()).isTrue();
        var proof = desk.ok(desk.anonymous("/v1/public/documents/verification?code="
                + document.get("verificationCode").asString().toLowerCase()));
        assertThat(proof.get("documentHash").asString()).isEqualTo(hash);
        assertThat(proof.get("fileHashes").size()).isEqualTo(3);
        assertThat(proof.toString()).doesNotContain("Daan");
    }

    @Test
    @Tag("PLA-30")
    void theDatabaseItselfRefusesAStageThatRunsUnsigned() {
        desk.ok(desk.post(SANNE, contract(), Map.of()));

        assertThatThrownBy(() -> app.in(
                        TestTenant.SCHOOL_A.tenant(),
                        sql -> sql.sql("update placement set state = 'RUNNING', contract_signed = true where id = ?")
                                .param(placement)
                                .update()))
                .hasStackTraceContaining("no stage runs without a complete contract");
        assertThatThrownBy(() -> app.in(
                        TestTenant.SCHOOL_A.tenant(),
                        sql -> sql.sql("update document set status = 'COMPLETE', completed_at = now(),"
                                        + " verification_code = 'X' where placement_id = ?")
                                .param(placement)
                                .update()))
                .hasStackTraceContaining("a signature is missing");
    }

    @Test
    @Tag("PLA-35")
    void everybodyConcernedSeesWhoHasSignedAndWhoHasNot() {
        desk.ok(desk.post(SANNE, contract(), Map.of()));
        desk.ok(desk.sign(DAAN, placement, "CONTRACT", desk.hash(placement, "contract")));

        for (var person : List.of(SANNE, MARIEKE, DAAN, PETRA)) {
            var signatures = desk.ok(desk.get(person, contract())).get("signatures");
            assertThat(signatures
                            .valueStream()
                            .filter(one -> !one.get("signedAt").isNull())
                            .map(one -> one.get("role").asString()))
                    .containsExactly("STUDENT");
        }
        var page = desk.ok(desk.look(desk.lastLink("SIGN_CONTRACT")));
        assertThat(page.get("document").get("signers").size()).isEqualTo(4);
        assertThat(desk.ok(desk.get(DAAN, "/v1/me/placements"))
                        .get(0)
                        .get("waitingFor")
                        .toString())
                .contains("parent", "company", "stagebegeleider")
                .doesNotContain("student");
    }

    @Test
    @Tag("PLA-33")
    void aLinkShowsOftenSignsOnceAndIsMailedAgainAtMostOnceADay() {
        desk.ok(desk.post(SANNE, contract(), Map.of()));
        var token = desk.lastLink("SIGN_CONTRACT");
        desk.ok(desk.look(token));
        desk.ok(desk.look(token));
        assertThat(desk.post(SANNE, contract() + "/reminders", Map.of())).hasStatus(409);

        clock.advance(Duration.ofHours(25));
        desk.post(SANNE, contract() + "/reminders", Map.of());
        assertThat(desk.look(token)).hasStatus(410);

        var renewed = desk.lastLink("SIGN_CONTRACT");
        desk.ok(desk.byLink(renewed, Map.of("agreed", true)));
        assertThat(desk.byLink(renewed, Map.of("agreed", true))).hasStatus(410);
        assertThat(owner.published(MailRequested.class).toString()).doesNotContain("wim@bedrijf.example");
    }

    @Test
    void whoReadAnotherTextCannotSign() {
        desk.ok(desk.post(SANNE, contract(), Map.of()));

        assertThat(desk.sign(DAAN, placement, "CONTRACT", "0".repeat(64))).hasStatus(409);
        assertThat(desk.sign(MARIEKE, placement, "CONTRACT", desk.hash(placement, "contract")))
                .hasStatus(403);
    }

    @Test
    void aCorrectionMakesAllSignaturesLapse() {
        desk.ok(desk.post(SANNE, contract(), Map.of()));
        desk.ok(desk.sign(DAAN, placement, "CONTRACT", desk.hash(placement, "contract")));
        var token = desk.lastLink("SIGN_CONTRACT");

        desk.ok(desk.step(SANNE, placement, "CORRECT_CONTRACT"));

        assertThat(desk.state(placement)).isEqualTo("AGREED");
        assertThat(desk.look(token)).hasStatus(410);
        desk.ok(desk.post(SANNE, contract(), Map.of()));
        assertThat(desk.ok(desk.get(DAAN, contract())).get("yourTurn").asString())
                .isEqualTo("STUDENT");
    }

    @Test
    @Tag("PLA-80")
    void theCompanySeesOnlyWhatTheStudentSharesAndNoLongerOnceItIsWithdrawn() {
        desk.ok(desk.put(DAAN, "/v1/me/info-sheet/STRENGTHS", Map.of("text", "Ik werk graag met planten.")));
        desk.post(SANNE, "/v1/placements/%s/company-links".formatted(placement), Map.of());
        var token = desk.lastLink("COMPANY_VIEW");
        assertThat(desk.ok(desk.look(token)).get("shared")).isEmpty();

        var consent = UUID.randomUUID();
        scene.consent(consent, student, "STRENGTHS", true);
        scene.consent(UUID.randomUUID(), student, "SUPPORT_NEEDS", true);
        assertThat(desk.ok(desk.look(token)).get("shared").toString())
                .contains("Ik werk graag met planten.", "een rustige plek");

        scene.consent(consent, student, "STRENGTHS", false);
        assertThat(desk.ok(desk.look(token)).get("shared").toString())
                .doesNotContain("planten")
                .contains("een rustige plek");
    }

    private String contract() {
        return "/v1/placements/%s/contract".formatted(placement);
    }

    private List<String> roles() {
        return desk.ok(desk.get(SANNE, contract()))
                .get("signatures")
                .valueStream()
                .map(one -> one.get("role").asString())
                .toList();
    }
}
