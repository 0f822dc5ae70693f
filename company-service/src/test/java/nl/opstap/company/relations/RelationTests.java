package nl.opstap.company.relations;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.KARIN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static nl.opstap.platform.testing.People.WILMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.company.PoolFixture;
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

@OpstapTest
@Tag("COM-36")
class RelationTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

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
    void oneKeepsTheRelationAndTheOthersAreToldToAskThere() {
        assertThat(owner(BAS)).hasStatusOk().bodyText().contains("\"owner\":null");

        assertThat(take(SANNE)).hasStatusOk();

        assertThat(owner(BAS)).bodyText().contains("Sanne", "Zwaluwhof", "\"expiresOn\":\"2027-11-23\"");
        assertThat(take(BAS)).hasStatus(409).bodyText().contains("relation-owned", "Zwaluwhof");
        assertThat(mvc.get()
                        .uri("/v1/companies/{id}/contact-advice?purpose=JOB", company)
                        .with(BAS))
                .bodyJson()
                .extractingPath("$.askFirst.person")
                .isEqualTo("Sanne");
        assertThat(mvc.get()
                        .uri("/v1/companies/{id}/contact-advice?purpose=JOB", company)
                        .with(SANNE))
                .bodyText()
                .contains("\"askFirst\":null");
    }

    @Test
    void aColleagueTakesItOver() {
        take(SANNE);

        assertThat(take(WILMA.at(TestTenant.SCHOOL_A))).hasStatusOk().bodyText().contains("Wilma");
    }

    @Test
    void anotherSchoolHasItFromTheMomentItTakesTheOfferNotBefore() {
        take(SANNE);

        assertThat(offer(BAS, TestTenant.SCHOOL_B, 0)).hasStatus(403);
        assertThat(offer(SANNE, TestTenant.SCHOOL_A, 0)).hasStatus(422);
        assertThat(offer(SANNE, TestTenant.OTHER_SCHOOL, 0)).hasStatus(422);
        assertThat(offer(SANNE, TestTenant.SCHOOL_B, 0)).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(offer(SANNE, TestTenant.SCHOOL_B, 0)).hasStatus(412);
        assertThat(owner(KARIN)).bodyText().contains("Sanne", "\"mayTake\":false", "\"offeredTo\":\"Kastanjelaan\"");
        assertThat(take(KARIN)).hasStatus(409);

        assertThat(take(BAS)).hasStatusOk();

        assertThat(owner(KARIN)).bodyText().contains("Bas").doesNotContain("Sanne");
        assertThat(take(SANNE)).hasStatus(409);
    }

    @Test
    void theCoordinatorSettlesItBetweenTwoAndAnOfferCanBeTakenBack() {
        take(SANNE);

        assertThat(offer(RIA, TestTenant.SCHOOL_B, 0)).hasStatusOk();
        assertThat(offer(SANNE, null, 1)).hasStatusOk();
        assertThat(take(BAS)).hasStatus(409);
    }

    @Test
    void unusedForAYearItIsFreeAndEachContactGivesItAnotherYear() {
        take(SANNE);

        clock.set(LocalDate.of(2027, 11, 22));
        assertThat(take(BAS)).hasStatus(409);
        mvc.post()
                .uri("/v1/companies/{id}/contact-moments", company)
                .with(SANNE)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"channel\": \"CALL\", \"purpose\": \"JOB\"}")
                .exchange();
        clock.set(LocalDate.of(2028, 11, 21));
        assertThat(take(BAS)).hasStatus(409);
        clock.set(LocalDate.of(2028, 11, 22));

        assertThat(owner(BAS)).bodyText().contains("\"expired\":true", "\"mayTake\":true");
        assertThat(take(BAS)).hasStatusOk().bodyText().contains("Bas").doesNotContain("Sanne");
    }

    @Test
    void itIsGivenUpByTheOwnSchoolOnly() {
        take(SANNE);

        assertThat(mvc.delete().uri(uri()).with(BAS)).hasStatus(403);
        assertThat(mvc.delete().uri(uri()).with(SANNE)).hasStatus(204);
        assertThat(owner(BAS)).bodyText().contains("\"owner\":null");
    }

    @Test
    void anotherRegionSeesNothing() {
        take(SANNE);

        assertThat(owner(STRANGER)).hasStatus(404);
        assertThat(take(STRANGER)).hasStatus(404);
        assertThat(offer(STRANGER, TestTenant.OTHER_REGION, 0)).hasStatus(404);
        assertThat(mvc.delete().uri(uri()).with(STRANGER)).hasStatus(404);
        assertThat(take(MARIEKE)).hasStatus(403);
    }

    private MvcTestResult owner(Person person) {
        return mvc.get().uri(uri()).with(person).exchange();
    }

    private MvcTestResult take(Person person) {
        return mvc.post().uri(uri()).with(person).exchange();
    }

    private MvcTestResult offer(Person person, @Nullable TestTenant to, int seen) {
        return mvc.put()
                .uri(uri() + "/offer")
                .with(person)
                .header("If-Match", "\"" + seen + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(to == null ? "{}" : "{\"organisationId\": \"" + to.id() + "\"}")
                .exchange();
    }

    private String uri() {
        return "/v1/companies/" + company + "/relation-owner";
    }

    private void named(TestTenant tenant, String name) {
        sql.sql("insert into organisation (region_id, organisation_id, name) values (:region, :id, :name)")
                .param("region", tenant.regionId())
                .param("id", tenant.id())
                .param("name", name)
                .update();
    }
}
