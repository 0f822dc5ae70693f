package nl.opstap.company.proposals;

import static nl.opstap.platform.testing.People.ADRIAAN;
import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.JASPER;
import static nl.opstap.platform.testing.People.LOTTE;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.NOOR;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.PoolFixture;
import nl.opstap.contracts.placement.CompanyTipped;
import nl.opstap.contracts.placement.IntroductionMade;
import nl.opstap.contracts.school.Guardian;
import nl.opstap.contracts.school.Readiness;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.rights.PersonalRecords;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.AppSql;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestTenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@OpstapTest
@Tag("COM-04")
class ProposalTests {
    private static final String BAKERY = """
            {"name": "Bakkerij Bos", "city": "Deurne", "knownThrough": "FAMILY", "remark": "Mijn oom werkt daar"}""";
    private static final String ACCEPTED = """
            {"name": "Bakkerij Bos", "sector": "HOSPITALITY", "channel": "%s", "city": "Deurne", "seenDoubles": [%s]}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @Autowired
    AppSql app;

    @Autowired
    FollowProposers proposers;

    @Autowired
    FollowIntroductions introductions;

    @Autowired
    FollowTips tips;

    @Autowired
    PersonalRecords records;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void emptyPool() {
        sql.empty();
    }

    @Test
    @Tag("PLA-10")
    void theCompanyOfAnOwnPlaceIsALeadFromTheNetworkOfAStudentAndWaitsOnce() {
        tipped("Smederij Vonk");
        tipped("Smederij Vonk");

        assertThat(sql.count("company_proposal")).isOne();
        assertThat(queue(SANNE)).hasStatusOk().bodyText().contains("Smederij Vonk", "\"channel\":\"STUDENT\"");
    }

    @Test
    void whatAStudentKnowsWaitsForTheStagebegeleiderAndBecomesACompany() {
        assertThat(propose(DAAN, BAKERY)).hasStatus(201).bodyText().contains("\"state\":\"WAITING\"");
        assertThat(sql.count("company")).isZero();

        assertThat(queue(SANNE))
                .hasStatusOk()
                .bodyText()
                .contains("Bakkerij Bos", "Mijn oom werkt daar", "\"channel\":\"STUDENT\"", "\"doubles\":[]")
                .doesNotContain("Daan", DAAN.id().toString());
        assertThat(accept(SANNE, waiting(), 0, "STUDENT"))
                .hasStatusOk()
                .bodyText()
                .contains("ACCEPTED");

        assertThat(sql.sql("select channel from company").query(String.class).single())
                .isEqualTo("STUDENT");
        assertThat(queue(SANNE)).bodyText().contains("\"items\":[]");
        assertThat(mine(DAAN)).bodyText().contains("\"state\":\"ACCEPTED\"", "\"company\":\"Bakkerij Bos\"");
    }

    @Test
    void howItWasFoundSaysWhoProposedIt() {
        propose(PETRA, BAKERY);
        assertThat(accept(SANNE, waiting(), 0, "FAIR"))
                .hasStatus(422)
                .bodyText()
                .contains("channel");
        assertThat(accept(SANNE, waiting(), 0, "PARENT")).hasStatusOk();

        propose(MARIEKE, BAKERY.replace("Bos", "Hei"));
        assertThat(queue(SANNE)).bodyText().contains("\"channel\":\"COLLEAGUE\"");
    }

    @Test
    void whatIsThereAlreadyStandsBesideItAndIsLinkedTo() {
        var known = new PoolFixture(sql).company("Bakkerij Bos BV", "HOSPITALITY", 51.4, 5.7);
        propose(DAAN, BAKERY);
        propose(LOTTE, BAKERY);

        assertThat(queue(SANNE)).bodyText().contains(known.toString(), "Bakkerij Bos BV", "\"sameName\":1");
        var first = waiting();
        assertThat(accept(SANNE, first, 0, "STUDENT"))
                .as("a company that looks like another is not added unseen, here neither")
                .hasStatus(409)
                .bodyText()
                .contains("company-possible-double");
        assertThat(post(SANNE, first, "link", 0, "{\"companyId\": \"" + known + "\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("LINKED", known.toString());

        assertThat(mine(DAAN)).bodyText().contains("\"state\":\"LINKED\"", "\"company\":\"Bakkerij Bos BV\"");
        assertThat(sql.count("company")).isOne();
    }

    @Test
    void whoIsDeclinedReadsWhyAndNothingElse() {
        propose(DAAN, BAKERY);

        assertThat(post(SANNE, waiting(), "refusal", 0, "{\"reason\": \" \"}")).hasStatus(422);
        assertThat(post(SANNE, waiting(), "refusal", 0, "{\"reason\": \"Daar is nu geen begeleider.\"}"))
                .hasStatusOk();

        assertThat(mine(DAAN))
                .bodyText()
                .contains("\"state\":\"DECLINED\"", "Daar is nu geen begeleider.")
                .doesNotContain("Sanne", SANNE.id().toString());
    }

    @Test
    void theSameToldTwiceIsKnownAlready() {
        propose(DAAN, BAKERY);

        assertThat(propose(DAAN, BAKERY.replace("Bakkerij Bos", "bakkerij  BOS")))
                .hasStatus(409)
                .bodyText()
                .contains("proposal-known", "Je gaf dit bedrijf al door");
        assertThat(propose(DAAN, BAKERY.replace("Deurne", "Asten"))).hasStatus(201);
        assertThat(sql.count("company_proposal")).isEqualTo(2);
    }

    @Test
    void oneIsDecidedOnceAndByWhoSawIt() {
        propose(DAAN, BAKERY);
        var id = waiting();

        assertThat(post(SANNE, id, "refusal", 3, "{\"reason\": \"Te ver\"}")).hasStatus(412);
        assertThat(accept(SANNE, id, 0, "STUDENT")).hasStatusOk();
        assertThat(post(SANNE, id, "refusal", 1, "{\"reason\": \"Te ver\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("proposal-decided");
        assertThat(sql.count("company")).isOne();
    }

    @Test
    void everyWrongFieldIsNamedAndNothingIsKept() {
        assertThat(propose(DAAN, "{\"name\": \"\", \"remark\": \"%s\"}".formatted("x".repeat(281))))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("name", "knownThrough", "remark");
        assertThat(propose(DAAN, BAKERY.replace("\"city\"", "\"postcode\": \"0711 AB\", \"city\"")))
                .hasStatus(422);
        assertThat(sql.count("company_proposal")).isZero();
    }

    @Test
    void theQueueIsTheSchoolsOwnAndNoStudentDecides() {
        propose(DAAN, BAKERY);
        var id = waiting();

        for (var other : List.of(BAS, RIA, STRANGER)) {
            assertThat(queue(other)).hasStatusOk().bodyText().doesNotContain("Bakkerij");
            assertThat(accept(other, id, 0, "STUDENT")).hasStatus(404);
            assertThat(post(other, id, "refusal", 0, "{\"reason\": \"Nee\"}")).hasStatus(404);
        }
        for (var nobody : List.of(DAAN, PETRA, MARIEKE, ADRIAAN)) {
            assertThat(queue(nobody)).hasStatus(403);
            assertThat(accept(nobody, id, 0, "STUDENT")).hasStatus(403);
        }
        assertThat(mine(LOTTE)).bodyText().contains("\"items\":[]");
        assertThat(mine(NOOR)).bodyText().contains("\"items\":[]");
        for (var tenant : List.of(TestTenant.SCHOOL_B, TestTenant.REGION, TestTenant.OTHER_SCHOOL)) {
            assertThat((Long) app.in(
                            tenant.tenant(),
                            database -> database.sql("select count(*) from company_proposal")
                                    .query(Long.class)
                                    .single()))
                    .isZero();
        }
    }

    @Test
    void nobodyLinksToACompanyOfAnotherRegion() {
        propose(DAAN, BAKERY);
        var elsewhere = Ids.next();
        sql.sql("""
                insert into company (region_id, id, name, name_key, sector, channel, created_at, changed_at)
                values (:region, :id, 'Elders', 'elders', 'GREEN', 'FAIR', now(), now())""")
                .param("region", TestTenant.OTHER_SCHOOL.regionId())
                .param("id", elsewhere)
                .update();

        assertThat(post(SANNE, waiting(), "link", 0, "{\"companyId\": \"" + elsewhere + "\"}"))
                .hasStatus(404);
    }

    @Test
    void whereNobodyDecidesNothingIsLeftToWait() {
        assertThat(propose(JASPER, BAKERY)).hasStatus(403).bodyText().contains("proposal-nobody-decides");
        assertThat(propose(RIA, BAKERY)).hasStatus(201);
        assertThat(queue(RIA)).bodyText().contains("Bakkerij Bos");
    }

    @Test
    void anErasedStudentAndTheParentsLeaveTheCompanyTheyKnewButNotThatTheyKnewIt() {
        var student = Ids.next();
        follows(student, DAAN.id(), PETRA.id());
        follows(Ids.next(), LOTTE.id(), null);
        propose(DAAN, BAKERY);
        accept(SANNE, waiting(), 0, "STUDENT");
        propose(PETRA, BAKERY.replace("Bos", "Hei"));
        propose(LOTTE, BAKERY.replace("Bos", "Zon"));

        erase(student);

        assertThat(sql.sql("select name from company_proposal")
                        .query(String.class)
                        .list())
                .containsExactly("Bakkerij Zon");
        assertThat(sql.sql("select name from company").query(String.class).list())
                .containsExactly("Bakkerij Bos");
    }

    @Test
    void aParentWhoHasAnotherChildAtTheSchoolKeepsWhatHeOrSheProposed() {
        var student = Ids.next();
        follows(student, DAAN.id(), PETRA.id());
        follows(Ids.next(), LOTTE.id(), PETRA.id());
        propose(PETRA, BAKERY);

        erase(student);

        assertThat(sql.count("company_proposal")).isOne();
    }

    @Test
    @Tag("PLA-65")
    void whatACompanyTipsAtTheEndOfAStageIsALeadThatIsFoundByThatChannel() {
        var nursery = new PoolFixture(sql).company("Kwekerij De Tip", "GREEN", 51.4, 5.7);
        introduces(nursery, "Bakkerij Bos");
        introduces(nursery, "bakkerij  BOS");

        assertThat(queue(SANNE))
                .hasStatusOk()
                .bodyText()
                .contains("Bakkerij Bos", "\"as\":\"COMPANY\"", "\"channel\":\"TIP_OF_COMPANY\"", "Kwekerij De Tip");
        assertThat(sql.count("company_proposal")).as("the same tip twice").isOne();
        assertThat(queue(BAS)).bodyText().doesNotContain("Bakkerij");
        assertThat(accept(SANNE, waiting(), 0, "FAIR")).hasStatus(422);
        assertThat(accept(SANNE, waiting(), 0, "TIP_OF_COMPANY")).hasStatusOk();
        assertThat(sql.sql("select channel from company where name = 'Bakkerij Bos'")
                        .query(String.class)
                        .single())
                .isEqualTo("TIP_OF_COMPANY");
    }

    @Test
    @Tag("PLA-65")
    void aTipOfACompanyThatTheRegionDoesNotKnowIsALeadAllTheSame() {
        introduces(Ids.next(), "Bakkerij Hei");

        assertThat(queue(SANNE)).bodyText().contains("Bakkerij Hei", "\"introducedBy\":null");
    }

    private void introduces(UUID company, String name) {
        TenantScope.run(
                TestTenant.SCHOOL_A.tenant(),
                () -> introductions.apply(
                        new IntroductionMade(Ids.next(), company, name, "Deurne", "0493 555 011", SANNE.id()),
                        new Envelope(
                                Ids.next(),
                                "/test",
                                "test",
                                Instant.parse("2026-11-23T08:00:00Z"),
                                TestTenant.SCHOOL_A.tenant(),
                                1)));
    }

    private void tipped(String name) {
        TenantScope.run(
                TestTenant.SCHOOL_A.tenant(),
                () -> tips.apply(
                        new CompanyTipped(Ids.next(), name, "Veenbeek", SANNE.id()),
                        new Envelope(
                                Ids.next(),
                                "/test",
                                "test",
                                Instant.parse("2026-11-23T08:00:00Z"),
                                TestTenant.SCHOOL_A.tenant(),
                                1)));
    }

    private void erase(UUID student) {
        TenantScope.run(
                TestTenant.SCHOOL_A.tenant(), () -> transaction.executeWithoutResult(_ -> records.erase(student)));
    }

    private void follows(UUID student, UUID account, @Nullable UUID parent) {
        TenantScope.run(
                TestTenant.SCHOOL_A.tenant(),
                () -> proposers.apply(
                        new StudentChanged(
                                student,
                                account,
                                "Leerling",
                                LocalDate.of(2010, 1, 1),
                                "V4",
                                "VSO",
                                "LABOUR",
                                2,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                LocalDate.of(2028, 7, 1),
                                new Readiness(true, false, false, false),
                                parent == null ? List.of() : List.of(new Guardian(parent, "Ouder", true)),
                                "ACTIVE",
                                null,
                                null,
                                null),
                        new Envelope(
                                Ids.next(),
                                "/test",
                                "test",
                                Instant.parse("2026-11-23T08:00:00Z"),
                                TestTenant.SCHOOL_A.tenant(),
                                1)));
    }

    private MvcTestResult propose(Person person, String body) {
        return send(person, "/v1/company-proposals", null, body);
    }

    private MvcTestResult accept(Person person, UUID id, int seen, String channel) {
        return post(person, id, "acceptance", seen, ACCEPTED.formatted(channel, ""));
    }

    private MvcTestResult post(Person person, UUID id, String what, int seen, String body) {
        return send(person, "/v1/company-proposals/" + id + "/" + what, seen, body);
    }

    private MvcTestResult send(Person person, String uri, @Nullable Integer seen, String body) {
        var request = mvc.post()
                .uri(uri)
                .with(person)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (seen == null ? request : request.header("If-Match", "\"" + seen + "\"")).exchange();
    }

    private MvcTestResult queue(Person person) {
        return mvc.get().uri("/v1/company-proposals").with(person).exchange();
    }

    private MvcTestResult mine(Person person) {
        return mvc.get().uri("/v1/my-company-proposals").with(person).exchange();
    }

    private UUID waiting() {
        var answer = queue(SANNE).getResponse();
        return UUID.fromString(
                JsonPath.read(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8), "$.items[0].id"));
    }
}
