package nl.opstap.company;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.JASPER;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.company.CompanyChanged;
import nl.opstap.contracts.company.PlaceChanged;
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
class PoolTests {
    private static final String COMPANY = """
            {"name": "Kwekerij De Proef", "kvk": "9000 0001", "sector": "GREEN", "channel": "FAIR",
             "street": "Veenweg 1", "postcode": "5711 ab", "city": "Someren", "phone": "0492-000001"}""";
    private static final String PLACE = """
            {"title": "Planten verzorgen", "sector": "GREEN", "phases": [2], "weekdays": ["MONDAY", "TUESDAY"],
             "maxDays": 2, "seats": 2, "from": "2026-08-01", "until": "2027-07-31", "leerweg": "STAGE",
             "prospectOfJob": "YES", "meetsNeeds": ["LOW_STIMULI"], "criteria": {"GUIDANCE": 4}, "minAge": 14}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @Autowired
    AppSql app;

    PoolFixture pool;

    @BeforeEach
    void emptyPool() {
        sql.empty();
        pool = new PoolFixture(sql);
    }

    @Test
    @Tag("COM-02")
    void aNewCompanyIsTidiedPutOnTheMapAndTold() {
        assertThat(add(COMPANY)).hasStatus(201).hasHeader("ETag", "\"0\"");

        assertThat(sql.published(CompanyChanged.class)).singleElement().satisfies(told -> {
            assertThat(told.name()).isEqualTo("Kwekerij De Proef");
            assertThat(told.postcode()).isEqualTo("5711 AB");
            assertThat(told.latitude()).isNotNull();
            assertThat(told.active()).isTrue();
        });
    }

    @Test
    @Tag("COM-03")
    void theSameKvkNumberIsNotAddedTwice() {
        add(COMPANY);

        assertThat(add(COMPANY))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("company-known");
    }

    @Test
    @Tag("COM-10")
    void everyWrongFieldIsNamedAtOnceAndTheChannelIsMandatory() {
        assertThat(add("""
                        {"name": "Proef", "kvk": "123", "sector": "GREEN", "channel": "FAIR", "postcode": "0711 AB"}"""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("kvk", "postcode");
        assertThat(add("{\"name\": \"Proef\", \"sector\": \"GREEN\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("channel");
        assertThat(sql.count("company")).isZero();
    }

    @Test
    @Tag("COM-05")
    void aClosedCompanyIsFoundNoLongerButStaysWithItsHistoryAndCanOpenAgain() {
        var id = pool.company("Kwekerij De Proef", "GREEN", 51.4123, 5.7123);
        pool.place(id, "GREEN", 1);

        assertThat(open(BAS, id, 0, false)).hasStatusOk().hasHeader("ETag", "\"1\"");

        assertThat(names("/v1/companies?text=proef")).isEmpty();
        assertThat(mvc.get().uri("/v1/places").with(MARIEKE))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(mvc.get().uri("/v1/companies/{id}", id).with(MARIEKE))
                .hasStatusOk()
                .bodyText()
                .contains("\"active\":false", "51.4123");
        assertThat(mvc.get().uri("/v1/companies/{id}/contact-moments", id).with(MARIEKE))
                .hasStatusOk();
        assertThat(sql.published(CompanyChanged.class).getLast().active()).isFalse();

        assertThat(open(BAS, id, 0, true)).hasStatus(412);
        assertThat(open(MARIEKE, id, 1, true)).hasStatus(403);
        assertThat(open(STRANGER, id, 1, true)).hasStatus(404);
        assertThat(open(SANNE, id, 1, true)).hasStatusOk();
        assertThat(names("/v1/companies?text=proef")).containsExactly("Kwekerij De Proef");
    }

    @Test
    void nobodyOverwritesWhatHeOrSheHasNotSeen() {
        add(COMPANY);
        var id = sql.sql("select id from company").query(UUID.class).single();

        assertThat(change(id, "\"0\"")).hasStatus(200).hasHeader("ETag", "\"1\"");
        assertThat(change(id, "\"0\"")).hasStatus(412);
    }

    @Test
    @Tag("COM-20")
    @Tag("COM-21")
    @Tag("COM-23")
    @Tag("COM-24")
    void aPlaceTellsWhatItOffersAndHasItsSeats() {
        var company = pool.company("Kwekerij De Proef", "GREEN", 51.4, 5.7);

        assertThat(mvc.post()
                        .uri("/v1/companies/{id}/places", company)
                        .with(SANNE)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(PLACE))
                .hasStatus(201);

        assertThat(sql.published(PlaceChanged.class)).singleElement().satisfies(told -> {
            assertThat(told.seats()).isEqualTo(2);
            assertThat(told.meetsNeeds()).containsExactly("LOW_STIMULI");
            assertThat(told.criteria()).containsEntry("GUIDANCE", 4);
            assertThat(told.prospectOfJob()).isEqualTo("YES");
        });
        var place = sql.sql("select id from place").query(UUID.class).single();
        assertThat(mvc.get().uri("/v1/places/{id}/seats", place).with(MARIEKE))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].number")
                .asArray()
                .containsExactly(1, 2);
    }

    @Test
    @Tag("COM-23")
    void aNewScoreCountsAndTheOldOneIsKept() {
        var company = pool.company("Kwekerij De Proef", "GREEN", 51.4, 5.7);
        mvc.post()
                .uri("/v1/companies/{id}/places", company)
                .with(SANNE)
                .contentType(MediaType.APPLICATION_JSON)
                .content(PLACE)
                .exchange();
        var place = sql.sql("select id from place").query(UUID.class).single();
        sql.sql("update place_score set scored_at = scored_at - interval '1 day'")
                .update();

        assertThat(mvc.put()
                        .uri("/v1/places/{id}", place)
                        .with(BAS)
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(PLACE.replace("\"GUIDANCE\": 4", "\"GUIDANCE\": 1")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.criteria.GUIDANCE")
                .isEqualTo(1);
        assertThat(sql.count("place_score")).isEqualTo(2);
    }

    @Test
    @Tag("COM-23")
    void whoJudgedAPlaceAndWhenIsKeptAndTheNameStaysInTheOwnSchool() {
        var company = pool.company("Kwekerij De Proef", "GREEN", 51.4, 5.7);
        mvc.post()
                .uri("/v1/companies/{id}/places", company)
                .with(SANNE)
                .contentType(MediaType.APPLICATION_JSON)
                .content(PLACE)
                .exchange();
        var place = sql.sql("select id from place").query(UUID.class).single();

        assertThat(mvc.get().uri("/v1/places/{id}/score-steps", place).with(SANNE))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0]")
                .asMap()
                .containsEntry("criterion", "GUIDANCE")
                .containsEntry("score", 4)
                .containsEntry("by", SANNE.name());
        assertThat(mvc.get().uri("/v1/places/{id}/score-steps", place).with(BAS))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].by")
                .isNull();
    }

    @Test
    @Tag("COM-20")
    void whatThereIsToDoAndHowToGetThereIsKeptWithThePlace() {
        var company = pool.company("Kwekerij De Proef", "GREEN", 51.4, 5.7);
        var told = PLACE.replaceFirst("\\{", """
                {"tasks": "Planten water geven", "startsAt": "08:30", "endsAt": "15:00",
                 "guidance": "Een vaste begeleider", "travel": "Bus 23 stopt voor de deur",""");
        assertThat(mvc.post()
                        .uri("/v1/companies/{id}/places", company)
                        .with(SANNE)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(told))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"tasks": "Planten water geven", "startsAt": "08:30:00", "endsAt": "15:00:00",
                         "guidance": "Een vaste begeleider", "travel": "Bus 23 stopt voor de deur"}""");
        assertThat(mvc.post()
                        .uri("/v1/companies/{id}/places", company)
                        .with(SANNE)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(told.replace("15:00", "08:00").replace("\"maxDays\": 2", "\"maxDays\": 7")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("maxDays", "endsAt");
        assertThat(sql.count("place")).isEqualTo(1);
    }

    @Test
    @Tag("COM-01")
    void thePoolIsSearchedByNameSectorAndTownPageByPage() {
        pool.place(pool.company("Bakkerij Aak", "HOSPITALITY", 51.4, 5.7), "HOSPITALITY", 1);
        pool.place(pool.company("Bakkerij Bos", "HOSPITALITY", 51.4, 5.7), "HOSPITALITY", 2);
        pool.company("Manege Bos", "ANIMALS", 51.4, 5.7);

        assertThat(names("/v1/companies?text=bakkerij")).containsExactly("Bakkerij Aak", "Bakkerij Bos");
        assertThat(names("/v1/companies?text=bos&sector=ANIMALS")).containsExactly("Manege Bos");
        assertThat(names("/v1/companies?free=true&phase=2")).containsExactly("Bakkerij Aak", "Bakkerij Bos");
        sql.sql(
                        "update place set leerweg = 'BBL' where company_id in (select id from company where name = 'Bakkerij Bos')")
                .update();
        assertThat(names("/v1/companies?free=true&leerweg=BBL")).containsExactly("Bakkerij Bos");
        assertThat(names("/v1/companies?need=LOW_STIMULI")).isEmpty();

        var first = mvc.get().uri("/v1/companies?limit=2").with(MARIEKE).exchange();
        assertThat(first).bodyJson().extractingPath("$.items").asArray().hasSize(2);
        assertThat(first).bodyJson().extractingPath("$.next").asString().isNotBlank();
    }

    @Test
    @Tag("COM-22")
    void placesAreRankedFromNearToFarInOneCall() {
        pool.place(pool.company("Kwekerij Ver", "GREEN", 51.70, 5.40), "GREEN", 1);
        var near = pool.place(pool.company("Kwekerij Deurne", "GREEN", 51.46, 5.79), "GREEN", 1);
        var nearer = pool.place(pool.company("Kwekerij Liessel", "GREEN", 51.416, 5.815), "GREEN", 1);
        sql.sql("update place set needs = '{LOW_STIMULI}'").update();
        pool.place(pool.company("Kwekerij Zonder", "GREEN", 51.416, 5.815), "GREEN", 1);

        assertThat(mvc.get()
                        .uri("/v1/places?near=5757&within=10&sector=GREEN&need=LOW_STIMULI&days=2&phase=2")
                        .with(MARIEKE))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly(nearer.toString(), near.toString());
    }

    @Test
    @Tag("COM-34")
    void aPrivateNoteIsSeenByTheOwnTenantOnly() {
        var company = pool.company("Kwekerij De Proef", "GREEN", 51.4, 5.7);
        assertThat(mvc.put()
                        .uri("/v1/companies/{id}/private-note", company)
                        .with(SANNE)
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"Vraag naar Jos\"}"))
                .hasStatusOk();

        assertThat(note(company, MARIEKE)).isEqualTo("Vraag naar Jos");
        assertThat(note(company, BAS)).isEmpty();
        assertThat((Long) app.in(
                        TestTenant.SCHOOL_B.tenant(),
                        database -> database.sql("select count(*) from company_note")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void staffSeeTheContactsStudentsAndParentsDoNot() {
        var company = pool.company("Kwekerij De Proef", "GREEN", 51.4, 5.7);

        for (var path : List.of("/v1/companies", "/v1/companies/" + company, "/v1/places", "/v1/pool")) {
            assertThat(mvc.get().uri(path).with(MARIEKE)).as(path).hasStatusOk();
            assertThat(mvc.get().uri(path).with(JASPER)).as(path).hasStatusOk();
            assertThat(mvc.get().uri(path).with(DAAN)).as(path).hasStatus(403);
            assertThat(mvc.get().uri(path).with(PETRA)).as(path).hasStatus(403);
            assertThat(mvc.get().uri(path)).as(path).hasStatus(401);
        }
        assertThat(mvc.post()
                        .uri("/v1/companies")
                        .with(MARIEKE)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(COMPANY))
                .hasStatus(403);
    }

    @Test
    void anotherRegionSeesNothingOfThePool() {
        var company = pool.company("Kwekerij De Proef", "GREEN", 51.4, 5.7);
        var place = pool.place(company, "GREEN", 1);

        assertThat(mvc.get().uri("/v1/companies/{id}", company).with(STRANGER)).hasStatus(404);
        assertThat(mvc.get().uri("/v1/places/{id}", place).with(STRANGER)).hasStatus(404);
        assertThat(mvc.get().uri("/v1/places/{id}/seats", place).with(STRANGER)).hasStatus(404);
        assertThat(mvc.get().uri("/v1/companies").with(STRANGER))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        for (var table : List.of("company", "place", "seat")) {
            assertThat((Long) app.in(
                            TestTenant.OTHER_SCHOOL.tenant(),
                            database -> database.sql("select count(*) from " + table)
                                    .query(Long.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
    }

    private String note(UUID company, Person person) {
        var answer = mvc.get()
                .uri("/v1/companies/{id}/private-note", company)
                .with(person)
                .exchange();
        assertThat(answer).hasStatusOk();
        try {
            return com.jayway.jsonpath.JsonPath.read(answer.getResponse().getContentAsString(), "$.text");
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private List<String> names(String uri) {
        try {
            return com.jayway.jsonpath.JsonPath.read(
                    mvc.get().uri(uri).with(MARIEKE).exchange().getResponse().getContentAsString(), "$.items[*].name");
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private MvcTestResult add(String body) {
        return mvc.post()
                .uri("/v1/companies")
                .with(SANNE)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult open(Person person, UUID id, int seen, boolean active) {
        return mvc.put()
                .uri("/v1/companies/{id}/activity", id)
                .with(person)
                .header("If-Match", "\"" + seen + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"active\": " + active + "}")
                .exchange();
    }

    private MvcTestResult change(UUID id, String seen) {
        return mvc.put()
                .uri("/v1/companies/{id}", id)
                .with(SANNE)
                .header("If-Match", seen)
                .contentType(MediaType.APPLICATION_JSON)
                .content(COMPANY.replace("Proef", "Proeftuin"))
                .exchange();
    }
}
