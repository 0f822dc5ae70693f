package nl.opstap.company.moments;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.JASPER;
import static nl.opstap.platform.testing.People.KARIN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.MO;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
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
class ContactMomentTests {
    private static final String SECRET = "Jos wil twee leerlingen, maar niet op vrijdag";
    private static final String CALL = """
            {"channel": "CALL", "purpose": "FIND_PLACE", "summary": "%s"}""".formatted(SECRET);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @Autowired
    AppSql app;

    @Autowired
    TestClock clock;

    UUID company;

    @BeforeEach
    void aCompanyAndTheNamesOfTheSchools() {
        sql.empty();
        company = new PoolFixture(sql).company("Kwekerij De Proef", "GREEN", 51.4, 5.7);
        named(TestTenant.SCHOOL_A, "Zwaluwhof");
        named(TestTenant.SCHOOL_B, "Kastanjelaan");
    }

    @Test
    @Tag("COM-40")
    void theOwnSchoolReadsWhatWasSaidAndTheRegionThatItWasSaid() {
        log(SANNE, CALL);

        assertThat(list(MARIEKE)).hasStatusOk().bodyJson().satisfies(answer -> {
            var own = JsonPath.<java.util.Map<String, Object>>read(answer.getJson(), "$.items[0]");
            assertThat(own)
                    .containsEntry("organisation", "Zwaluwhof")
                    .containsEntry("purpose", "FIND_PLACE")
                    .containsEntry("on", "2026-11-23")
                    .containsEntry("channel", "CALL")
                    .containsEntry("by", "Sanne")
                    .containsEntry("summary", SECRET)
                    .containsEntry("mayUndo", false);
        });
        for (var other : List.of(BAS, MO, RIA, JASPER)) {
            assertThat(list(other)).hasStatusOk().bodyText().contains("Zwaluwhof", "FIND_PLACE", "2026-11-23");
            assertThat(list(other)).bodyText().doesNotContain(SECRET, "Sanne", "CALL");
        }
    }

    @Test
    @Tag("COM-40")
    void theDatabaseItselfKeepsTheWordsWithTheOwnSchool() {
        log(SANNE, CALL);

        assertThat(accounts(TestTenant.SCHOOL_A)).isOne();
        for (var other :
                List.of(TestTenant.SCHOOL_B, TestTenant.REGION, TestTenant.MUNICIPALITY, TestTenant.OTHER_SCHOOL)) {
            assertThat(accounts(other)).as(other.alias()).isZero();
        }
    }

    @Test
    @Tag("COM-40")
    void nobodyWritesOrRemovesAContactInTheNameOfAnotherSchool() {
        log(SANNE, CALL);

        int removed = app.in(
                TestTenant.SCHOOL_B.tenant(),
                database -> database.sql("delete from contact_moment").update());
        assertThat(removed).isZero();
        assertThatThrownBy(() -> app.in(
                        TestTenant.SCHOOL_B.tenant(),
                        database -> database.sql("update contact_moment set purpose = 'JOB'")
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> app.in(
                        TestTenant.SCHOOL_B.tenant(),
                        database -> database.sql("""
                                insert into contact_moment (id, company_id, organisation_id, purpose, happened_on,
                                                            logged_at, logged_by, logged_by_name)
                                values (:id, :company, :theirs, 'JOB', '2026-11-23', now(), :id, 'x')""")
                                .param("id", UUID.randomUUID())
                                .param("company", company)
                                .param("theirs", TestTenant.SCHOOL_A.id())
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    @Tag("COM-40")
    void theCalendarOfTheRegionShowsTheMonthByDayAndCanBeNarrowed() {
        log(SANNE, CALL);
        log(SANNE, """
                {"channel": "VISIT", "purpose": "RUNNING_STAGE", "on": "2026-11-20"}""");
        log(BAS, """
                {"channel": "MAIL", "purpose": "JOB", "on": "2026-10-30"}""");

        assertThat(get("/v1/contact-calendar?month=2026-11", KARIN))
                .hasStatusOk()
                .bodyJson()
                .satisfies(answer -> {
                    var json = answer.getJson();
                    assertThat(JsonPath.<Integer>read(json, "$.contacts")).isEqualTo(2);
                    assertThat(JsonPath.<List<String>>read(json, "$.days[*].day"))
                            .containsExactly("2026-11-20", "2026-11-23");
                });
        assertThat(get("/v1/organisations", KARIN))
                .bodyJson()
                .extractingPath("$.items[*].name")
                .asArray()
                .containsExactly("Kastanjelaan", "Zwaluwhof");
        assertThat(purposes("/v1/contact-moments?month=2026-11")).containsExactly("FIND_PLACE", "RUNNING_STAGE");
        assertThat(purposes("/v1/contact-moments?month=2026-11&purpose=RUNNING_STAGE"))
                .containsExactly("RUNNING_STAGE");
        assertThat(purposes("/v1/contact-moments?month=2026-10&organisation=" + TestTenant.SCHOOL_B.id()))
                .containsExactly("JOB");
        assertThat(purposes("/v1/contact-moments?month=2026-10&organisation=" + TestTenant.SCHOOL_A.id()))
                .isEmpty();
        var first = get("/v1/contact-moments?month=2026-11&limit=1", KARIN);
        var next = JsonPath.<String>read(text(first), "$.next");
        assertThat(purposes("/v1/contact-moments?month=2026-11&limit=1&cursor=" + next))
                .containsExactly("RUNNING_STAGE");
        assertThat(get("/v1/contact-calendar?month=2026-13", KARIN)
                        .getResponse()
                        .getStatus())
                .isBetween(400, 422);
    }

    @Test
    @Tag("COM-40")
    void theSpreadsheetOfTheMonthHoldsTheWordsOfTheOwnSchoolOnly() {
        log(SANNE, CALL);

        assertThat(get("/v1/contact-moments/export?month=2026-11", MARIEKE))
                .hasStatusOk()
                .bodyText()
                .contains("Zwaluwhof;Kwekerij De Proef;stageplek zoeken;bellen;Sanne", SECRET);
        assertThat(get("/v1/contact-moments/export?month=2026-11", BAS))
                .bodyText()
                .contains("Zwaluwhof;Kwekerij De Proef;stageplek zoeken")
                .doesNotContain(SECRET, "Sanne", "bellen");
        assertThat(get("/v1/contact-moments/export?month=2026-11", STRANGER))
                .bodyText()
                .doesNotContain("Zwaluwhof", "Kwekerij");
    }

    @Test
    @Tag("COM-40")
    @Tag("GW-27")
    void aCitizenServiceNumberInTheNoteIsRefused() {
        assertThat(send(SANNE, """
                {"channel": "CALL", "purpose": "FIND_PLACE", "summary": "plek voor 123456782"}"""))
                .hasStatus(422)
                .bodyText()
                .contains("bsn-refused")
                .doesNotContain("123456782");
        assertThat(sql.count("contact_moment")).isZero();
    }

    @Test
    @Tag("COM-42")
    void whoAsksBeforeCallingIsToldWhoCalledWhenAndFromWhenItIsFree() {
        log(SANNE, CALL);
        clock.advance(Duration.ofDays(2));

        assertThat(advice(BAS, "FIND_PLACE")).hasStatusOk().bodyJson().satisfies(answer -> {
            var json = answer.getJson();
            assertThat(JsonPath.<String>read(json, "$.outcome")).isEqualTo("WARNED");
            assertThat(JsonPath.<String>read(json, "$.first.organisation")).isEqualTo("Zwaluwhof");
            assertThat(JsonPath.<String>read(json, "$.first.person")).isEqualTo("Sanne");
            assertThat(JsonPath.<String>read(json, "$.first.on")).isEqualTo("2026-11-23");
            assertThat(JsonPath.<String>read(json, "$.freeFrom")).isEqualTo("2026-11-30");
            assertThat(json).doesNotContain(SECRET);
        });
        assertThat(advice(SANNE, "FIND_PLACE")).bodyText().contains("FREE");
        assertThat(advice(BAS, "JOB")).bodyText().contains("FREE");
        assertThat(advice(BAS, "FIND_PLACE&on=2026-11-22")).bodyText().contains("FREE");

        clock.advance(Duration.ofDays(5));
        assertThat(advice(BAS, "FIND_PLACE")).bodyText().contains("FREE");
    }

    @Test
    @Tag("COM-42")
    void aSecondSchoolHasToHaveSeenTheFirstAndTheRefusalDoesNotTellWhatWasSaid() {
        var first = log(SANNE, CALL);

        assertThat(send(BAS, CALL.replace(SECRET, "")))
                .hasStatus(409)
                .bodyText()
                .contains("contact-too-soon", "Zwaluwhof", "23-11-2026", "30-11-2026", first.toString())
                .doesNotContain(SECRET, "Sanne");
        assertThat(send(BAS, despite(first, ""))).hasStatus(201);
        assertThat(get("/v1/contact-moments", SANNE)).bodyText().contains("\"despite\":true");
        assertThat(send(KARIN, despite(UUID.randomUUID(), ""))).hasStatus(409);
    }

    @Test
    @Tag("COM-42")
    void whereTheRegionBlocksAReasonIsNeededAndTheRegionReadsIt() {
        var first = log(SANNE, CALL);
        assertThat(block(BAS)).hasStatus(403);
        assertThat(block(RIA)).hasStatusOk();

        assertThat(advice(BAS, "FIND_PLACE")).bodyText().contains("BLOCKED");
        assertThat(send(BAS, despite(first, "")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("reason");
        assertThat(send(BAS, despite(first, ", \"reason\": \"OTHER\"")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("summary");
        assertThat(send(BAS, despite(first, ", \"reason\": \"URGENT\""))).hasStatus(201);
        assertThat(get("/v1/contact-moments", KARIN)).bodyText().contains("URGENT");
    }

    @Test
    @Tag("COM-42")
    void aRunningStageIsEachSchoolsOwn() {
        var running = """
                {"channel": "CALL", "purpose": "RUNNING_STAGE"}""";
        log(SANNE, running);

        assertThat(send(BAS, running)).hasStatus(201);
    }

    @Test
    @Tag("COM-42")
    void whoJoinsIsSeenByTheFirstAndTellsNobodyElseWho() {
        var first = log(SANNE, CALL);

        assertThat(join(BAS, first)).hasStatus(204);
        assertThat(join(BAS, first)).hasStatus(204);

        assertThat(list(SANNE)).bodyText().contains("Kastanjelaan", "\"by\":\"Bas\"");
        assertThat(list(KARIN)).bodyText().contains("Kastanjelaan").doesNotContain("Bas\"");
        assertThat(advice(BAS, "FIND_PLACE")).bodyText().contains("\"joined\":true");
        assertThat(join(SANNE, first)).hasStatus(409).bodyText().contains("contact-own");
        assertThat(undo(SANNE, first)).hasStatus(409).bodyText().contains("contact-joined");

        assertThat(mvc.delete().uri(moment(first) + "/join").with(BAS)).hasStatus(204);
        assertThat(undo(SANNE, first)).hasStatus(204);
        assertThat(sql.count("contact_moment") + sql.count("contact_account")).isZero();
    }

    @Test
    @Tag("COM-42")
    void aContactOfAWeekAgoIsNotJoinedAnyMore() {
        var first = log(SANNE, CALL);
        clock.advance(Duration.ofDays(7));

        assertThat(join(BAS, first)).hasStatus(409).bodyText().contains("contact-past");
    }

    @Test
    @Tag("COM-42")
    void ofTwoSchoolsThatLogAtTheSameMomentOneIsTold() throws Exception {
        var together = new CyclicBarrier(2);
        var statuses = new java.util.ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var both = List.of(SANNE, BAS).stream()
                    .<Callable<Integer>>map(person -> () -> {
                        together.await();
                        return send(person, CALL).getResponse().getStatus();
                    })
                    .toList();
            for (var status : pool.invokeAll(both)) {
                statuses.add(status.get());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    @Tag("COM-40")
    void onlyWhoLoggedItTakesItBackAndOnlyThatDay() {
        var first = log(SANNE, CALL);

        assertThat(list(SANNE)).bodyText().contains("\"mayUndo\":true");
        assertThat(undo(BAS, first)).hasStatus(409).bodyText().contains("contact-stays");
        clock.advance(Duration.ofDays(1));
        assertThat(undo(SANNE, first)).hasStatus(409);
        assertThat(undo(SANNE, UUID.randomUUID())).hasStatus(404);
        assertThat(undo(STRANGER, first)).hasStatus(404);
    }

    @Test
    @Tag("COM-40")
    void everyFieldThatCannotBeIsNamed() {
        assertThat(send(SANNE, """
                {"channel": "CALL", "purpose": "FIND_PLACE", "on": "2026-11-24",
                 "spokeWith": "0190a000-0000-7000-8000-00000000ffff"}"""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("on", "spokeWith");
    }

    @Test
    @Tag("COM-06")
    void aLoggedContactIsTheLastContactOfTheCompany() {
        log(SANNE, CALL);

        assertThat(get("/v1/companies/" + company, BAS))
                .bodyJson()
                .extractingPath("$.lastContact")
                .isEqualTo("2026-11-23");
    }

    @Test
    @Tag("COM-40")
    void anotherRegionSeesNothingAndStudentsAndParentsNeither() {
        var first = log(SANNE, CALL);

        for (var path : List.of(
                "/v1/companies/" + company + "/contact-moments",
                "/v1/companies/" + company + "/contact-advice?purpose=FIND_PLACE")) {
            assertThat(get(path, STRANGER)).as(path).hasStatus(404);
            assertThat(get(path, DAAN)).as(path).hasStatus(403);
            assertThat(get(path, PETRA)).as(path).hasStatus(403);
        }
        assertThat(send(STRANGER, CALL)).hasStatus(404);
        assertThat(join(STRANGER, first)).hasStatus(404);
        assertThat(get("/v1/contact-moments", STRANGER))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(get("/v1/contact-calendar", STRANGER)).bodyText().contains("\"contacts\":0");
        assertThat(get("/v1/organisations", STRANGER)).bodyText().doesNotContain("Zwaluwhof");
        for (var table : List.of("contact_moment", "contact_account", "contact_join", "contact_rule", "organisation")) {
            assertThat((Long) app.in(
                            TestTenant.OTHER_SCHOOL.tenant(),
                            database -> database.sql("select count(*) from " + table)
                                    .query(Long.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
        assertThat(send(MARIEKE, CALL)).hasStatus(403);
    }

    private static String despite(UUID first, String more) {
        return "{\"channel\": \"CALL\", \"purpose\": \"FIND_PLACE\", \"despite\": \"%s\"%s}".formatted(first, more);
    }

    private UUID log(Person person, String body) {
        var answer = send(person, body);
        assertThat(answer).hasStatus(201);
        return UUID.fromString(JsonPath.read(text(answer), "$.id"));
    }

    private MvcTestResult send(Person person, String body) {
        return mvc.post()
                .uri("/v1/companies/{id}/contact-moments", company)
                .with(person)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult join(Person person, UUID moment) {
        return mvc.post().uri(moment(moment) + "/join").with(person).exchange();
    }

    private MvcTestResult undo(Person person, UUID moment) {
        return mvc.delete().uri(moment(moment)).with(person).exchange();
    }

    private MvcTestResult block(Person person) {
        return mvc.put()
                .uri("/v1/contact-rule")
                .with(person)
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"blocks\": true}")
                .exchange();
    }

    private String moment(UUID id) {
        return "/v1/companies/" + company + "/contact-moments/" + id;
    }

    private MvcTestResult list(Person person) {
        return get("/v1/companies/" + company + "/contact-moments", person);
    }

    private MvcTestResult advice(Person person, String purpose) {
        return get("/v1/companies/" + company + "/contact-advice?purpose=" + purpose, person);
    }

    private MvcTestResult get(String uri, Person person) {
        return mvc.get().uri(uri).with(person).exchange();
    }

    private List<String> purposes(String uri) {
        return JsonPath.read(text(get(uri, KARIN)), "$.items[*].purpose");
    }

    private long accounts(TestTenant tenant) {
        return app.in(
                tenant.tenant(),
                database -> database.sql("select count(*) from contact_account")
                        .query(Long.class)
                        .single());
    }

    private void named(TestTenant tenant, String name) {
        sql.sql("insert into organisation (region_id, organisation_id, name) values (:region, :id, :name)")
                .param("region", tenant.regionId())
                .param("id", tenant.id())
                .param("name", name)
                .update();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
