package nl.opstap.company.companies;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.JASPER;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.opstap.company.PoolFixture;
import nl.opstap.contracts.company.CompanyChanged;
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
class EditCompanyTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @Autowired
    AppSql app;

    PoolFixture pool;
    UUID company;

    @BeforeEach
    void aCompany() {
        sql.empty();
        pool = new PoolFixture(sql);
        company = pool.company("Kwekerij De Proef", "GREEN", 51.4123, 5.7123);
    }

    @Test
    @Tag("COM-02")
    void whoEditsThePoolChangesTheOwnFieldsOfACompany() {
        assertThat(edit(SANNE, 0, """
                        "name": " Kwekerij De Proeftuin ", "kvk": "9000 0001", "establishment": "000012345678",
                        "street": "Veenweg 2", "postcode": "5711ab", "city": "Someren", "email": ""
                        """)).hasStatusOk().hasHeader("ETag", "\"1\"");

        assertThat(company(MARIEKE))
                .bodyText()
                .contains(
                        "\"name\":\"Kwekerij De Proeftuin\"",
                        "\"kvk\":\"90000001\"",
                        "\"establishment\":\"000012345678\"",
                        "\"postcode\":\"5711 AB\"");
        assertThat(sql.published(CompanyChanged.class)).singleElement().satisfies(told -> {
            assertThat(told.name()).isEqualTo("Kwekerij De Proeftuin");
            assertThat(told.latitude()).isNotNull().isNotEqualTo(51.4123);
        });
    }

    @Test
    @Tag("COM-02")
    void aCompanyThatDidNotMoveStaysWhereItIsOnTheMapAndKeepsTheLastContactOfItsList() {
        sql.sql("update company set last_contact = '2026-03-02'").update();

        assertThat(edit(BAS, 0, "\"name\": \"Kwekerij De Proeftuin\", \"phone\": \"0492-000002\""))
                .hasStatusOk();

        assertThat(company(MARIEKE)).bodyText().contains("51.4123", "5.7123", "\"lastContact\":\"2026-03-02\"");
    }

    @Test
    @Tag("COM-02")
    void everyWrongFieldIsNamedAndNothingIsHalfSaved() {
        assertThat(edit(SANNE, 0, """
                        "name": "Proef", "kvk": "123", "establishment": "1", "postcode": "0711 AB",
                        "networks": {"tags": ["ION", "MVO_NETWORK", "PSO"]}"""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("kvk", "establishment", "postcode", "networks.mvoName", "networks.psoStep");

        assertThat(company(MARIEKE)).bodyText().contains("Kwekerij De Proef", "\"version\":0");
        assertThat(sql.count("company_network")).isZero();
    }

    @Test
    @Tag("COM-03")
    void theNumberOfAnotherCompanyIsRefusedAtItsField() {
        assertThat(edit(SANNE, 0, "\"name\": \"Proef\", \"kvk\": \"90000001\"")).hasStatusOk();
        company = pool.company("Kwekerij De Tweede", "GREEN", 51.4, 5.7);

        assertThat(edit(SANNE, 0, "\"name\": \"Tweede\", \"kvk\": \"90000001\", \"networks\": {\"tags\": [\"ION\"]}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("kvk");
        assertThat(sql.count("company_network")).isZero();
    }

    @Test
    @Tag("COM-12")
    void theNetworksOfACompanyAreTickedTogetherWithItsFields() {
        assertThat(edit(SANNE, 0, """
                        "name": "Proef", "networks": {"tags": ["PSO", "PRAKTIJKLEREN", "PSO", "MVO_NETWORK"],
                        "mvoName": " Groene Peel ", "psoStep": "STEP_2"}""")).hasStatusOk();
        assertThat(company(MARIEKE))
                .bodyText()
                .contains("{\"tags\":[\"PRAKTIJKLEREN\",\"MVO_NETWORK\",\"PSO\"],\"mvoName\":\"Groene Peel\","
                        + "\"psoStep\":\"STEP_2\"}");

        // Who says nothing about them leaves them; a step without its tick goes.
        assertThat(edit(BAS, 1, "\"name\": \"Proef\"")).hasStatusOk();
        assertThat(company(MARIEKE)).bodyText().contains("Groene Peel");
        assertThat(edit(RIA, 2, """
                        "name": "Proef", "networks": {"tags": ["OWN_ORGANISATION", "SROI"], "mvoName": "Groene Peel",
                        "psoStep": "STEP_2"}""")).hasStatusOk();
        assertThat(company(MARIEKE))
                .bodyText()
                .contains("\"tags\":[\"SROI\",\"OWN_ORGANISATION\"]", "\"mvoName\":null", "\"psoStep\":null");

        assertThat(edit(RIA, 3, "\"name\": \"Proef\", \"networks\": {\"tags\": []}"))
                .hasStatusOk();
        assertThat(sql.count("company_network")).isZero();
    }

    @Test
    @Tag("COM-12")
    void thePoolIsNarrowedToANetwork() {
        pool.company("Manege Bos", "ANIMALS", 51.4, 5.7);
        edit(SANNE, 0, "\"name\": \"Kwekerij De Proef\", \"networks\": {\"tags\": [\"ION\", \"SROI\"]}");

        assertThat(list(MARIEKE, "?network=SROI")).asArray().containsExactly("Kwekerij De Proef");
        assertThat(list(MARIEKE, "?network=PSO")).asArray().isEmpty();
        assertThat(list(MARIEKE, "")).asArray().hasSize(2);
        assertThat(list(STRANGER, "?network=SROI")).asArray().isEmpty();
        assertThat(mvc.get().uri("/v1/companies?network=ROTARY").with(MARIEKE)).hasStatus(400);
    }

    @Test
    @Tag("COM-12")
    void nobodyElseChangesACompanyNorSeesItsNetworksFromAnotherRegion() {
        var ion = "\"name\": \"Proef\", \"networks\": {\"tags\": [\"ION\"]}";

        for (var person : List.of(MARIEKE, JASPER, DAAN)) {
            assertThat(edit(person, 0, ion)).hasStatus(403);
        }
        assertThat(edit(STRANGER, 0, ion)).hasStatus(404);
        assertThat(edit(SANNE, 0, ion)).hasStatusOk();
        assertThat(edit(BAS, 0, "\"name\": \"Later\", \"networks\": {\"tags\": []}"))
                .hasStatus(412);

        assertThat(company(STRANGER)).hasStatus(404);
        assertThat(company(MARIEKE)).bodyText().contains("\"tags\":[\"ION\"]");
        assertThat((Long) app.in(
                        TestTenant.OTHER_SCHOOL.tenant(),
                        database -> database.sql("select count(*) from company_network")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    private MvcTestResult edit(Person person, int seen, String fields) {
        return mvc.put()
                .uri("/v1/companies/{id}", company)
                .with(person)
                .header("If-Match", "\"" + seen + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"sector\": \"GREEN\", \"channel\": \"FAIR\", " + fields + "}")
                .exchange();
    }

    private MvcTestResult company(Person person) {
        return mvc.get().uri("/v1/companies/{id}", company).with(person).exchange();
    }

    private org.assertj.core.api.AssertProvider<org.springframework.test.json.JsonPathValueAssert> list(
            Person person, String query) {
        return () -> assertThat(mvc.get().uri("/v1/companies" + query).with(person))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].name");
    }
}
