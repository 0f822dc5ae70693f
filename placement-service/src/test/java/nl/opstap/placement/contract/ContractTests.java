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
import nl.opstap.contracts.placement.ContractEdited;
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
        desk.ok(desk.byLink(desk.lastLink("SIGN_CONTRACT"), Map.of("agreed", true, "name", "W. Voorbeeld")));
        desk.ok(desk.sign(SANNE, placement, "CONTRACT", hash));
        desk.ok(desk.sign(DAAN, placement, "CONTRACT", hash));
        assertThat(desk.state(placement)).isEqualTo("CONTRACT");
        assertThat(desk.step(SANNE, placement, "START")).hasStatus(409);

        desk.ok(desk.sign(PETRA, placement, "CONTRACT", hash));

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
        var link = desk.lastLink("SIGN_CONTRACT");
        assertThat(desk.ok(desk.look(link)).get("document").get("signers").size())
                .isEqualTo(4);
        desk.ok(desk.byLink(link, Map.of("agreed", true)));
        desk.ok(desk.sign(DAAN, placement, "CONTRACT", desk.hash(placement, "contract")));

        for (var person : List.of(SANNE, MARIEKE, DAAN, PETRA)) {
            var signatures = desk.ok(desk.get(person, contract())).get("signatures");
            assertThat(signatures
                            .valueStream()
                            .filter(one -> !one.get("signedAt").isNull())
                            .map(one -> one.get("role").asString()))
                    .containsExactly("COMPANY", "STUDENT");
        }
        assertThat(desk.ok(desk.get(DAAN, "/v1/me/placements"))
                        .get(0)
                        .get("waitingFor")
                        .toString())
                .contains("parent", "stagebegeleider")
                .doesNotContain("student", "company");
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
        desk.ok(desk.byLink(desk.lastLink("SIGN_CONTRACT"), Map.of("agreed", true)));

        assertThat(desk.sign(DAAN, placement, "CONTRACT", "0".repeat(64))).hasStatus(409);
        assertThat(desk.sign(MARIEKE, placement, "CONTRACT", desk.hash(placement, "contract")))
                .hasStatus(403);
    }

    @Test
    void aCorrectionMakesAllSignaturesLapse() {
        desk.ok(desk.post(SANNE, contract(), Map.of()));
        desk.ok(desk.byLink(desk.lastLink("SIGN_CONTRACT"), Map.of("agreed", true)));
        desk.ok(desk.sign(DAAN, placement, "CONTRACT", desk.hash(placement, "contract")));
        var token = desk.lastLink("SIGN_CONTRACT");

        desk.ok(desk.step(SANNE, placement, "CORRECT_CONTRACT"));

        assertThat(desk.state(placement)).isEqualTo("AGREED");
        assertThat(desk.look(token)).hasStatus(410);
        desk.ok(desk.post(SANNE, contract(), Map.of()));
        desk.ok(desk.byLink(desk.lastLink("SIGN_CONTRACT"), Map.of("agreed", true)));
        assertThat(desk.ok(desk.get(DAAN, contract())).get("yourTurn").asString())
                .isEqualTo("STUDENT");
    }

    @Test
    @Tag("PLA-34")
    void nobodySignsBeforeTheCompanyHasSeenThatItIsRight() {
        desk.ok(desk.post(SANNE, contract(), Map.of()));
        var hash = desk.hash(placement, "contract");

        for (var person : List.of(SANNE, DAAN, PETRA)) {
            assertThat(desk.sign(person, placement, "CONTRACT", hash)).hasStatus(409);
            assertThat(desk.ok(desk.get(person, contract())).get("yourTurn").isNull())
                    .isTrue();
        }
        assertThat(waitingFor()).isEqualTo("[\"company\"]");
        desk.ok(desk.byLink(desk.lastLink("SIGN_CONTRACT"), Map.of("agreed", true)));

        assertThat(waitingFor())
                .contains("student", "parent", "stagebegeleider")
                .doesNotContain("company");
        desk.ok(desk.sign(DAAN, placement, "CONTRACT", hash));
    }

    @Test
    @Tag("PLA-34")
    void whatTheCompanySaysIsNotRightGoesBackToTheSchoolWhichCorrectsIt() {
        desk.ok(desk.post(SANNE, contract(), Map.of()));
        var token = desk.lastLink("SIGN_CONTRACT");
        assertThat(desk.byLink(token, Map.of("agreed", false))).hasStatus(409);

        desk.ok(desk.byLink(token, Map.of("agreed", false, "remark", "Wij beginnen om negen uur")));

        assertThat(desk.state(placement)).isEqualTo("AGREED");
        var amendments = "/v1/placements/%s/amendments".formatted(placement);
        assertThat(desk.ok(desk.get(SANNE, amendments)).get("objection").toString())
                .contains("Wij beginnen om negen uur", "Wim Voorbeeld");
        assertThat(desk.ok(desk.get(DAAN, amendments)).get("objection").isNull())
                .isTrue();
        assertThat(owner.published(ContractEdited.class))
                .last()
                .satisfies(told -> assertThat(told.what()).isEqualTo(ContractEdited.OBJECTED));
        desk.ok(desk.change(
                SANNE,
                placement,
                "working-hours",
                Desk.hours(Desk.day("MONDAY", "09:00", "16:00", 30), Desk.day("TUESDAY"))));
        desk.ok(desk.post(SANNE, contract(), Map.of()));
        assertThat(desk.ok(desk.get(SANNE, amendments)).get("objection").isNull())
                .isTrue();
    }

    @Test
    @Tag("PLA-36")
    void aPaperThatWasSignedIsRegisteredWithItsScanTheDayAndWhoDidSo() throws Exception {
        desk.ok(desk.post(SANNE, contract(), Map.of()));
        var scan = desk.get(SANNE, contract() + "/copies/COMPANY").getResponse().getContentAsByteArray();
        var today = "2026-11-23";
        assertThat(desk.file(SANNE, paper("COMPANY", "2026-11-24"), scan)).hasStatus(422);
        assertThat(desk.file(SANNE, paper("COMPANY", today), "geen scan".getBytes()))
                .hasStatus(422);
        assertThat(desk.file(SANNE, paper("STUDENT", today), scan)).hasStatus(409);
        assertThat(desk.file(DAAN, paper("COMPANY,STUDENT", today), scan)).hasStatus(403);
        assertThat(owner.count("paper_signature")).isZero();

        desk.ok(desk.file(SANNE, paper("COMPANY,STUDENT,PARENT", today), scan));
        desk.ok(desk.sign(SANNE, placement, "CONTRACT", desk.hash(placement, "contract")));

        assertThat(desk.state(placement)).isEqualTo("RUNNING");
        var papers = desk.ok(desk.get(SANNE, contract() + "/paper-signatures"));
        assertThat(papers.toString()).contains("PARENT", today, "Sanne");
        var id = papers.get(0).get("id").asString();
        assertThat(desk.get(SANNE, contract() + "/paper-signatures/" + id + "/scan")
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(scan);
        assertThat(desk.get(PETRA, contract() + "/paper-signatures/" + id + "/scan"))
                .hasStatus(404);
        assertThat(owner.sql("select encode(scan, 'escape') from paper_signature")
                        .query(String.class)
                        .single())
                .doesNotContain("PDF");
        var pdf = desk.get(SANNE, contract() + "/copies/SCHOOL").getResponse().getContentAsByteArray();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains("op papier", "23 november 2026");
        }
    }

    private String paper(String roles, String day) {
        return contract() + "/paper-signatures?roles=%s&signedOn=%s".formatted(roles, day);
    }

    private String waitingFor() {
        return desk.ok(desk.get(SANNE, "/v1/placements/" + placement))
                .get("waitingFor")
                .toString();
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
