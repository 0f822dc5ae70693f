package nl.opstap.company.needs;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.company.PoolFixture;
import nl.opstap.contracts.company.PlaceChanged;
import nl.opstap.contracts.placement.NeedsProven;
import nl.opstap.contracts.placement.ProvenNeed;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.tenancy.Tenant;
import nl.opstap.platform.tenancy.TenantScope;
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
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a place says it meets, what went well before, and what was taken back. */
@OpstapTest
@Tag("COM-21")
class NeedsTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

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
    FollowProvenNeeds follow;

    PoolFixture pool;
    UUID company;
    UUID place;

    @BeforeEach
    void aCompanyWithAPlace() {
        sql.empty();
        pool = new PoolFixture(sql);
        company = pool.company("Mandenvlechterij Wilg", "TECHNICAL", 51.44, 5.74);
        place = pool.place(company, "TECHNICAL", 2);
        organisation(TestTenant.SCHOOL_A, "Zwaluwhof");
        organisation(TestTenant.SCHOOL_B, "Kastanjelaan");
    }

    @Test
    void aNeedIsSaidThenProvenThenTakenBackAndSaidAgain() {
        say(SANNE, "LOW_STIMULI");
        assertThat(needs("places")).containsExactly("LOW_STIMULI CLAIMED - 2026-11-23 -");

        proven(new ProvenNeed("LOW_STIMULI", 4, FIRST));
        assertThat(needs("places")).containsExactly("LOW_STIMULI PROVEN 4 2026-11-01 -");
        assertThat(needs("companies")).containsExactly("LOW_STIMULI PROVEN 4 2026-11-01 -");

        clock.set(LocalDate.of(2026, 12, 7));
        takeBack(SANNE, "LOW_STIMULI", "GUIDANCE_CHANGED");
        assertThat(needs("places")).containsExactly("LOW_STIMULI WITHDRAWN 4 2026-12-07 GUIDANCE_CHANGED");
        assertThat(needs("companies")).containsExactly("LOW_STIMULI WITHDRAWN 4 2026-12-07 GUIDANCE_CHANGED");

        clock.set(LocalDate.of(2026, 12, 8));
        say(SANNE, "LOW_STIMULI");
        assertThat(needs("places")).containsExactly("LOW_STIMULI PROVEN 4 2026-11-01 -");
    }

    @Test
    @Tag("COM-22")
    void whatWasTakenBackIsNotFoundThoughItWentWellBefore() {
        say(SANNE, "LOW_STIMULI");
        proven(new ProvenNeed("LOW_STIMULI", 4, FIRST));
        assertThat(found()).hasSize(2);

        takeBack(SANNE, "LOW_STIMULI", null);

        assertThat(found()).isEmpty();
        assertThat(sql.published(PlaceChanged.class).getLast().meetsNeeds())
                .as("so no student is matched by it")
                .isEmpty();
        assertThat(read(MARIEKE, "/v1/companies").get("items").get(0).get("proven"))
                .isEmpty();
    }

    @Test
    void takenBackAtOnePlaceACompanyStillMeetsItAtAnother() {
        var other = pool.place(company, "TECHNICAL", 1);
        say(SANNE, "EXTRA_BREAKS");
        met(SANNE, other, "EXTRA_BREAKS", "{\"met\":true}");

        takeBack(SANNE, "EXTRA_BREAKS", "NO_TIME");

        assertThat(needs("companies")).containsExactly("EXTRA_BREAKS CLAIMED - 2026-11-23 -");
    }

    @Test
    void whoChangesTheOfferTakesBackWhatIsLeftOutOfIt() {
        var request = """
                {"title":"Meehelpen","sector":"TECHNICAL","phases":[2],"weekdays":["MONDAY"],"maxDays":1,"seats":2,
                 "from":"2026-08-01","until":"2027-07-31","leerweg":"STAGE","prospectOfJob":"UNKNOWN","minAge":14,
                 "meetsNeeds":%s}""";
        var added =
                send(SANNE, "POST", "/v1/companies/" + company + "/places", request.formatted("[\"EXTRA_BREAKS\"]"));
        assertThat(added).hasStatus(201);
        place = UUID.fromString(json(added).get("id").asString());

        assertThat(send(SANNE, "PUT", "/v1/places/" + place, request.formatted("[\"LOW_STIMULI\"]")))
                .hasStatusOk();

        assertThat(needs("places"))
                .containsExactly("LOW_STIMULI CLAIMED - 2026-11-23 -", "EXTRA_BREAKS WITHDRAWN - 2026-11-23 -");
    }

    @Test
    void theHistoryTellsWhichOrganisationAndToItsOwnPeopleWho() {
        say(SANNE, "LOW_STIMULI");
        clock.set(LocalDate.of(2026, 12, 7));
        takeBack(BAS, "LOW_STIMULI", "WORKPLACE_CHANGED");

        var own = read(MARIEKE, "/v1/places/" + place + "/need-steps").get("items");
        assertThat(own.findValuesAsString("organisation")).containsExactly("Kastanjelaan", "Zwaluwhof");
        assertThat(own.findValuesAsString("kind")).containsExactly("WITHDRAWN", "CLAIMED");
        assertThat(own.get(0).get("by").isNull()).isTrue();
        assertThat(own.get(1).get("by").asString()).isEqualTo("Sanne");
        assertThat(read(BAS, "/v1/places/" + place + "/need-steps").toString())
                .contains("Bas")
                .doesNotContain("Sanne");
    }

    @Test
    void sayingTwiceIsSayingOnce() {
        say(SANNE, "LOW_STIMULI");
        say(BAS, "LOW_STIMULI");
        takeBack(SANNE, "EXTRA_BREAKS", "MISTAKE");

        assertThat(sql.count("need_step")).isOne();
        assertThat(needs("places")).containsExactly("LOW_STIMULI CLAIMED - 2026-11-23 -");
    }

    @Test
    void whatWasSaidBeforeThisWasKeptIsSaidWithoutADay() {
        sql.sql("update place set needs = '{EXTRA_BREAKS}'").update();

        assertThat(needs("places")).containsExactly("EXTRA_BREAKS CLAIMED - - -");
    }

    @Test
    void onlyWhoEditsThePoolChangesItAndNobodyOfAnotherRegion() {
        var path = "/v1/places/" + place + "/needs/LOW_STIMULI";
        assertThat(send(DAAN, "PUT", path, "{\"met\":true}")).hasStatus(403);
        assertThat(send(STRANGER, "PUT", path, "{\"met\":true}")).hasStatus(404);
        assertThat(send(STRANGER, "GET", "/v1/places/" + place + "/need-steps", null))
                .hasStatus(404);
        assertThat(send(SANNE, "PUT", "/v1/places/" + place + "/needs/DIAGNOSIS", "{\"met\":true}"))
                .hasStatus4xxClientError();
        assertThat(send(SANNE, "PUT", path, "{}")).hasStatus4xxClientError();
        assertThat(sql.count("need_step")).isZero();
    }

    @Test
    void aStepCannotBeWrittenInTheNameOfAnotherSchool() {
        assertThatThrownBy(() -> app.in(
                        TestTenant.SCHOOL_A.tenant(),
                        database -> database.sql("""
                                insert into need_step (id, place_id, need, step, at, organisation_id, by_id)
                                values (gen_random_uuid(), :place, 'LOW_STIMULI', 'CLAIMED', now(), :school, :place)""")
                                .param("place", place)
                                .param("school", TestTenant.SCHOOL_B.id())
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void toldAgainOrAnewItIsTheSameAndAnOlderNeedGoes() {
        var proof = new ProvenNeed("LOW_STIMULI", 4, FIRST);
        proven(proof, new ProvenNeed("EXTRA_BREAKS", 3, FIRST));
        proven(proof, new ProvenNeed("EXTRA_BREAKS", 3, FIRST));
        var once = needs("companies");

        sql.sql("truncate proven_need").update();
        proven(proof, new ProvenNeed("EXTRA_BREAKS", 3, FIRST));
        assertThat(needs("companies"))
                .isEqualTo(once)
                .containsExactly("LOW_STIMULI PROVEN 4 2026-11-01 -", "EXTRA_BREAKS PROVEN 3 2026-11-01 -");

        proven(proof);
        assertThat(needs("companies")).containsExactly("LOW_STIMULI PROVEN 4 2026-11-01 -");
    }

    @Test
    void aCompanyThatIsGoneAndANeedThatIsNotKnownYetStopNothing() {
        tell(new NeedsProven(Ids.next(), List.of(new ProvenNeed("LOW_STIMULI", 4, FIRST))));
        proven(new ProvenNeed("OF_A_LATER_VERSION", 4, FIRST), new ProvenNeed("LOW_STIMULI", 3, FIRST));

        assertThat(needs("companies")).containsExactly("LOW_STIMULI PROVEN 3 2026-11-01 -");
    }

    @Test
    void anotherRegionSeesNothingAndTellsNothing() {
        TenantScope.run(
                new Tenant(TestTenant.OTHER_REGION.id(), TestTenant.OTHER_REGION.regionId()),
                () -> follow.apply(
                        new NeedsProven(company, List.of(new ProvenNeed("LOW_STIMULI", 4, FIRST))),
                        envelope(TestTenant.OTHER_REGION)));
        assertThat(sql.count("proven_need")).isZero();

        proven(new ProvenNeed("LOW_STIMULI", 4, FIRST));
        long seen = app.in(
                TestTenant.OTHER_SCHOOL.tenant(),
                database -> database.sql("select (select count(*) from proven_need) + (select count(*) from need_step)")
                        .query(Long.class)
                        .single());
        assertThat(seen).isZero();
    }

    /** The same student may have been at both, so their numbers do not add up. */
    @Test
    @Tag("COM-03")
    void ofMergedCompaniesTheLargestNumberCountsAlsoWhenItIsToldLater() {
        var other = pool.company("Mandenvlechterij Wilg BV", "TECHNICAL", 51.44, 5.74);
        say(SANNE, "LOW_STIMULI");
        proven(new ProvenNeed("LOW_STIMULI", 3, FIRST));
        var merged = send(
                SANNE,
                "POST",
                "/v1/companies/" + company + "/merges",
                "{\"mergedId\":\"%s\",\"mergedVersion\":0}".formatted(other));
        assertThat(merged).hasStatus(201);
        assertThat(found().getFirst()).contains("\"placements\":3");

        tell(new NeedsProven(other, List.of(new ProvenNeed("LOW_STIMULI", 5, FIRST))));

        assertThat(needs("companies")).containsExactly("LOW_STIMULI PROVEN 5 2026-11-01 -");
        assertThat(found()).allSatisfy(line -> assertThat(line).contains("\"placements\":5"));

        var id = json(merged).get("id").asString();
        assertThat(send(SANNE, "POST", "/v1/companies/%s/merges/%s/undo".formatted(company, id), "{}"))
                .hasStatusOk();
        assertThat(needs("companies")).containsExactly("LOW_STIMULI PROVEN 3 2026-11-01 -");
    }

    /** As the lists of companies and of places have it. */
    private List<String> found() {
        return Map.of("companies", "/v1/companies?need=LOW_STIMULI", "places", "/v1/places?need=LOW_STIMULI")
                .values()
                .stream()
                .flatMap(path -> read(MARIEKE, path).get("items").valueStream())
                .map(JsonNode::toString)
                .toList();
    }

    private void say(Person person, String need) {
        met(person, place, need, "{\"met\":true}");
    }

    private void takeBack(Person person, String need, @Nullable String reason) {
        met(
                person,
                place,
                need,
                "{\"met\":false,\"reason\":%s}".formatted(reason == null ? null : "\"" + reason + "\""));
    }

    private void met(Person person, UUID at, String need, String body) {
        assertThat(send(person, "PUT", "/v1/places/%s/needs/%s".formatted(at, need), body))
                .hasStatusOk();
    }

    private void proven(ProvenNeed... needs) {
        tell(new NeedsProven(company, Arrays.asList(needs)));
    }

    private void tell(NeedsProven event) {
        TenantScope.run(TestTenant.REGION.tenant(), () -> follow.apply(event, envelope(TestTenant.REGION)));
    }

    private static Envelope envelope(TestTenant tenant) {
        return new Envelope(Ids.next(), "test", "test", TestClock.START, tenant.tenant(), 1);
    }

    private List<String> needs(String of) {
        return read(MARIEKE, "/v1/%s/%s".formatted(of, of.equals("places") ? place : company))
                .get("needs")
                .valueStream()
                .map(state -> List.of("need", "status", "placements", "since", "reason").stream()
                        .map(state::get)
                        .map(value -> value.isNull() ? "-" : value.asString())
                        .reduce((one, next) -> one + " " + next)
                        .orElseThrow())
                .toList();
    }

    private JsonNode read(Person person, String path) {
        var answer = mvc.get().uri(path).with(person).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return json(answer);
    }

    private JsonNode json(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private MvcTestResult send(Person person, String method, String path, @Nullable String body) {
        var request =
                mvc.method(HttpMethod.valueOf(method)).uri(path).with(person).header("If-Match", "\"0\"");
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body))
                .exchange();
    }

    private void organisation(TestTenant tenant, String name) {
        sql.sql("""
                insert into organisation (region_id, organisation_id, name) values (:region, :id, :name)""")
                .param("region", tenant.regionId())
                .param("id", tenant.id())
                .param("name", name)
                .update();
    }
}
