package nl.opstap.company.companypage;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.PoolFixture;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.company.RequestLimitChanged;
import nl.opstap.contracts.company.SeatReleased;
import nl.opstap.contracts.company.SeatWelcomed;
import nl.opstap.contracts.notification.MailRequested;
import nl.opstap.contracts.notification.SealedMail;
import nl.opstap.contracts.placement.SeatConfirmed;
import nl.opstap.contracts.placement.SeatRequested;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.tenancy.TenantScope;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OpstapTest
@Tag("COM-44")
class CompanyPageTests {
    private static final LocalDate FROM = LocalDate.of(2026, 12, 7);
    private static final LocalDate UNTIL = LocalDate.of(2027, 2, 26);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    MasterKey master;

    @Autowired
    EventHandler<SeatRequested> seatRequested;

    @Autowired
    EventHandler<SeatConfirmed> seatConfirmed;

    UUID company;
    UUID place;
    UUID person;

    @BeforeEach
    void aCompanyWithAPlaceAndSomebodyWithAMailAddress() {
        sql.empty();
        var pool = new PoolFixture(sql);
        company = pool.company("Kwekerij De Proef", "GREEN", 51.4, 5.7);
        place = pool.place(company, "GREEN", 3);
        person = person("Wim de Baas", "wim@kwekerij.example");
        organisation(TestTenant.SCHOOL_A, "A-school (test)");
        organisation(TestTenant.SCHOOL_B, "B-school (test)");
    }

    @Test
    void whatEverySchoolAsksStandsOnOnePageAndNoStudentDoes() {
        ask(TestTenant.SCHOOL_A, MONDAY);
        ask(TestTenant.SCHOOL_B, TUESDAY);

        var page = page(link(SANNE));

        assertThat(page.get("purpose").asString()).isEqualTo("COMPANY_PAGE");
        assertThat(page.get("company").asString()).isEqualTo("Kwekerij De Proef");
        assertThat(page.get("holder").asString()).isEqualTo("Wim de Baas");
        assertThat(page.get("requests").findValuesAsString("organisation"))
                .containsExactlyInAnyOrder("A-school (test)", "B-school (test)");
        assertThat(page.get("requests").get(0).get("heldUntil").asString()).startsWith("2026-11-30");
        assertThat(page.toString()).doesNotContain("placementId").doesNotContain("student");
    }

    @Test
    void aNoSetsTheSeatFreeAndTellsTheSchoolThatAsked() {
        var ofA = ask(TestTenant.SCHOOL_A, MONDAY);
        ask(TestTenant.SCHOOL_B, MONDAY);
        var token = link(SANNE);

        var page = said(token, "{\"says\": \"DECLINE\", \"requestId\": \"%s\"}".formatted(ofA.requestId()));

        assertThat(page.get("requests").findValuesAsString("organisation")).containsExactly("B-school (test)");
        assertThat(sql.published(SeatReleased.class)).singleElement().satisfies(released -> {
            assertThat(released.requestId()).isEqualTo(ofA.requestId());
            assertThat(released.placementId()).isEqualTo(ofA.placementId());
            assertThat(released.reason()).isEqualTo("COMPANY_DECLINED");
        });
        assertThat(tenantOf("nl.opstap.company.seat-released.v1"))
                .as("the school hears it, although another one sent the link")
                .isEqualTo(TestTenant.SCHOOL_A.id());
        assertThat(sql.count("booking_day")).isOne();
        assertThat(sql.count("hold_due")).isOne();
    }

    @Test
    void aNoToTheQuestionOfAnotherSchoolThanTheOneThatSentTheLinkIsHeardThere() {
        var ofB = ask(TestTenant.SCHOOL_B, MONDAY);

        said(link(SANNE), "{\"says\": \"DECLINE\", \"requestId\": \"%s\"}".formatted(ofB.requestId()));

        assertThat(tenantOf("nl.opstap.company.seat-released.v1")).isEqualTo(TestTenant.SCHOOL_B.id());
    }

    @Test
    void aYesKeepsTheSeatAndIsReadBySchools() {
        var ofA = ask(TestTenant.SCHOOL_A, MONDAY);
        assertThat(openRequests(MARIEKE).get(0).get("welcomeAt").isNull()).isTrue();

        var token = link(SANNE);
        said(token, "{\"says\": \"WELCOME\", \"requestId\": \"%s\"}".formatted(ofA.requestId()));
        said(token, "{\"says\": \"WELCOME\", \"requestId\": \"%s\"}".formatted(ofA.requestId()));

        assertThat(openRequests(MARIEKE).get(0).get("welcomeAt").asString()).startsWith("2026-11-23");
        assertThat(sql.published(SeatWelcomed.class))
                .as("the school hears it once")
                .containsExactly(new SeatWelcomed(ofA.placementId(), ofA.requestId(), place));
        assertThat(tenantOf("nl.opstap.company.seat-welcomed.v1")).isEqualTo(TestTenant.SCHOOL_A.id());
        assertThat(sql.count("booking_day")).isOne();
        assertThat(sql.published(SeatReleased.class)).isEmpty();
    }

    @Test
    void aPauseHoldsForEverySchoolUntilTheCompanyEndsIt() {
        var token = link(SANNE);

        assertThat(said(token, "{\"says\": \"PAUSE\", \"pausedUntil\": \"2027-01-15\"}")
                        .get("pausedUntil")
                        .asString())
                .isEqualTo("2027-01-15");
        assertThat(stand()).isEqualTo("PAUSED");

        assertThat(said(token, "{\"says\": \"RESUME\"}").get("pausedUntil").isNull())
                .isTrue();
        assertThat(stand()).isEqualTo("WELCOME");
    }

    @Test
    void theNumberItWantsIsItsOwnAndAPauseLeavesIt() {
        var token = link(SANNE);
        said(token, "{\"says\": \"LIMIT\", \"perMonth\": 4}");
        said(token, "{\"says\": \"PAUSE\", \"pausedUntil\": \"2027-01-15\"}");

        var page = said(token, "{\"says\": \"LIMIT\", \"perMonth\": 2}");

        assertThat(page.get("perMonth").asInt()).isEqualTo(2);
        assertThat(page.get("own").asBoolean()).isTrue();
        assertThat(page.get("pausedUntil").asString())
                .as("a lower number does not end a pause")
                .isEqualTo("2027-01-15");
    }

    @Test
    @Tag("NOT-07")
    void aChangeOfWhatItWantsIsPublishedOnceWithWhomItConcerns() {
        ask(TestTenant.SCHOOL_B, MONDAY);
        var token = link(SANNE);
        sql.sql("""
                insert into relation_owner (region_id, company_id, organisation_id, person_id, person_name, since, used_on)
                values (:region, :company, :school, :person, 'Sanne', '2026-11-01', '2026-11-01')""")
                .param("region", TestTenant.REGION.regionId())
                .param("company", company)
                .param("school", TestTenant.SCHOOL_A.id())
                .param("person", SANNE.id())
                .update();

        said(token, "{\"says\": \"LIMIT\", \"perMonth\": 2}");
        said(token, "{\"says\": \"LIMIT\", \"perMonth\": 2}");
        said(token, "{\"says\": \"RESUME\"}");

        assertThat(sql.published(RequestLimitChanged.class))
                .containsExactly(new RequestLimitChanged(
                        company,
                        2,
                        null,
                        true,
                        TestTenant.SCHOOL_A.id(),
                        SANNE.id(),
                        List.of(TestTenant.SCHOOL_B.id())));
    }

    @Test
    void whatIsAgreedOrOfAnotherCompanyIsNotOpen() {
        var agreed = ask(TestTenant.SCHOOL_A, MONDAY);
        tell(TestTenant.SCHOOL_A, seatConfirmed, new SeatConfirmed(agreed.placementId(), agreed.requestId()));
        var pool = new PoolFixture(sql);
        var elsewhere = pool.place(pool.company("Bakkerij Korenaar", "HOSPITALITY", 51.4, 5.7), "HOSPITALITY", 1);
        var other = ask(TestTenant.SCHOOL_A, elsewhere, MONDAY);
        var token = link(SANNE);

        assertThat(page(token).get("requests")).isEmpty();
        for (var request : List.of(agreed, other)) {
            for (var says : List.of("WELCOME", "DECLINE")) {
                assertThat(say(token, "{\"says\": \"%s\", \"requestId\": \"%s\"}".formatted(says, request.requestId())))
                        .hasStatus(409)
                        .bodyText()
                        .contains("request-not-open");
            }
        }
        assertThat(sql.count("booking_day")).isEqualTo(2);
    }

    @Test
    void whatBelongsToAnAnswerIsAskedFor() {
        var token = link(SANNE);

        assertThat(say(token, "{\"says\": \"DECLINE\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("requestId");
        assertThat(say(token, "{\"says\": \"PAUSE\", \"pausedUntil\": \"2026-11-23\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("pausedUntil");
        assertThat(say(token, "{\"says\": \"LIMIT\", \"perMonth\": 61}"))
                .hasStatus(422)
                .bodyText()
                .contains("perMonth");
        assertThat(sql.count("request_limit")).isZero();
    }

    @Test
    void theMailHidesWhoAndANewOneEndsTheOldLink() {
        var first = link(SANNE);
        assertThat(sql.published(MailRequested.class).toString()).doesNotContain("wim@kwekerij.example");

        var second = link(SANNE);

        assertThat(look(first)).hasStatus(410);
        assertThat(look(second)).hasStatusOk();
        assertThat(look("company.verzonnen")).hasStatus(404);
    }

    @Test
    void withoutAnAddressNothingIsSentAndAStudentSendsNothing() {
        var unknown = person("Zonder Mail", null);

        assertThat(send(SANNE, unknown)).hasStatus(422).bodyText().contains("contactPersonId");
        assertThat(send(DAAN, person)).hasStatus(403);
        assertThat(send(MARIEKE, person)).hasStatus(403);
        assertThat(send(SANNE, Ids.next())).hasStatus(404);
        assertThat(sql.published(MailRequested.class)).isEmpty();
        assertThat(sql.count("scoped_link")).isZero();
    }

    @Test
    void theLinkOfACompanyThatWasMergedShowsTheOneItGoesOnAs() {
        var token = link(SANNE);
        var kept = new PoolFixture(sql).company("Kwekerij De Proef BV", "GREEN", 51.4, 5.7);
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
        sql.sql("update company set merged_into = :kept, merge_id = :merge where id = :merged")
                .param("kept", kept)
                .param("merge", merge)
                .param("merged", company)
                .update();

        assertThat(page(token).get("company").asString()).isEqualTo("Kwekerij De Proef BV");
        assertThat(said(token, "{\"says\": \"LIMIT\", \"perMonth\": 2}")
                        .get("perMonth")
                        .asInt())
                .isEqualTo(2);
    }

    private UUID person(String name, @Nullable String email) {
        var id = Ids.next();
        sql.sql("""
                insert into contact_person (region_id, id, company_id, name, email, source, guides, verified_on, created_at,
                                            changed_at)
                values (:region, :id, :company, :name, :email, 'PERSON_AGREED', false, '2026-11-01', now(), now())""")
                .param("region", TestTenant.REGION.regionId())
                .param("id", id)
                .param("company", company)
                .param("name", name)
                .param("email", email)
                .update();
        return id;
    }

    private void organisation(TestTenant school, String name) {
        sql.sql("insert into organisation (region_id, organisation_id, name) values (:region, :id, :name)")
                .param("region", TestTenant.REGION.regionId())
                .param("id", school.id())
                .param("name", name)
                .update();
    }

    private SeatRequested ask(TestTenant school, DayOfWeek day) {
        return ask(school, place, day);
    }

    private SeatRequested ask(TestTenant school, UUID at, DayOfWeek day) {
        var request = new SeatRequested(Ids.next(), Ids.next(), at, List.of(day), FROM, UNTIL);
        tell(school, seatRequested, request);
        return request;
    }

    private <E extends Event> void tell(TestTenant school, EventHandler<E> handler, E event) {
        var envelope = new Envelope(Ids.next(), "/test", "test", clock.instant(), school.tenant(), 1);
        TenantScope.run(school.tenant(), () -> handler.apply(event, envelope));
    }

    private MvcTestResult send(Person sender, UUID to) {
        return mvc.post()
                .uri("/v1/companies/{id}/page-links", company)
                .with(sender)
                .header("Idempotency-Key", Ids.next().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"contactPersonId\": \"%s\"}".formatted(to))
                .exchange();
    }

    /** What stands in the address of the newest mail. */
    private String link(Person sender) {
        assertThat(send(sender, person)).hasStatus(204);
        var sealed = sql.published(MailRequested.class).getLast().sealed();
        var opened = master.cipher("envelope:notification")
                .decryptText(sealed.substring("notification.".length()), "notification");
        var mail = json.readValue(opened, SealedMail.class);
        assertThat(mail.address()).isEqualTo("wim@kwekerij.example");
        return mail.link().substring(mail.link().indexOf('#') + 1);
    }

    private MvcTestResult look(String token) {
        return mvc.get().uri("/v1/links/current").header("X-Link-Token", token).exchange();
    }

    private JsonNode page(String token) {
        var answer = look(token);
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private MvcTestResult say(String token, String body) {
        return mvc.post()
                .uri("/v1/links/current")
                .header("X-Link-Token", token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private JsonNode said(String token, String body) {
        var answer = say(token, body);
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private JsonNode openRequests(Person reader) {
        var answer = mvc.get()
                .uri("/v1/companies/{id}/open-requests", company)
                .with(reader)
                .exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray()).get("items");
    }

    private String stand() {
        var answer = mvc.get()
                .uri("/v1/companies/{id}/request-limit", company)
                .with(SANNE)
                .exchange();
        return json.readTree(answer.getResponse().getContentAsByteArray())
                .get("today")
                .get("stand")
                .asString();
    }

    private UUID tenantOf(String type) {
        return sql.sql("select tenant_id from messaging.outbox where type = :type")
                .param("type", type)
                .query(UUID.class)
                .single();
    }
}
