package nl.opstap.company.recognitions;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.JASPER;
import static nl.opstap.platform.testing.People.KARIN;
import static nl.opstap.platform.testing.People.KEES;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.PoolFixture;
import nl.opstap.contracts.company.CompanyChanged;
import nl.opstap.contracts.company.RecognisedTraining;
import nl.opstap.platform.testing.AppSql;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OpstapTest
@Tag("COM-09")
class RecognitionTests {
    private static final String COOK = """
            {"crebo": "25180", "from": "2024-08-01", "until": "2027-07-31"}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @Autowired
    AppSql app;

    UUID company;

    @BeforeEach
    void aCompany() {
        sql.empty();
        company = new PoolFixture(sql).company("Restaurant De Proef", "HOSPITALITY", 51.4, 5.7);
    }

    @Test
    void aRecognitionIsReadByTheRegionAndToldWithTheCompany() {
        add(COOK);
        assertThat(send(BAS, """
                        {"crebo": "2 52 52", "from": "2026-12-01"}""")).hasStatus(201);

        assertThat(shown(KEES))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.recognitions[*].state")
                .asArray()
                .containsExactly("VALID", "LATER");
        assertThat(told())
                .containsExactly(
                        new RecognisedTraining("25180", LocalDate.of(2024, 8, 1), LocalDate.of(2027, 7, 31)),
                        new RecognisedTraining("25252", LocalDate.of(2026, 12, 1), null));
    }

    @Test
    void aChangeOfTheCompanyTellsItsRecognitionsToo() {
        add(COOK);

        assertThat(mvc.put()
                        .uri("/v1/companies/{id}/activity", company)
                        .with(SANNE)
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"active\": false}"))
                .hasStatusOk();

        assertThat(told()).extracting(RecognisedTraining::crebo).containsExactly("25180");
    }

    @Test
    void oneThatEndsKeepsItsDaysAndOneThatNeverWasIsTakenAway() {
        var cook = add(COOK);

        assertThat(change(KARIN, cook, 0, """
                        {"crebo": "25180", "from": "2024-08-01", "until": "2026-11-22"}"""))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"")
                .bodyText()
                .contains("\"state\":\"ENDED\"");
        assertThat(told())
                .containsExactly(new RecognisedTraining("25180", LocalDate.of(2024, 8, 1), LocalDate.of(2026, 11, 22)));

        assertThat(mvc.delete().uri(uri(cook)).with(SANNE)).hasStatus(204);
        assertThat(told()).isEmpty();
        assertThat(mvc.delete().uri(uri(cook)).with(SANNE)).hasStatus(404);
    }

    @Test
    void everyWrongFieldIsNamed() {
        assertThat(send(SANNE, """
                        {"crebo": "2518", "from": "2026-08-01", "until": "2026-07-31"}"""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("crebo", "until");
        assertThat(send(SANNE, "{}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("crebo", "from");
        assertThat(sql.count("recognition")).isZero();
    }

    @Test
    void oneTrainingIsNotRecognisedTwiceOnADay() {
        add(COOK);

        assertThat(send(BAS, """
                        {"crebo": "25180", "from": "2027-07-31"}"""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("from");
        assertThat(send(BAS, """
                        {"crebo": "25180", "from": "2027-08-01"}""")).hasStatus(201);
        assertThat(send(BAS, """
                        {"crebo": "25252", "from": "2027-01-01"}""")).hasStatus(201);

        var later = sql.sql("select id from recognition where crebo = '25180' and upper_inf(validity)")
                .query(UUID.class)
                .single();
        assertThat(change(BAS, later, 0, """
                        {"crebo": "25180", "from": "2027-07-01"}"""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("from");
    }

    @Test
    void theNumberOfTheLeerbedrijfIsKeptBesideThem() {
        assertThat(shown(KEES)).hasStatusOk().hasHeader("ETag", "\"0\"");

        assertThat(identify(SANNE, 0, "100 012 345"))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"")
                .bodyText()
                .contains("\"number\":\"100012345\"");
        assertThat(identify(BAS, 0, "100099999")).hasStatus(412);
        assertThat(identify(BAS, 1, "SBB-1"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("number");
        assertThat(identify(BAS, 1, "")).hasStatusOk().bodyText().contains("\"number\":null");
    }

    @Test
    void nobodyOverwritesWhatHeOrSheHasNotSeen() {
        var cook = add(COOK);

        assertThat(change(SANNE, cook, 0, COOK)).hasStatusOk();
        assertThat(change(BAS, cook, 0, COOK)).hasStatus(412);
        assertThat(change(BAS, UUID.randomUUID(), 0, COOK)).hasStatus(404);
    }

    @Test
    void whoDoesNotEditThePoolReadsOnlyAndAnotherRegionSeesNothing() {
        var cook = add(COOK);

        for (var person : List.of(KEES, JASPER, DAAN)) {
            assertThat(send(person, COOK)).hasStatus(403);
            assertThat(change(person, cook, 0, COOK)).hasStatus(403);
            assertThat(identify(person, 0, "100012345")).hasStatus(403);
            assertThat(mvc.delete().uri(uri(cook)).with(person)).hasStatus(403);
        }
        assertThat(shown(DAAN)).hasStatus(403);
        assertThat(shown(STRANGER)).hasStatus(404);
        assertThat(mvc.get().uri(uri(cook)).with(STRANGER)).hasStatus(404);
        assertThat(send(STRANGER, COOK)).hasStatus(404);
        assertThat(change(STRANGER, cook, 0, COOK)).hasStatus(404);
        assertThat(identify(STRANGER, 0, "100012345")).hasStatus(404);
        assertThat(mvc.delete().uri(uri(cook)).with(STRANGER)).hasStatus(404);
        assertThat((Long) app.in(
                        TestTenant.OTHER_SCHOOL.tenant(),
                        database -> database.sql("select count(*) from recognition")
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(sql.count("recognition")).isOne();
    }

    private UUID add(String body) {
        assertThat(send(SANNE, body)).hasStatus(201);
        return sql.sql("select id from recognition").query(UUID.class).single();
    }

    private List<RecognisedTraining> told() {
        var recognitions = sql.published(CompanyChanged.class).getLast().recognitions();
        return recognitions == null ? List.of() : recognitions;
    }

    private MvcTestResult shown(Person person) {
        return mvc.get()
                .uri("/v1/companies/{id}/leerbedrijf", company)
                .with(person)
                .exchange();
    }

    private MvcTestResult send(Person person, String body) {
        return mvc.post()
                .uri("/v1/companies/{id}/leerbedrijf/recognitions", company)
                .with(person)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult change(Person person, UUID id, int seen, String body) {
        return mvc.put()
                .uri(uri(id))
                .with(person)
                .header("If-Match", "\"" + seen + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult identify(Person person, int seen, String number) {
        return mvc.put()
                .uri("/v1/companies/{id}/leerbedrijf", company)
                .with(person)
                .header("If-Match", "\"" + seen + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"number\": \"" + number + "\"}")
                .exchange();
    }

    private String uri(UUID id) {
        return "/v1/companies/" + company + "/leerbedrijf/recognitions/" + id;
    }
}
