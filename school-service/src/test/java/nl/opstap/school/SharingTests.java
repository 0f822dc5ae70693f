package nl.opstap.school;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.FATIMA;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.access.AccessRecorded;
import nl.opstap.contracts.school.ConsentChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@SchoolTest
class SharingTests {
    @Autowired
    SchoolApi school;

    @Autowired
    OwnerSql owner;

    @Autowired
    EventHandler<AccessRecorded> fileAccess;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void open() {
        owner.empty();
        school.open();
    }

    @Test
    @Tag("GW-20")
    void aStudentOfSixteenSharesOneItemAndTakesItBack() {
        var id = daan("2009-05-14");

        var given = give(DAAN, id, "STRENGTHS");
        assertThat(given).hasStatusOk();
        var consentId = school.body(given).at("/lines/0/given/0/id").asString();
        assertThat(school.delete(DAAN, "/v1/students/" + id + "/consents/" + consentId))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.lines[0].granted")
                .isEqualTo(false);

        assertThat(owner.published(ConsentChanged.class))
                .extracting(ConsentChanged::item, ConsentChanged::recipientKind, ConsentChanged::granted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("STRENGTHS", "COMPANY", true),
                        org.assertj.core.groups.Tuple.tuple("STRENGTHS", "COMPANY", false));
        assertThat(owner.published(ConsentChanged.class))
                .extracting(ConsentChanged::consentId)
                .containsOnly(UUID.fromString(consentId));
        assertThat(owner.count("consent_change")).isEqualTo(2);
    }

    @Test
    @Tag("GW-20")
    void givingAgainUsesTheSameConsentSoThatItsEventsStayInOrder() {
        var id = daan("2009-05-14");
        give(DAAN, id, "GOALS");
        give(DAAN, id, "GOALS");

        assertThat(owner.count("consent")).isEqualTo(1);
    }

    @Test
    @Tag("GW-20")
    @Tag("SCH-05")
    void beforeSixteenTheParentDecides() {
        var id = daan("2011-05-14");

        assertThat(give(DAAN, id, "STRENGTHS"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/consent-not-yours");
        assertThat(give(PETRA, id, "STRENGTHS"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.lines[0].given[0].givenAs")
                .isEqualTo("PARENT");
    }

    @Test
    @Tag("GW-20")
    void staffNeverConsentForAStudent() {
        var id = daan("2009-05-14");

        assertThat(give(MARIEKE, id, "STRENGTHS")).hasStatus(403);
        assertThat(give(PETRA, id, "STRENGTHS")).hasStatus(403);
        assertThat(school.body(school.get(MARIEKE, "/v1/students/" + id + "/consents"))
                        .get("mayChange")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @Tag("GW-20")
    void consentIsToTheTextThatWasRead() {
        var id = daan("2009-05-14");
        var request = request("STRENGTHS");
        request.put("textVersion", 0);

        assertThat(school.post(DAAN, "/v1/students/" + id + "/consents", request))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("textVersion");
    }

    @Test
    @Tag("GW-21")
    void thePreviewShowsWhatTheCompanySeesAndNothingElse() {
        var id = school.readyStudent(Map.of("accountId", DAAN.id(), "birthDate", "2009-05-14"));
        give(DAAN, id, "SUPPORT_NEEDS");
        give(DAAN, id, "GOALS");

        var preview = school.body(school.get(DAAN, "/v1/students/" + id + "/consents/preview?recipientKind=COMPANY"));

        assertThat(preview.get("seen")
                        .valueStream()
                        .map(seen -> seen.get("item").asString()))
                .containsExactly("GOALS", "SUPPORT_NEEDS");
        assertThat(preview.at("/seen/1/values").valueStream().map(value -> value.asString()))
                .containsExactly("LOW_STIMULI", "FIXED_SUPERVISOR");
        assertThat(preview.get("hidden").valueStream().map(item -> item.asString()))
                .containsExactly("STRENGTHS", "CONTACT", "ASSESSMENTS");
        assertThat(preview.toString()).doesNotContain("Voorbeeld").doesNotContain("Rustig");
    }

    @Test
    @Tag("GW-31")
    void theStudentReadsWhoLookedInEveryServiceAlsoAtTheMunicipality() {
        var id = daan("2009-05-14");
        arrive(access(id, "Sanne", "stagebegeleider", TestTenant.SCHOOL_A, "PLACEMENT"), TestTenant.SCHOOL_A);
        arrive(access(id, "Jasper", "jobcoach", TestTenant.MUNICIPALITY, "ROUTE"), TestTenant.MUNICIPALITY);
        arrive(
                access(UUID.randomUUID(), "Ria", "regional-coordinator", TestTenant.REGION, "CONTACT"),
                TestTenant.REGION);

        var log = school.body(school.get(DAAN, "/v1/students/" + id + "/access-log"));

        assertThat(log.at("/days/0/lines").valueStream())
                .extracting(
                        line -> line.get("actorName").asString(),
                        line -> line.get("organisation").asString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Sanne", "zwaluwhof"),
                        org.assertj.core.groups.Tuple.tuple("Jasper", "veenbeek"));
        assertThat(owner.count("dossier_line")).isEqualTo(2);
        assertThat(owner.sql("select distinct tenant_id from dossier_line")
                        .query(UUID.class)
                        .list())
                .containsExactly(TestTenant.SCHOOL_A.id());
    }

    @Test
    @Tag("GW-31")
    void parentAndPrivacyOfficerReadTheLogAndTheMentorDoesNot() {
        var id = daan("2009-05-14");
        var path = "/v1/students/" + id + "/access-log";

        assertThat(school.get(PETRA, path)).hasStatusOk();
        assertThat(school.get(FATIMA, path)).hasStatusOk();
        assertThat(school.get(MARIEKE, path)).hasStatus(403);
        assertThat(school.get(FATIMA, "/v1/students/" + id)).hasStatus(403);
        assertThat(school.get(SANNE, path + "?from=2026-11-01&until=2026-11-30"))
                .hasStatus(403);
    }

    @Test
    @Tag("GW-30")
    void whatIsPrintedFromTheBrowserIsInTheLogAndNobodyPrintsWhatHeMayNotSee() {
        var id = daan("2009-05-14");
        var path = "/v1/students/" + id + "/prints";

        assertThat(school.post(MARIEKE, path, Map.of("part", "TRAJECT"))).hasStatus(204);

        assertThat(owner.sql(
                                "select action || ' ' || item || ' ' || actor_name from access_record where action = 'PRINT'")
                        .query(String.class)
                        .list())
                .containsExactly("PRINT TRAJECT Marieke");
        assertThat(school.post(BAS, path, Map.of("part", "TRAJECT"))).hasStatus(404);
        assertThat(school.post(MARIEKE, path, Map.of("part", "DAGBOEK"))).hasStatus(400);
        assertThat(school.post(MARIEKE, path, Map.of()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("part");
    }

    private UUID daan(String birthDate) {
        return school.student(Map.of(
                "accountId",
                DAAN.id(),
                "birthDate",
                birthDate,
                "guardians",
                List.of(Map.of(
                        "name", "Petra", "relation", "PARENT", "accountId", PETRA.id(), "contactAllowed", true))));
    }

    @Test
    @Tag("GW-30")
    void whoOverseesChecksTheLogAndATamperedRowShows() {
        var id = daan("2009-05-14");
        school.get(MARIEKE, "/v1/students/" + id);
        var path = "/v1/access-log-verification";

        assertThat(school.get(SANNE, path)).hasStatus(403);
        assertThat(school.get(FATIMA, path))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.intact")
                .isEqualTo(true);

        // a rule of the database would stop the owner too; whoever can set this can do anything
        owner.sql("set session_replication_role = replica; update access_record set actor_name = 'Iemand anders'")
                .update();

        assertThat(school.get(FATIMA, path))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.why")
                .isEqualTo("the record was changed");
    }

    private MvcTestResult give(nl.opstap.platform.testing.Person who, UUID id, String item) {
        return school.post(who, "/v1/students/" + id + "/consents", request(item));
    }

    private static Map<String, Object> request(String item) {
        return new HashMap<>(Map.of("item", item, "recipientKind", "COMPANY", "purpose", "STAGE", "textVersion", 1));
    }

    private static AccessRecorded access(UUID subject, String who, String role, TestTenant tenant, String item) {
        return new AccessRecorded(
                UUID.randomUUID(),
                subject,
                Instant.parse("2026-11-23T07:00:00Z"),
                UUID.nameUUIDFromBytes(who.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                who,
                role,
                tenant.id(),
                "READ",
                item,
                "GUIDANCE");
    }

    /** As the platform calls a handler: in the tenant of the event, in one transaction. */
    private void arrive(AccessRecorded event, TestTenant tenant) {
        var envelope = new Envelope(UUID.randomUUID(), "/placement", "access", event.at(), tenant.tenant(), 1);
        TenantScope.run(
                tenant.tenant(), () -> transaction.executeWithoutResult(_ -> fileAccess.apply(event, envelope)));
    }
}
