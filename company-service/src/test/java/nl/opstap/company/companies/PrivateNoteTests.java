package nl.opstap.company.companies;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.opstap.company.PoolFixture;
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

/** What a school writes for itself about a company leaves nothing by which another could tell that it did. */
@OpstapTest
@Tag("COM-34")
@Tag("GW-13")
class PrivateNoteTests {
    private static final String WORD = "Zeldzaamwoord";
    /** So many that reading them all would be chosen if the plan could. */
    private static final int OF_OTHERS = 3_000;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @Autowired
    AppSql app;

    PoolFixture pool;
    UUID company;

    @BeforeEach
    void oneCompany() {
        sql.empty();
        pool = new PoolFixture(sql);
        company = pool.company("Kwekerij De Proef", "GREEN", 51.4, 5.7);
        pool.company("Bakkerij Korenaar", "HOSPITALITY", 51.4, 5.7);
        pool.place(company, "GREEN", 1);
    }

    @Test
    void noAnswerToAnotherSchoolOrTheRegionChangesByOneLetter() {
        var before = answers();

        write();

        assertThat(answers()).isEqualTo(before);
        assertThat(before.values().toString()).contains("Kwekerij De Proef").doesNotContain(WORD);
    }

    @Test
    void noEventTellsThatOneWasWritten() {
        var before = poolChanges();

        write();

        assertThat(sql.sql("select topic from messaging.outbox where topic not like '%.access.%'")
                        .query(String.class)
                        .list())
                .as("events that others hear")
                .isEmpty();
        assertThat(sql.sql("select coalesce(payload, '') from messaging.outbox")
                        .query(String.class)
                        .list())
                .noneMatch(payload -> payload.contains(WORD));
        assertThat(poolChanges()).as("a search does not read the company anew").isEqualTo(before);
    }

    @Test
    void anotherSchoolReadsNoRowOfTheFirstSoThatItTakesNoLongerForIt() {
        sql.sql("""
                insert into company_note (tenant_id, region_id, company_id, text, changed_at, changed_by)
                select gen_random_uuid(), region_id, id, 'Niet van u', now(), gen_random_uuid()
                from company cross join generate_series(1, :many) where id = :company""").param("many", OF_OTHERS).param("company", company).update();
        sql.sql("analyze company_note").update();

        var plan = app.in(
                TestTenant.SCHOOL_B.tenant(),
                database -> String.join(
                        "\n",
                        database.sql("explain (analyze, costs off, timing off, summary off) "
                                        + "select text from company_note where company_id = :company")
                                .param("company", company)
                                .query(String.class)
                                .list()));

        assertThat(plan).contains("Index").doesNotContain("Rows Removed", "Seq Scan on company_note");
    }

    private List<String> poolChanges() {
        return sql.sql("select company_id || ' ' || changed_in from pool_change order by 1")
                .query(String.class)
                .list();
    }

    private void write() {
        assertThat(mvc.put()
                        .uri("/v1/companies/{id}/private-note", company)
                        .with(SANNE)
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"%s\"}".formatted(WORD)))
                .hasStatusOk();
    }

    /** Whatever names, counts, sorts or exports companies, with what the answer says about itself. */
    private Map<String, String> answers() {
        var answers = new TreeMap<String, String>();
        for (var person : List.of(BAS, RIA)) {
            for (var path : List.of(
                    "/v1/companies",
                    "/v1/companies?text=" + WORD,
                    "/v1/companies?text=kwekerij",
                    "/v1/companies?near=5757",
                    "/v1/companies/points",
                    "/v1/companies/export",
                    "/v1/pool",
                    "/v1/places",
                    "/v1/companies/" + company,
                    "/v1/companies/" + company + "/places",
                    "/v1/companies/" + company + "/private-note",
                    "/v1/companies/" + company + "/contact-moments",
                    "/v1/companies/" + company + "/suitability",
                    "/v1/companies/" + company + "/relation-owner",
                    "/v1/monitor/contact-pressure",
                    "/v1/monitor/unused-places",
                    "/v1/monitor/export")) {
                answers.put(person.name() + " " + path, answer(person, path));
            }
        }
        return answers;
    }

    private String answer(Person person, String path) {
        var response = mvc.get().uri(path).with(person).exchange().getResponse();
        return response.getStatus() + " " + response.getHeader("ETag") + " " + response.getHeader("Last-Modified") + " "
                + new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
