package nl.opstap.company.contacts;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.company.PoolFixture;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OpstapTest
@Tag("COM-06")
class ContactPersonTests {
    private static final String JOS = """
            {"name": "Jos Berkenhof", "job": "Bedrijfsleider", "phone": "0492-000123", "email": "jos@bedrijf.example",
             "preferredChannel": "CALL", "preferredHours": "ma t/m do voor 10 uur", "source": "PERSON_AGREED",
             "guides": true, "expertise": ["KNOWS_TARGET_GROUP", "HARRIE_TRAINING"]}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @Autowired
    TestClock clock;

    UUID company;

    @BeforeEach
    void aCompany() {
        sql.empty();
        company = new PoolFixture(sql).company("Kwekerij De Proef", "GREEN", 51.4, 5.7);
    }

    @Test
    @Tag("COM-08")
    void oneSchoolWritesDownWhoToSpeakToAndAnotherReadsIt() {
        add(JOS);

        assertThat(list(BAS)).hasStatusOk().bodyText().contains("Jos Berkenhof", "ma t/m do voor 10 uur");
        assertThat(list(MARIEKE))
                .bodyJson()
                .extractingPath("$.items[0].expertise")
                .asArray()
                .containsExactly("HARRIE_TRAINING", "KNOWS_TARGET_GROUP");
        assertThat(list(MARIEKE)).bodyText().contains("\"verifiedOn\":\"2026-11-23\"", "\"stale\":false");
    }

    @Test
    void detailsNobodyConfirmedForAYearAreStaleUntilSomebodyDoes() {
        var jos = add(JOS);

        clock.set(LocalDate.of(2027, 11, 23));
        assertThat(list(BAS)).bodyText().contains("\"stale\":false");
        clock.set(LocalDate.of(2027, 11, 24));
        assertThat(list(BAS)).bodyText().contains("\"stale\":true");

        assertThat(verify(BAS, jos, "\"0\"")).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(list(SANNE)).bodyText().contains("\"verifiedOn\":\"2027-11-24\"", "\"stale\":false");
    }

    @Test
    void nobodyConfirmsOrOverwritesWhatHeOrSheHasNotSeen() {
        var jos = add(JOS);

        assertThat(change(jos, "\"0\""))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"")
                .bodyText()
                .contains("Jos Peppelman");
        assertThat(change(jos, "\"0\"")).hasStatus(412);
        assertThat(verify(BAS, jos, "\"0\"")).hasStatus(412);
        assertThat(change(UUID.randomUUID(), "\"0\"")).hasStatus(404);
    }

    @Test
    void whereTheDetailsComeFromHasToBeSaid() {
        assertThat(send(SANNE, "{\"name\": \"Jos\", \"email\": \"geen adres\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("email", "source");
    }

    @Test
    void whoLeftTheCompanyIsForgottenAndTheContactsWithHimStay() {
        var jos = add(JOS);
        mvc.post()
                .uri("/v1/companies/{id}/contact-moments", company)
                .with(SANNE)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"channel": "CALL", "purpose": "JOB", "spokeWith": "%s"}""".formatted(jos))
                .exchange();
        var moments = "/v1/companies/" + company + "/contact-moments";
        assertThat(mvc.get().uri(moments).with(SANNE)).bodyText().contains("Jos Berkenhof");

        assertThat(mvc.delete().uri(uri(jos)).with(BAS)).hasStatus(204);

        assertThat(sql.count("contact_person")).isZero();
        assertThat(mvc.get().uri(moments).with(SANNE))
                .bodyText()
                .contains("JOB")
                .doesNotContain("Jos Berkenhof");
        assertThat(mvc.delete().uri(uri(jos)).with(BAS)).hasStatus(404);
    }

    @Test
    void anotherRegionAndAStudentSeeNobody() {
        var jos = add(JOS);

        assertThat(list(STRANGER)).hasStatus(404);
        assertThat(mvc.get().uri(uri(jos)).with(STRANGER)).hasStatus(404);
        assertThat(verify(STRANGER, jos, "\"0\"")).hasStatus(404);
        assertThat(mvc.delete().uri(uri(jos)).with(STRANGER)).hasStatus(404);
        assertThat(send(STRANGER, JOS)).hasStatus(404);
        assertThat(list(DAAN)).hasStatus(403);
        assertThat(send(MARIEKE, JOS)).hasStatus(403);
        assertThat(sql.count("contact_person")).isOne();
    }

    private UUID add(String body) {
        assertThat(send(SANNE, body)).hasStatus(201);
        return sql.sql("select id from contact_person").query(UUID.class).single();
    }

    private MvcTestResult send(Person person, String body) {
        return mvc.post()
                .uri("/v1/companies/{id}/contact-persons", company)
                .with(person)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult change(UUID id, String seen) {
        return mvc.put()
                .uri(uri(id))
                .with(BAS)
                .header("If-Match", seen)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JOS.replace("Berkenhof", "Peppelman"))
                .exchange();
    }

    private MvcTestResult verify(Person person, UUID id, String seen) {
        return mvc.post()
                .uri(uri(id) + "/verification")
                .with(person)
                .header("If-Match", seen)
                .exchange();
    }

    private MvcTestResult list(Person person) {
        return mvc.get()
                .uri("/v1/companies/{id}/contact-persons", company)
                .with(person)
                .exchange();
    }

    private String uri(UUID id) {
        return "/v1/companies/" + company + "/contact-persons/" + id;
    }
}
