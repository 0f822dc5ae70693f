package nl.opstap.company.monitor;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.PoolFixture;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.contracts.school.Readiness;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OpstapTest
@Tag("REG-01")
class MonitorTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    FollowStudents students;

    @Autowired
    FollowPlacements placements;

    @Autowired
    OwnerSql sql;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void emptyPool() {
        sql.empty();
    }

    @Test
    void supplyChangesWhenASeatIsHeldAndFilled() {
        var place = new PoolFixture(sql).place(3);
        assertThat(numbers(RIA).get("total").get("free").asInt()).isEqualTo(3);

        take(place, 1, "HELD");
        take(place, 2, "FIRM");

        var total = numbers(RIA).get("total");
        assertThat(total.get("offered").asInt()).isEqualTo(3);
        assertThat(total.get("held").asInt()).isEqualTo(1);
        assertThat(total.get("filled").asInt()).isEqualTo(1);
        assertThat(total.get("free").asInt()).isEqualTo(1);
        assertThat(numbers(RIA).get("bySector").get(0).get("of").asString()).isEqualTo("HOSPITALITY");
        assertThat(numbers(RIA).get("byPhase")).hasSize(2);
    }

    @Test
    void aStudentIsCountedFromReadyToAgreed() {
        var student = Ids.next();
        var placement = Ids.next();

        student(TestTenant.SCHOOL_A, student, false);
        assertThat(searching(MARIEKE)).isEqualTo("0");
        student(TestTenant.SCHOOL_A, student, true);
        assertThat(searching(MARIEKE)).isEqualTo("1");
        placement(TestTenant.SCHOOL_A, placement, student, "SEARCHING");
        assertThat(searching(MARIEKE)).isEqualTo("1");
        placement(TestTenant.SCHOOL_A, placement, student, "AGREED");
        assertThat(searching(MARIEKE)).isEqualTo("0");
        placement(TestTenant.SCHOOL_A, placement, student, "BROKEN_OFF");
        assertThat(searching(MARIEKE)).isEqualTo("1");

        TenantScope.run(TestTenant.SCHOOL_A.tenant(), () -> students.erase(student, envelope(TestTenant.SCHOOL_A)));
        assertThat(searching(MARIEKE)).isEqualTo("0");
        assertThat(sql.count("student_demand")).isZero();
    }

    @Test
    void smallNumbersOfStudentsAreHiddenFromTheRegionAndKnownToTheOwnSchool() {
        students(TestTenant.SCHOOL_A, 3);
        students(TestTenant.SCHOOL_B, 7);

        var region = numbers(RIA);
        assertThat(region.get("bySchool").findValuesAsString("shown"))
                .contains("<5", "7")
                .doesNotContain("3");
        assertThat(region.get("searching").get("shown").asString())
                .as("a sum beside one hidden part would tell it")
                .isEqualTo("≥7");
        assertThat(searching(MARIEKE)).isEqualTo("3");
        assertThat(numbers(MARIEKE).get("bySchool")).hasSize(1);
    }

    @Test
    @Tag("REG-02")
    void whoLooksForLongIsEmptyHanded() {
        students(TestTenant.SCHOOL_A, 6);
        assertThat(numbers(RIA).get("emptyHanded").get("shown").asString()).isEqualTo("0");

        clock.set(LocalDate.of(2027, 1, 11));

        assertThat(numbers(RIA).get("emptyHanded").get("shown").asString()).isEqualTo("6");
        assertThat(numbers(RIA).toString()).doesNotContain("Daan");
    }

    @Test
    void supplyAndDemandStandBesideEachOtherPerGemeenteAndPerLeerweg() {
        var pool = new PoolFixture(sql);
        var here = pool.company("Bakkerij Korenaar", "HOSPITALITY", 51.46, 5.79);
        var there = pool.company("Kwekerij De Proef", "GREEN", 51.4, 5.7);
        sql.sql("update company set city = 'UDEN' where id = :id")
                .param("id", here)
                .update();
        pool.place(here, "HOSPITALITY", 3);
        pool.place(there, "GREEN", 1);
        sql.sql("update place set leerweg = 'BBL' where company_id = :id")
                .param("id", there)
                .update();
        students(TestTenant.SCHOOL_A, 7, "5401", "VSO");
        students(TestTenant.SCHOOL_B, 8, "5401", "MBO2_BOL");
        students(TestTenant.SCHOOL_B, 6, "9999", "MBO2_BBL");

        assertThat(lines(numbers(RIA).get("byMunicipality")))
                .as("a town counts in its gemeente, with whatever capitals; a postcode nobody knows lies nowhere")
                .containsExactly("Maashorst 3 3 15", " 1 1 6");
        assertThat(numbers(RIA)
                        .get("byMunicipality")
                        .get(0)
                        .get("middle")
                        .get("latitude")
                        .asDouble())
                .as("a gemeente can be shown on a map")
                .isBetween(51.6, 51.8);
        assertThat(numbers(RIA).get("byMunicipality").get(1).get("middle").isNull())
                .isTrue();
        assertThat(lines(numbers(RIA).get("byLeerweg"))).containsExactly("STAGE 3 3 7", "BBL 1 1 6", "BOL 0 0 8");
        assertThat(lines(numbers(MARIEKE).get("byLeerweg"))).containsExactly("STAGE 3 3 7", "BBL 1 1 0");
    }

    @Test
    void aSmallNumberOfStudentsIsNotToldByTheOtherNumbersEither() {
        students(TestTenant.SCHOOL_A, 9, "5401", "VSO");
        students(TestTenant.SCHOOL_A, 2, "5701", "VSO");
        students(TestTenant.SCHOOL_B, 6, "5801", "PRO");

        var region = numbers(RIA);
        assertThat(region.get("searching").get("shown").asString()).isEqualTo("17");
        assertThat(lines(region.get("byMunicipality")))
                .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
                .as("17 less all the others would tell the two")
                .containsExactlyInAnyOrder("9", "<5", "?");
    }

    @Test
    void whereTheSumIsHiddenNoPartsAddUpToIt() {
        students(TestTenant.SCHOOL_A, 3);
        students(TestTenant.SCHOOL_B, 7);

        var region = numbers(RIA);
        assertThat(region.get("searching").get("shown").asString()).isEqualTo("≥7");
        assertThat(region.get("demandByPhase").findValuesAsString("shown")).containsExactly("?");
        assertThat(region.get("byLeerweg").findValuesAsString("shown")).containsExactly("?");
    }

    @Test
    @Tag("REG-02")
    void theSchoolSeesWhichOfItsOwnStudentsAreBehindTheNumber() {
        var student = Ids.next();
        student(TestTenant.SCHOOL_A, student, true);
        students(TestTenant.SCHOOL_B, 2);
        clock.set(LocalDate.of(2027, 1, 11));
        students(TestTenant.SCHOOL_A, 1);

        var own = read(SANNE, "/v1/monitor/searching").get("items");
        assertThat(own).hasSize(2);
        assertThat(own.get(0).get("studentId").asString()).isEqualTo(student.toString());
        assertThat(own.get(0).get("since").asString()).isEqualTo("2026-11-23");
        assertThat(own.get(0).get("emptyHanded").asBoolean()).isTrue();
        assertThat(own.get(1).get("emptyHanded").asBoolean()).isFalse();
        assertThat(read(BAS, "/v1/monitor/searching").get("items")).hasSize(2);
        for (var other : List.of(RIA, MARIEKE, DAAN)) {
            assertThat(mvc.get().uri("/v1/monitor/searching").with(other).exchange())
                    .hasStatus(403);
        }
    }

    @Test
    void theExportTellsTheSameNumbersInTheSameWordsAndHidesWhatTheScreenHides() {
        var company = new PoolFixture(sql).company("=HYPERLINK(\"x\")", "GREEN", 51.4, 5.7);
        new PoolFixture(sql).place(company, "GREEN", 2);
        sql.sql("update place set created_at = created_at - interval '1 year' where company_id = :id")
                .param("id", company)
                .update();
        students(TestTenant.SCHOOL_A, 3);
        students(TestTenant.SCHOOL_B, 7);

        var region = export(RIA);
        assertThat(region)
                .startsWith("\uFEFFOnderdeel;Per;Van;Wat;Aantal\r\n")
                .contains("Aanbod;Sector;Groen;Plekken;2\r\n")
                .contains("Aanbod;Leerweg;Stage;Vrij;2\r\n")
                .contains("Aanbod;Gemeente;Niet bekend;Vrij;2\r\n")
                .contains("'=HYPERLINK")
                .contains("Vraag;Hele regio;;Leerlingen die zoeken;≥7\r\n")
                .contains("Vraag;Soort stage;Oriënterende stage;Leerlingen die zoeken;?\r\n")
                .doesNotContain(";3\r\n", ";10\r\n", ";=");
        assertThat(export(SANNE)).contains("Vraag;Hele regio;;Leerlingen die zoeken;3\r\n");
        assertThat(mvc.get().uri("/v1/monitor/export").with(DAAN).exchange()).hasStatus(403);
    }

    private String export(Person person) {
        var answer = mvc.get().uri("/v1/monitor/export").with(person).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("monitor-2026-11-23.csv");
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What it is of, offered, free, and how many look. */
    private static List<String> lines(JsonNode balances) {
        return balances.valueStream()
                .map(line -> String.join(
                        " ",
                        line.get("of").asString(),
                        line.get("offered").asString(),
                        line.get("free").asString(),
                        line.get("searching").get("shown").asString()))
                .toList();
    }

    private void students(TestTenant school, int count) {
        students(school, count, "5711", "VSO");
    }

    private void students(TestTenant school, int count, String postcode4, String track) {
        for (int student = 0; student < count; student++) {
            student(school, Ids.next(), true, postcode4, track);
        }
    }

    private void student(TestTenant school, UUID id, boolean ready) {
        student(school, id, ready, "5711", "VSO");
    }

    private void student(TestTenant school, UUID id, boolean ready, String postcode4, String track) {
        var student = new StudentChanged(
                id,
                null,
                "Daan (demo)",
                LocalDate.of(2009, 3, 1),
                "4A",
                track,
                "ARBEIDSMARKT",
                2,
                null,
                null,
                null,
                null,
                null,
                postcode4,
                LocalDate.of(2027, 7, 31),
                new Readiness(true, true, true, ready),
                List.of(),
                "ACTIVE",
                null,
                null,
                null);
        TenantScope.run(school.tenant(), () -> students.apply(student, envelope(school)));
    }

    private void placement(TestTenant school, UUID id, UUID student, String state) {
        var placement =
                new PlacementChanged(id, student, state, 2, null, null, List.of(), null, null, null, List.of(), null);
        TenantScope.run(school.tenant(), () -> placements.apply(placement, envelope(school)));
    }

    private void take(UUID place, int number, String state) {
        sql.sql("""
                insert into seat_request (region_id, request_id, placement_id, school_id, place_id, seat_id, weekdays, period,
                                          state, held_until, decided_at)
                select region_id, :id, :id, :id, place_id, id, '{1}', '[2026-12-01,2027-03-01)', :state,
                       case when :state = 'HELD' then now() end, now()
                from seat where place_id = :place and number = :number""")
                .param("id", Ids.next())
                .param("place", place)
                .param("number", number)
                .param("state", state)
                .update();
    }

    private Envelope envelope(TestTenant school) {
        return new Envelope(Ids.next(), "/test", "test", clock.instant(), school.tenant(), 1);
    }

    private String searching(Person person) {
        return numbers(person).get("searching").get("shown").asString();
    }

    private JsonNode numbers(Person person) {
        return read(person, "/v1/monitor/supply-and-demand");
    }

    private JsonNode read(Person person, String path) {
        var answer = mvc.get().uri(path).with(person).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
