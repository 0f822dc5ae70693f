package nl.opstap.company.evaluations;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.PoolFixture;
import nl.opstap.contracts.notification.MailRequested;
import nl.opstap.contracts.notification.SealedMail;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.AppSql;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.platform.vault.MasterKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OpstapTest
@Tag("COM-31")
class EvaluationTests {
    private static final LocalDate FROM = LocalDate.of(2026, 9, 7);
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 20);
    private static final String REMARK = "De begeleider belde nooit terug.";

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

    @Autowired
    MasterKey master;

    @Autowired
    FollowClosedStages stages;

    @Autowired
    EvaluationData data;

    @Autowired
    TransactionTemplate transaction;

    PoolFixture pool;
    UUID company;

    @BeforeEach
    void aCompanyWithSomebodyWhoGuides() {
        sql.empty();
        pool = new PoolFixture(sql);
        company = pool.company("Zadelmakerij Riem", "TECHNICAL", 51.41, 5.71);
        person("Anna Kantoor", "anna@riem.example", false);
        person("Wim de Baas", "wim@riem.example", true);
        organisation(TestTenant.SCHOOL_A, "A-school (test)");
        organisation(TestTenant.SCHOOL_B, "B-school (test)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLETED", "BROKEN_OFF"})
    void afterAStageThatRanWhoGuidedThereGetsAFormWithoutAnAccount(String state) {
        closed(TestTenant.SCHOOL_A, Ids.next(), state);

        assertThat(mail().address()).isEqualTo("wim@riem.example");
        assertThat(sql.published(MailRequested.class).toString()).doesNotContain("wim@riem.example", "Riem");
        var page = page(token());
        assertThat(page.get("purpose").asString()).isEqualTo("COMPANY_EVALUATION");
        assertThat(page.get("holder").asString()).isEqualTo("Wim de Baas");
        assertThat(page.get("company").asString()).isEqualTo("Zadelmakerij Riem");
        assertThat(page.get("school").asString()).isEqualTo("A-school (test)");
        assertThat(page.get("from").asString()).isEqualTo("2026-09-07");
        assertThat(page.get("until").asString()).isEqualTo("2026-11-20");
        assertThat(page.get("received").asBoolean()).isFalse();
        assertThat(page.get("questions")).hasSize(5);
        assertThat(page.toString()).doesNotContain("student", "placement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEARCHING", "AGREED", "RUNNING", "CLOSING", "CANCELLED"})
    void aStageThatRunsOrNeverRanAsksNothing(String state) {
        closed(TestTenant.SCHOOL_A, Ids.next(), state);

        assertThat(sql.count("company_evaluation")).isZero();
        assertThat(sql.published(MailRequested.class)).isEmpty();
    }

    @Test
    void aStageIsAskedAboutOnceHoweverOftenItIsTold() {
        var placement = Ids.next();
        closed(TestTenant.SCHOOL_A, placement, "COMPLETED");
        closed(TestTenant.SCHOOL_A, placement, "COMPLETED");

        assertThat(sql.published(MailRequested.class)).hasSize(1);
        assertThat(sql.count("company_evaluation")).isOne();
    }

    @Test
    void stagesThatEndTogetherAreOneFormAndOneMailPerSchool() {
        closed(TestTenant.SCHOOL_A, Ids.next(), "COMPLETED");
        var token = token();
        clock.advance(Duration.ofDays(13));
        closed(TestTenant.SCHOOL_A, Ids.next(), "BROKEN_OFF");
        assertThat(sql.published(MailRequested.class)).hasSize(1);
        assertThat(own(SANNE).get("waiting")).hasSize(1);

        closed(TestTenant.SCHOOL_B, Ids.next(), "COMPLETED");
        assertThat(sql.published(MailRequested.class))
                .as("another school has a form of its own")
                .hasSize(2);

        filled(token, answer(3, null));
        closed(TestTenant.SCHOOL_A, Ids.next(), "COMPLETED");
        assertThat(sql.published(MailRequested.class))
                .as("what ends after the answer is asked about anew")
                .hasSize(3);
        clock.advance(Duration.ofDays(14));
        closed(TestTenant.SCHOOL_A, Ids.next(), "COMPLETED");
        assertThat(sql.published(MailRequested.class)).hasSize(4);
    }

    @Test
    void whatWasHeardOfTooLateBothersNobody() {
        closed(TestTenant.SCHOOL_A, Ids.next(), "COMPLETED", clock.instant().minus(Duration.ofDays(60)));

        assertThat(sql.count("company_evaluation")).isZero();
    }

    @Test
    void theFirstAnswerStaysAndWhoComesAgainIsThanked() {
        closed(TestTenant.SCHOOL_A, Ids.next(), "COMPLETED");
        var token = token();

        assertThat(filled(token, answer(4, REMARK)).get("received").asBoolean()).isTrue();
        assertThat(page(token).get("received").asBoolean()).isTrue();
        assertThat(filled(token, answer(1, "Toch niet.")).get("received").asBoolean())
                .isTrue();

        var year = own(SANNE).get("years").get(0);
        assertThat(year.get("answers").asInt()).isOne();
        assertThat(year.get("questions").findValuesAsString("average")).containsOnly("4.0");
        assertThat(own(SANNE).get("remarks").findValuesAsString("text")).containsExactly(REMARK);
        assertThat(own(SANNE).get("waiting")).isEmpty();
    }

    @Test
    void afterSixtyDaysTheLinkIsOverAndSaysSo() {
        closed(TestTenant.SCHOOL_A, Ids.next(), "COMPLETED");
        var token = token();
        clock.advance(Duration.ofDays(60));

        assertThat(look(token)).hasStatus(410).bodyText().contains("link-expired");
        assertThat(fill(token, answer(4, null))).hasStatus(410);
        assertThat(own(SANNE).get("waiting")).isEmpty();
    }

    @Test
    void everyQuestionIsAnsweredOnTheScale() {
        closed(TestTenant.SCHOOL_A, Ids.next(), "COMPLETED");
        var token = token();

        assertThat(fill(token, "{\"scores\": {\"PREPARED\": 3}}"))
                .hasStatus(422)
                .bodyText()
                .contains("scores.AGAIN");
        assertThat(fill(token, answer(5, null))).hasStatus(422).bodyText().contains("scores");
        assertThat(fill(token, answer(0, null))).hasStatus(422);
        assertThat(fill(token, answer(3, "x".repeat(1001))))
                .hasStatus(422)
                .bodyText()
                .contains("remark");
        assertThat(page(token).get("received").asBoolean()).isFalse();
    }

    @Test
    void aCompanyWithoutMailGetsNoneAndTheSchoolPassesALinkOn() {
        company = pool.company("Hoefsmid Zonder Mail", "ANIMALS", 51.42, 5.72);
        closed(TestTenant.SCHOOL_A, Ids.next(), "COMPLETED");
        assertThat(sql.published(MailRequested.class)).isEmpty();

        var waiting = own(SANNE).get("waiting").get(0);
        assertThat(waiting.get("company").asString()).isEqualTo("Hoefsmid Zonder Mail");
        assertThat(waiting.get("mailed").asBoolean()).isFalse();
        assertThat(waiting.get("handedOn").isNull()).isTrue();

        var id = waiting.get("id").asString();
        var made = byHand(SANNE, id);
        assertThat(made).hasStatusOk().hasHeader("Cache-Control", "no-store");
        var address = read(made).get("address").asString();
        filled(address.substring(address.indexOf('#') + 1), answer(2, null));

        assertThat(own(TOM).get("years").get(0).get("answers").asInt()).isOne();
        assertThat(byHand(SANNE, id)).hasStatus(409).bodyText().contains("evaluation-answered");
    }

    @Test
    void whoMadeALinkByHandIsKnownAndTheMailedOneStillOpens() {
        closed(TestTenant.SCHOOL_A, Ids.next(), "COMPLETED");
        var mailed = token();
        var waiting = own(SANNE).get("waiting").get(0);

        assertThat(byHand(TOM, waiting.get("id").asString())).hasStatusOk();

        assertThat(own(SANNE).get("waiting").get(0).get("handedBy").asString()).isEqualTo("Tom");
        assertThat(look(mailed)).hasStatusOk();
    }

    @Test
    void aCompanyWithoutPeopleIsAskedAtItsGeneralAddress() {
        company = pool.company("Glazenier Ruit", "CONSTRUCTION", 51.43, 5.73);
        sql.sql("update company set email = 'info@ruit.example' where id = :id")
                .param("id", company)
                .update();

        closed(TestTenant.SCHOOL_A, Ids.next(), "COMPLETED");

        assertThat(mail().address()).isEqualTo("info@ruit.example");
        assertThat(page(token()).get("holder").asString()).isEqualTo("Glazenier Ruit");
    }

    @Test
    void anotherSchoolReadsNeitherAnswersNorRemarksNorThatACompanyWasAsked() {
        for (var turn = 0; turn < 3; turn++) {
            closed(TestTenant.SCHOOL_A, Ids.next(), "COMPLETED");
            filled(token(), answer(1, REMARK));
        }
        closed(TestTenant.SCHOOL_A, Ids.next(), "COMPLETED");
        var open = own(SANNE).get("waiting").get(0).get("id").asString();

        assertThat(own(BAS).toString()).isEqualTo("{\"years\":[],\"remarks\":[],\"waiting\":[]}");
        assertThat(byHand(BAS, open)).hasStatus(404);
        assertThat(byHand(STRANGER, open)).hasStatus(404);
        assertThat(get(BAS, "/v1/monitor/company-evaluations")).hasStatus(403);
        for (var elsewhere : List.of(TestTenant.SCHOOL_B, TestTenant.OTHER_SCHOOL)) {
            assertThat(seen(elsewhere, "evaluated_stage")).isZero();
            assertThat(seen(elsewhere, "company_evaluation")).isZero();
            assertThat(seen(elsewhere, "evaluation_count"))
                    .as("not even the averages of another school")
                    .isZero();
        }
        for (var path : List.of("/v1/companies", "/v1/companies/" + company, "/v1/places", "/v1/pool")) {
            assertThat(get(BAS, path)).hasStatusOk().bodyText().doesNotContain("belde", "valuation");
        }
    }

    @Test
    void onlyWhoGuidesStagesReadsWhatCompaniesSay() {
        for (var person : List.of(DAAN, MARIEKE, RIA)) {
            assertThat(get(person, "/v1/company-evaluations")).hasStatus(403);
        }
    }

    @Test
    void theRegionSeesAveragesFromThreeAnswersOnAndAddsThemByThree() {
        answered(TestTenant.SCHOOL_A, 4);
        answered(TestTenant.SCHOOL_A, 3);
        assertThat(region())
                .as("two answers would tell one to who gave the other")
                .containsExactly("A-school (test) null null");

        answered(TestTenant.SCHOOL_A, 1);
        assertThat(region()).containsExactly("A-school (test) 3 2.7");

        answered(TestTenant.SCHOOL_A, 1);
        answered(TestTenant.SCHOOL_A, 1);
        assertThat(region())
                .as("a fourth answer alone would be the difference")
                .containsExactly("A-school (test) 3 2.7");
        answered(TestTenant.SCHOOL_A, 1);
        assertThat(region()).containsExactly("A-school (test) 6 1.8");
    }

    @Test
    void theRegionSeesEachSchoolByItselfAndNeverWords() {
        for (var turn = 0; turn < 3; turn++) {
            answered(TestTenant.SCHOOL_A, 4);
        }
        answered(TestTenant.SCHOOL_B, 1);

        assertThat(region()).containsExactly("A-school (test) 3 4.0", "B-school (test) null null");
        assertThat(get(RIA, "/v1/monitor/company-evaluations"))
                .bodyText()
                .doesNotContain("belde", "Riem", company.toString());
        assertThat(seen(TestTenant.REGION, "company_evaluation")).isZero();
        assertThat(sql.sql("select answers from evaluation_count where answers between 1 and 2")
                        .query(Integer.class)
                        .list())
                .isEmpty();
    }

    @Test
    void aCompanyThatWasMergedIsAskedAsTheOneItGoesOnAs() {
        var kept = pool.company("Zadelmakerij Riem BV", "TECHNICAL", 51.41, 5.71);
        var merge = Ids.next();
        sql.sql("""
                insert into company_merge (region_id, id, kept_id, merged_id, was_active, organisation_id, merged_by,
                                           merged_by_name, merged_at, undo_until)
                values (:region, :merge, :kept, :merged, true, :merge, :merge, 'Iemand', now(), now())""")
                .param("region", TestTenant.REGION.regionId())
                .param("merge", merge)
                .param("kept", kept)
                .param("merged", company)
                .update();
        closed(TestTenant.SCHOOL_A, Ids.next(), "COMPLETED");
        sql.sql("update company set merged_into = :kept, merge_id = :merge where id = :merged")
                .param("kept", kept)
                .param("merge", merge)
                .param("merged", company)
                .update();

        assertThat(page(token()).get("company").asString()).isEqualTo("Zadelmakerij Riem BV");
        closed(TestTenant.SCHOOL_A, Ids.next(), "COMPLETED");
        assertThat(own(SANNE).get("waiting").findValuesAsString("companyId")).containsOnly(kept.toString());
    }

    @Test
    void whenThePlacementIsErasedTheAnswerStaysWithoutWords() {
        var placement = Ids.next();
        closed(TestTenant.SCHOOL_A, placement, "COMPLETED");
        filled(token(), answer(2, REMARK));

        TenantScope.run(TestTenant.SCHOOL_A.tenant(), () -> stages.erase(placement, envelope(TestTenant.SCHOOL_A)));

        assertThatOnlyTheAnswerIsLeft();
        assertThat(sql.count("evaluated_stage")).isZero();
    }

    @Test
    @Tag("GW-40")
    void theWordsGoWithTheStudent() {
        closed(TestTenant.SCHOOL_A, Ids.next(), "COMPLETED");
        filled(token(), answer(2, REMARK));
        var student = sql.sql("select student_id from evaluated_stage")
                .query(UUID.class)
                .single();

        TenantScope.run(
                TestTenant.SCHOOL_A.tenant(), () -> transaction.executeWithoutResult(_ -> data.beforeErasing(student)));

        assertThatOnlyTheAnswerIsLeft();
    }

    private void assertThatOnlyTheAnswerIsLeft() {
        assertThat(own(SANNE).get("remarks")).isEmpty();
        assertThat(own(SANNE).get("years").get(0).get("answers").asInt()).isOne();
    }

    /** Past the mail, because only the answer matters. */
    private void answered(TestTenant school, int score) {
        closed(school, Ids.next(), "COMPLETED");
        filled(token(), answer(score, REMARK));
    }

    private void closed(TestTenant school, UUID placement, String state) {
        closed(school, placement, state, clock.instant());
    }

    private void closed(TestTenant school, UUID placement, String state, Instant when) {
        var told = new PlacementChanged(
                placement, Ids.next(), state, 3, Ids.next(), company, List.of(), FROM, UNTIL, null, List.of(), null);
        TenantScope.run(
                school.tenant(),
                () -> stages.apply(told, new Envelope(Ids.next(), "/test", "test", when, school.tenant(), 1)));
    }

    private Envelope envelope(TestTenant school) {
        return new Envelope(Ids.next(), "/test", "test", clock.instant(), school.tenant(), 1);
    }

    private void person(String name, String email, boolean guides) {
        sql.sql("""
                insert into contact_person (region_id, id, company_id, name, email, source, guides, verified_on, created_at,
                                            changed_at)
                values (:region, :id, :company, :name, :email, 'PERSON_AGREED', :guides, '2026-11-01', now(), now())""")
                .param("region", TestTenant.REGION.regionId())
                .param("id", Ids.next())
                .param("company", company)
                .param("name", name)
                .param("email", email)
                .param("guides", guides)
                .update();
    }

    private void organisation(TestTenant school, String name) {
        sql.sql("insert into organisation (region_id, organisation_id, name) values (:region, :id, :name)")
                .param("region", TestTenant.REGION.regionId())
                .param("id", school.id())
                .param("name", name)
                .update();
    }

    private SealedMail mail() {
        var sealed = sql.published(MailRequested.class).getLast().sealed();
        var opened = master.cipher("envelope:notification")
                .decryptText(sealed.substring("notification.".length()), "notification");
        return json.readValue(opened, SealedMail.class);
    }

    /** What stands in the address of the newest mail. */
    private String token() {
        var link = mail().link();
        return link.substring(link.indexOf('#') + 1);
    }

    private static String answer(int score, @Nullable String remark) {
        return """
                {"scores": {"PREPARED": %1$d, "REACHABLE": %1$d, "VISITS": %1$d, "AGREEMENTS": %1$d, "AGAIN": %1$d},
                 "remark": %2$s}""".formatted(score, remark == null ? "null" : "\"" + remark + "\"");
    }

    private MvcTestResult look(String token) {
        return mvc.get().uri("/v1/links/current").header("X-Link-Token", token).exchange();
    }

    private JsonNode page(String token) {
        var answer = look(token);
        assertThat(answer).hasStatusOk();
        return read(answer);
    }

    private MvcTestResult fill(String token, String body) {
        return mvc.post()
                .uri("/v1/links/current/evaluation")
                .header("X-Link-Token", token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private JsonNode filled(String token, String body) {
        var answer = fill(token, body);
        assertThat(answer).hasStatusOk();
        return read(answer);
    }

    private MvcTestResult byHand(Person person, String id) {
        return mvc.put()
                .uri("/v1/company-evaluations/{id}/link", id)
                .with(person)
                .exchange();
    }

    private MvcTestResult get(Person person, String path) {
        return mvc.get().uri(path).with(person).exchange();
    }

    private JsonNode own(Person person) {
        var answer = get(person, "/v1/company-evaluations");
        assertThat(answer).hasStatusOk();
        return read(answer);
    }

    /** School, answers and the average of the first question. */
    private List<String> region() {
        var answer = get(RIA, "/v1/monitor/company-evaluations");
        assertThat(answer).hasStatusOk();
        return read(answer)
                .get("schools")
                .valueStream()
                .map(school -> "%s %s %s"
                        .formatted(
                                school.get("school").asString(),
                                school.get("answers"),
                                school.get("questions").get(0).get("average")))
                .toList();
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private long seen(TestTenant tenant, String table) {
        return app.in(
                tenant.tenant(),
                database -> database.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single());
    }
}
