package nl.opstap.company.suitability;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.JASPER;
import static nl.opstap.platform.testing.People.KARIN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static nl.opstap.platform.testing.People.TOM;
import static nl.opstap.platform.testing.People.WILMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.PoolFixture;
import nl.opstap.platform.Ids;
import nl.opstap.platform.testing.AppSql;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OpstapTest
@Tag("COM-30")
class SuitabilityTests {
    private static final String WORDS = "Te weinig begeleiding op de vloer";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @Autowired
    AppSql app;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    PoolFixture pool;
    UUID company;

    @BeforeEach
    void aCompanyWithAPlace() {
        sql.empty();
        pool = new PoolFixture(sql);
        company = pool.company("Touwslagerij Lijn", "TECHNICAL", 51.44, 5.74);
        pool.place(company, "TECHNICAL", 2);
    }

    @Test
    void aSchoolJudgesAgainAndAgainAndReadsTheHistoryWithAuthorAndDay() {
        judged(SANNE, "LABOUR_MARKET", "SUITS", null);
        clock.set(LocalDate.of(2027, 1, 11));
        judged(WILMA.at(TestTenant.SCHOOL_A), "LABOUR_MARKET", "DOUBTFUL", WORDS);

        var own = of(MARIEKE).get("own");

        assertThat(own.findValuesAsString("verdict")).containsExactly("DOUBTFUL", "SUITS");
        assertThat(own.findValuesAsString("on")).containsExactly("2027-01-11", "2026-11-23");
        assertThat(own.findValuesAsString("by")).containsExactly("Wilma", "Sanne");
        assertThat(own.get(0).get("words").asString()).isEqualTo(WORDS);
    }

    @Test
    void aNegativeJudgementWarnsEveryOtherTenantByMonthAndGroupOnly() {
        judged(SANNE, "DAY_ACTIVITIES", "NOT_NOW", WORDS);

        for (var other : List.of(BAS, KARIN, JASPER, RIA)) {
            assertThat(of(other).toString())
                    .as("neither the words nor who, nor on which day")
                    .isEqualTo("{\"own\":[],\"warnings\":[{\"group\":\"DAY_ACTIVITIES\",\"month\":\"2026-11\"}]}");
        }
        assertThat(of(SANNE).get("warnings"))
                .as("the own school has its own judgement")
                .isEmpty();
    }

    @Test
    void theListAndThePlacesWarnToo() {
        judged(SANNE, "DAY_ACTIVITIES", "NOT_NOW", WORDS);
        judged(BAS, "DAY_ACTIVITIES", "NOT_NOW", WORDS);
        judged(BAS, "LABOUR_MARKET", "DOUBTFUL", WORDS);

        assertThat(items(KARIN, "/v1/companies").get(0).get("notSuited").toString())
                .isEqualTo("[\"DAY_ACTIVITIES\"]");
        assertThat(items(KARIN, "/v1/places").get(0).get("notSuited").toString())
                .isEqualTo("[\"DAY_ACTIVITIES\"]");
        assertThat(items(KARIN, "/v1/suitability-warnings").toString())
                .isEqualTo("[{\"companyId\":\"%s\",\"group\":\"DAY_ACTIVITIES\"}]".formatted(company));
        assertThat(items(STRANGER, "/v1/suitability-warnings")).isEmpty();
    }

    @Test
    void severalSchoolsThatWarnLookAsOne() {
        judged(SANNE, "DAY_ACTIVITIES", "NOT_NOW", null);
        clock.set(LocalDate.of(2027, 1, 11));
        judged(BAS, "DAY_ACTIVITIES", "NOT_NOW", null);

        assertThat(warnings(KARIN)).containsExactly("DAY_ACTIVITIES 2027-01");
        assertThat(warnings(BAS)).containsExactly("DAY_ACTIVITIES 2026-11");
    }

    @Test
    void theWarningGoesWhenTheSameSchoolJudgesBetterAndNotWhenAnotherDoes() {
        judged(SANNE, "LABOUR_MARKET", "NOT_NOW", null);
        judged(SANNE, "DAY_ACTIVITIES", "NOT_NOW", null);

        judged(BAS, "LABOUR_MARKET", "SUITS", null);
        assertThat(warnings(KARIN)).containsExactly("DAY_ACTIVITIES 2026-11", "LABOUR_MARKET 2026-11");

        judged(SANNE, "LABOUR_MARKET", "DOUBTFUL", null);
        assertThat(warnings(KARIN)).containsExactly("DAY_ACTIVITIES 2026-11");
        assertThat(sql.count("suitability_warning")).isOne();
    }

    @Test
    void aSecondNegativeJudgementOfTheSchoolMovesItsWarning() {
        judged(SANNE, "LABOUR_MARKET", "NOT_NOW", null);
        clock.set(LocalDate.of(2027, 3, 1));
        judged(SANNE, "LABOUR_MARKET", "NOT_NOW", null);

        assertThat(warnings(KARIN)).containsExactly("LABOUR_MARKET 2027-03");
        assertThat(sql.count("suitability_warning")).isOne();
    }

    @Test
    void aWarningThatNobodyRenewsIsOverAfterTwoYears() {
        judged(SANNE, "LABOUR_MARKET", "NOT_NOW", null);

        clock.set(LocalDate.of(2028, 11, 30));
        assertThat(warnings(KARIN)).isNotEmpty();
        clock.set(LocalDate.of(2028, 12, 1));
        assertThat(warnings(KARIN)).isEmpty();
        assertThat(items(KARIN, "/v1/companies").get(0).get("notSuited")).isEmpty();
    }

    @Test
    void aJudgementByMistakeIsTakenBackOnTheSameDayByWhoGaveIt() {
        judged(SANNE, "LABOUR_MARKET", "NOT_NOW", null);
        clock.advance(Duration.ofMinutes(1));
        var mistake = judged(SANNE, "LABOUR_MARKET", "SUITS", null);
        assertThat(warnings(KARIN)).isEmpty();

        assertThat(takeBack(WILMA.at(TestTenant.SCHOOL_A), mistake))
                .hasStatus(409)
                .bodyText()
                .contains("judgement-stays");
        assertThat(takeBack(SANNE, mistake)).hasStatus(204);

        assertThat(warnings(KARIN)).as("what was judged before counts again").hasSize(1);
        clock.advance(Duration.ofDays(1));
        assertThat(takeBack(SANNE, of(SANNE).get("own").get(0).get("id").asString()))
                .hasStatus(409);
    }

    @Test
    void noWayLeadsToTheWordsOrTheNumberOfJudgementsOfAnotherSchool() {
        var own = judged(SANNE, "LABOUR_MARKET", "NOT_NOW", WORDS);
        judged(SANNE, "DAY_ACTIVITIES", "DOUBTFUL", WORDS);

        assertThat(takeBack(BAS, own)).hasStatus(404);
        assertThat(takeBack(STRANGER, own)).hasStatus(404);
        assertThat(get(STRANGER, path(company))).hasStatus(404);
        for (var path : List.of(
                path(company),
                "/v1/companies/" + company,
                "/v1/companies",
                "/v1/companies?text=begeleiding",
                "/v1/companies?text=lijn",
                "/v1/companies/export",
                "/v1/companies/points",
                "/v1/places",
                "/v1/places?text=begeleiding",
                "/v1/pool",
                "/v1/suitability-warnings",
                "/v1/companies/" + company + "/contact-moments",
                "/v1/companies/" + company + "/private-note",
                "/v1/companies/" + company + "/merges")) {
            for (var other : List.of(BAS, RIA)) {
                assertThat(get(other, path))
                        .as(path)
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("begeleiding op", "Sanne", SANNE.id().toString(), own)
                        .doesNotContain(TestTenant.SCHOOL_A.id().toString());
            }
        }
        assertThat(items(BAS, "/v1/companies?text=begeleiding")).isEmpty();
        for (var other : List.of(TestTenant.SCHOOL_B, TestTenant.REGION, TestTenant.OTHER_SCHOOL)) {
            long seen = app.in(
                    other.tenant(),
                    database -> database.sql("select count(*) from suitability_judgement")
                            .query(Long.class)
                            .single());
            assertThat(seen).isZero();
        }
        assertThat(sql.sql("select payload from messaging.outbox where payload is not null")
                        .query(String.class)
                        .list())
                .as("no event carries a judgement")
                .noneMatch(payload -> payload.contains("begeleiding op") || payload.contains("NOT_NOW"));
    }

    @Test
    void theWarningItselfSaysNothingOfTheSchoolAndNoOtherSchoolCanTakeItAway() {
        judged(SANNE, "LABOUR_MARKET", "NOT_NOW", WORDS);

        var row = sql.sql("select to_jsonb(w) - 'region_id' - 'id' from suitability_warning w")
                .query(String.class)
                .single();
        assertThat(json.readTree(row).propertyNames()).containsExactlyInAnyOrder("company_id", "target_group", "month");
        assertThat(sql.sql("select id from suitability_warning")
                        .query(UUID.class)
                        .single()
                        .version())
                .as("an id that is a time would tell the moment")
                .isEqualTo(4);
        int taken = app.in(
                TestTenant.SCHOOL_B.tenant(),
                database -> database.sql("delete from suitability_warning").update());
        assertThat(taken).isZero();
    }

    @Test
    void onlyAStagebegeleiderJudges() {
        for (var person : List.of(MARIEKE, TOM, JASPER, RIA, DAAN)) {
            assertThat(judge(person, "LABOUR_MARKET", "SUITS", null)).hasStatus(403);
        }
        assertThat(get(DAAN, path(company))).hasStatus(403);
        assertThat(judge(SANNE, "LABOUR_MARKET", "SUITS", "x".repeat(501)))
                .hasStatus(422)
                .bodyText()
                .contains("words");
        assertThat(judge(SANNE, "EVERYBODY", "SUITS", null)).hasStatus(400);
        company = Ids.next();
        assertThat(judge(SANNE, "LABOUR_MARKET", "SUITS", null)).hasStatus(404);
        assertThat(sql.count("suitability_judgement")).isZero();
    }

    @Test
    void judgementsOfACompanyThatWasMergedGoOnWithTheOneThatWasKept() {
        judged(SANNE, "LABOUR_MARKET", "NOT_NOW", WORDS);
        var merged = company;
        company = pool.company("Touwslagerij Lijn BV", "TECHNICAL", 51.44, 5.74);
        var merge = Ids.next();
        sql.sql("""
                insert into company_merge (region_id, id, kept_id, merged_id, was_active, organisation_id, merged_by,
                                           merged_by_name, merged_at, undo_until)
                values (:region, :merge, :kept, :merged, true, :merge, :merge, 'Iemand', now(), now())""")
                .param("region", TestTenant.REGION.regionId())
                .param("merge", merge)
                .param("kept", company)
                .param("merged", merged)
                .update();
        sql.sql("update company set merged_into = :kept, merge_id = :merge, active = false where id = :merged")
                .param("kept", company)
                .param("merge", merge)
                .param("merged", merged)
                .update();

        assertThat(of(SANNE).get("own").findValuesAsString("words")).containsExactly(WORDS);
        assertThat(warnings(BAS)).containsExactly("LABOUR_MARKET 2026-11");
        assertThat(items(BAS, "/v1/companies").get(0).get("notSuited")).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        judged(SANNE, "LABOUR_MARKET", "SUITS", null);
        assertThat(warnings(BAS)).as("also what was said of the merged one").isEmpty();
    }

    private static String path(UUID company) {
        return "/v1/companies/" + company + "/suitability";
    }

    private MvcTestResult judge(Person person, String group, String verdict, @Nullable String words) {
        return mvc.post()
                .uri(path(company))
                .with(person)
                .header("Idempotency-Key", Ids.next().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"group\": \"%s\", \"verdict\": \"%s\", \"words\": %s}"
                        .formatted(group, verdict, words == null ? "null" : "\"" + words + "\""))
                .exchange();
    }

    private String judged(Person person, String group, String verdict, @Nullable String words) {
        var answer = judge(person, group, verdict, words);
        assertThat(answer).hasStatus(201);
        return read(answer).get("id").asString();
    }

    private MvcTestResult takeBack(Person person, String id) {
        return mvc.delete().uri(path(company) + "/" + id).with(person).exchange();
    }

    private MvcTestResult get(Person person, String path) {
        return mvc.get().uri(path).with(person).exchange();
    }

    private JsonNode of(Person person) {
        var answer = get(person, path(company));
        assertThat(answer).hasStatusOk();
        return read(answer);
    }

    private List<String> warnings(Person person) {
        return of(person)
                .get("warnings")
                .valueStream()
                .map(warning -> warning.get("group").asString() + " "
                        + warning.get("month").asString())
                .toList();
    }

    private JsonNode items(Person person, String path) {
        var answer = get(person, path);
        assertThat(answer).hasStatusOk();
        return read(answer).get("items");
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
