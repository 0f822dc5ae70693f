package nl.opstap.company.limits;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.KARIN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.UUID;
import nl.opstap.company.PoolFixture;
import nl.opstap.platform.testing.AppSql;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OpstapTest
@Tag("COM-41")
class RequestLimitTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @Autowired
    AppSql app;

    @Autowired
    TestClock clock;

    UUID company;

    /** The clock of the tests stands at 23 November 2026; eight days later December begins. */
    @BeforeEach
    void aCompanyOnTheFirstDayOfAMonth() {
        sql.empty();
        company = new PoolFixture(sql).company("Kwekerij De Proef", "GREEN", 51.4, 5.7);
        clock.advance(Duration.ofDays(8));
    }

    @Test
    void whatACompanyWantsIsSpreadAndTheSecondOfTheWeekIsToldWhenThereIsRoom() {
        assertThat(set(SANNE, 0, "{\"perMonth\": 4}")).hasStatusOk();
        assertThat(log(SANNE, "FIND_PLACE", "")).hasStatus(201);

        assertThat(advice(KARIN)).hasStatusOk().bodyJson().satisfies(answer -> {
            var json = answer.getJson();
            assertThat(JsonPath.<String>read(json, "$.welcome.stand")).isEqualTo("FULL");
            assertThat(JsonPath.<Integer>read(json, "$.welcome.perMonth")).isEqualTo(4);
            assertThat(JsonPath.<Integer>read(json, "$.welcome.asked")).isOne();
            assertThat(JsonPath.<String>read(json, "$.welcome.freeFrom")).isEqualTo("2026-12-08");
        });
        assertThat(log(KARIN, "JOB", "")).hasStatus(409).bodyText().contains("company-wants-no-request", "8-12-2026");
        assertThat(sql.count("contact_moment")).isOne();

        clock.advance(Duration.ofDays(7));
        assertThat(log(KARIN, "JOB", "")).hasStatus(201);
    }

    @Test
    void whatCannotWaitGoesOnWithAReasonThatTheRegionReads() {
        set(SANNE, 0, "{\"perMonth\": 0}");

        assertThat(log(KARIN, "JOB", "")).hasStatus(409);
        assertThat(log(KARIN, "JOB", ", \"reason\": \"URGENT\"")).hasStatus(201);
        assertThat(mvc.get().uri("/v1/contact-moments").with(BAS).exchange())
                .bodyText()
                .contains("\"overLimit\":true", "URGENT");
    }

    @Test
    void aRunningStageIsNeverLimitedAndNeverCounts() {
        set(SANNE, 0, "{\"perMonth\": 1}");

        assertThat(log(SANNE, "RUNNING_STAGE", "")).hasStatus(201);
        assertThat(log(SANNE, "RUNNING_STAGE", "")).hasStatus(201);
        assertThat(log(KARIN, "JOB", "")).hasStatus(201);
    }

    @Test
    void aCompanyThatPausesIsAskedNothingUntilTheDayItNamed() {
        assertThat(set(SANNE, 0, "{\"pausedUntil\": \"2026-12-15\"}")).hasStatusOk();

        assertThat(advice(KARIN)).bodyText().contains("\"PAUSED\"", "\"freeFrom\":\"2026-12-15\"");
        assertThat(log(KARIN, "JOB", "")).hasStatus(409);
        clock.advance(Duration.ofDays(14));
        assertThat(log(KARIN, "JOB", "")).hasStatus(201);
    }

    @Test
    void aPauseThatIsPastOrWithoutEndIsRefusedNamingTheField() {
        for (var day : new String[] {"2026-12-01", "2027-12-02"}) {
            assertThat(set(SANNE, 0, "{\"perMonth\": 3, \"pausedUntil\": \"%s\"}".formatted(day)))
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.errors[*].field")
                    .asArray()
                    .containsExactly("pausedUntil");
        }
        assertThat(sql.count("request_limit")).isZero();
    }

    @Test
    void theRegionsDefaultCountsForWhoSaidNothingAndTheCompanysOwnWordGoesFirst() {
        assertThat(defaults(BAS, "{\"perMonth\": {\"MICRO\": 1}}")).hasStatus(403);
        assertThat(defaults(RIA, "{\"perMonth\": {\"MICRO\": 1, \"LARGE\": 12}}"))
                .hasStatusOk();

        assertThat(limit(KARIN)).bodyText().contains("\"perMonth\":1", "\"own\":false");
        set(SANNE, 0, "{\"perMonth\": 5}");
        assertThat(limit(KARIN)).bodyText().contains("\"perMonth\":5", "\"own\":true");
        set(SANNE, 1, "{\"size\": \"LARGE\"}");
        assertThat(limit(KARIN)).bodyText().contains("\"perMonth\":12", "\"own\":false");
        assertThat(defaults(RIA, "{\"perMonth\": {\"MICRO\": 61}}")).hasStatus(422);
    }

    @Test
    void ofTwoWhoChangeItAtOnceTheSecondIsToldToLookAgain() {
        assertThat(set(SANNE, 0, "{\"perMonth\": 4}")).hasStatusOk();

        assertThat(set(BAS, 0, "{\"perMonth\": 9}")).hasStatus(412);
        assertThat(limit(SANNE)).bodyText().contains("\"perMonth\":4");
    }

    @Test
    void onlyWhoContactsCompaniesSetsItAndAnotherRegionSeesNothing() {
        assertThat(set(MARIEKE, 0, "{\"perMonth\": 4}")).hasStatus(403);
        assertThat(limit(DAAN)).hasStatus(403);
        set(SANNE, 0, "{\"perMonth\": 4}");

        assertThat(limit(STRANGER)).hasStatus(404);
        assertThat(set(STRANGER, 1, "{\"perMonth\": 50}")).hasStatus(404);
        assertThat((Long) app.in(
                        TestTenant.OTHER_SCHOOL.tenant(),
                        database -> database.sql("select count(*) from request_limit")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    private MvcTestResult set(Person person, int seen, String body) {
        return mvc.put()
                .uri("/v1/companies/{id}/request-limit", company)
                .with(person)
                .header("If-Match", "\"" + seen + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult limit(Person person) {
        return mvc.get()
                .uri("/v1/companies/{id}/request-limit", company)
                .with(person)
                .exchange();
    }

    private MvcTestResult defaults(Person person, String body) {
        return mvc.put()
                .uri("/v1/request-limits")
                .with(person)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult log(Person person, String purpose, String more) {
        return mvc.post()
                .uri("/v1/companies/{id}/contact-moments", company)
                .with(person)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"channel\": \"CALL\", \"purpose\": \"%s\"%s}".formatted(purpose, more))
                .exchange();
    }

    private MvcTestResult advice(Person person) {
        return mvc.get()
                .uri("/v1/companies/{id}/contact-advice?purpose=JOB", company)
                .with(person)
                .exchange();
    }
}
