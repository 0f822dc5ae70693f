package nl.opstap.placement.discrimination;

import static nl.opstap.platform.testing.People.ADRIAAN;
import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.FATIMA;
import static nl.opstap.platform.testing.People.INGRID;
import static nl.opstap.platform.testing.People.JASPER;
import static nl.opstap.platform.testing.People.LOTTE;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.OLGA;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static nl.opstap.platform.testing.People.TOM;
import static nl.opstap.platform.testing.People.WILMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.rights.DossierPart;
import nl.opstap.contracts.rights.DossierRequested;
import nl.opstap.contracts.rights.ErasureRequested;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.platform.vault.OneTimeKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@PlacementTest
class DiscriminationReportTests {
    private static final String TEXT = "De baas zei dat hij geen mensen van mijn geloof wil.";

    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    private UUID student;
    private UUID placement;

    @BeforeEach
    void proposed() {
        owner.empty();
        scene.policies();
        student = scene.student(Scene.MINOR, Scene.READY);
        placement = desk.searching(student);
        scene.grant(desk.asked(placement, scene.place()));
    }

    @Test
    @Tag("PLA-27")
    void theStudentReportsAndReadsTheOwnReportAndThatTheTrustedPersonTookItUp() {
        var filed = file(DAAN, TEXT);
        assertThat(filed).hasStatus(204);
        assertThat(filed).bodyText().isEmpty();

        var own = seenBy(DAAN).get(0);
        assertThat(own.get("text").asString()).isEqualTo(TEXT);
        assertThat(own.get("companyName").asString()).isEqualTo("Kwekerij De Proef");
        assertThat(own.get("takenUpAt").isNull()).isTrue();

        var trusted = desk.ok(desk.get(TOM, "/v1/discrimination-reports")).get(0);
        assertThat(trusted.get("text").asString()).isEqualTo(TEXT);
        assertThat(trusted.get("party").asString()).isEqualTo("STUDENT");
        desk.ok(takeUp(TOM, trusted));
        assertThat(seenBy(DAAN).get(0).get("takenUpBy").asString()).isEqualTo(TOM.name());
        assertThat(seenBy(TOM)).hasSize(1);
    }

    @Test
    @Tag("PLA-27")
    void whoFilesForTheStudentCannotReadItAfterwardsAndTheStudentCan() {
        assertThat(file(PETRA, "Mijn kind werd uitgescholden.")).hasStatus(204);
        assertThat(file(SANNE, "Het bedrijf wil niemand met autisme.")).hasStatus(204);

        assertThat(desk.get(PETRA, path())).hasStatus(403);
        assertThat(desk.get(SANNE, path())).hasStatus(403);
        assertThat(seenBy(DAAN).valueStream())
                .extracting(one -> one.get("party").asString())
                .containsExactlyInAnyOrder("PARENT", "STAGEBEGELEIDER");
    }

    @Test
    @Tag("PLA-27")
    void nobodyElseReadsAReportInAListOnThePlacementOrInItsHistory() {
        assertThat(file(DAAN, TEXT)).hasStatus(204);
        var report = seenBy(DAAN).get(0);

        for (var person : List.of(SANNE, WILMA, MARIEKE, OLGA, PETRA, INGRID, ADRIAAN, FATIMA, LOTTE)) {
            assertThat(desk.get(person, "/v1/discrimination-reports"))
                    .as(person.name())
                    .hasStatus4xxClientError();
            assertThat(desk.get(person, path())).as(person.name()).hasStatus4xxClientError();
            assertThat(takeUp(person, report)).as(person.name()).hasStatus4xxClientError();
        }
        for (var person : List.of(BAS, STRANGER, RIA, JASPER)) {
            assertThat(desk.get(person, path())).as(person.name()).hasStatus(404);
            assertThat(file(person, "Iets.")).as(person.name()).hasStatus(404);
        }
        // Who is trusted at another school is so there only.
        assertThat(desk.ok(desk.get(STRANGER, "/v1/discrimination-reports"))).isEmpty();
        assertThat(takeUp(STRANGER, report)).hasStatus(404);
        for (var person : List.of(MARIEKE, OLGA)) {
            assertThat(file(person, "Iets.")).hasStatus(403);
        }
        for (var person : List.of(SANNE, MARIEKE, OLGA, PETRA, DAAN)) {
            for (var page : List.of("", "/history", "/refusals", "/talks", "/route")) {
                assertThat(desk.get(person, "/v1/placements/" + placement + page)
                                .getResponse())
                        .satisfies(answer -> assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                                .doesNotContain("mijn geloof")
                                .doesNotContainIgnoringCase("discrimination"));
            }
        }
    }

    @Test
    @Tag("PLA-27")
    void neitherTheExportNorAnEventNorTheAccessLogTellsThatThereIsOne() {
        var keys = OneTimeKeys.make();
        var key = "melding";
        assertThat(desk.send(HttpMethod.POST, DAAN, path(), Map.of("text", TEXT), "Idempotency-Key", key))
                .hasStatus(204);
        assertThat(desk.send(HttpMethod.POST, DAAN, path(), Map.of("text", TEXT), "Idempotency-Key", key))
                .hasStatus(204);
        desk.ok(desk.get(TOM, "/v1/discrimination-reports"));
        assertThat(owner.count("discrimination_report")).isEqualTo(1);

        scene.tell(TestTenant.SCHOOL_A, new DossierRequested(UUID.randomUUID(), student, keys.publicKey()));

        var whole = new ByteArrayOutputStream();
        owner.published(DossierPart.class)
                .forEach(part -> whole.writeBytes(OneTimeKeys.open(keys.privateKey(), part.sealed())));
        assertThat(whole.toString(StandardCharsets.UTF_8))
                .contains("Daan de Demo")
                .doesNotContain("mijn geloof")
                .doesNotContainIgnoringCase("discrimination");
        assertThat(all("messaging.outbox")).doesNotContain("mijn geloof").doesNotContainIgnoringCase("discrimination");
        assertThat(all("access_record")).doesNotContainIgnoringCase("discrimination");
        assertThat(all("discrimination_report")).doesNotContain("mijn geloof");
    }

    @Test
    void itGoesWithTheStudent() {
        assertThat(file(DAAN, TEXT)).hasStatus(204);

        scene.tell(TestTenant.SCHOOL_A, new ErasureRequested(UUID.randomUUID(), student));

        assertThat(owner.count("discrimination_report")).isZero();
    }

    @Test
    void badInputIsRefusedWithTheFieldNamed() {
        for (var text : List.of(" ", "x".repeat(4001))) {
            var refusal = file(DAAN, text);
            assertThat(refusal).hasStatus(422);
            assertThat(desk.json(refusal).get("errors").valueStream())
                    .extracting(error -> error.get("field").asString())
                    .containsOnly("text");
        }
        assertThat(owner.count("discrimination_report")).isZero();
    }

    private String path() {
        return "/v1/placements/%s/discrimination-reports".formatted(placement);
    }

    private MvcTestResult file(Person person, String text) {
        return desk.post(person, path(), Map.of("text", text));
    }

    private JsonNode seenBy(Person person) {
        return desk.ok(desk.get(person, path()));
    }

    private MvcTestResult takeUp(Person person, JsonNode report) {
        return desk.put(
                person,
                "/v1/discrimination-reports/%s/taken-up"
                        .formatted(report.get("id").asString()),
                Map.of());
    }

    private String all(String table) {
        return owner.sql("select coalesce(string_agg(t::text, ' '), '') from %s t".formatted(table))
                .query(String.class)
                .single();
    }
}
