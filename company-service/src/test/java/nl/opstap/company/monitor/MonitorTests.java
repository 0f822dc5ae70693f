package nl.opstap.company.monitor;

import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.RIA;
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

    private void students(TestTenant school, int count) {
        for (int student = 0; student < count; student++) {
            student(school, Ids.next(), true);
        }
    }

    private void student(TestTenant school, UUID id, boolean ready) {
        var student = new StudentChanged(
                id,
                null,
                "Daan (demo)",
                LocalDate.of(2009, 3, 1),
                "4A",
                "ARBEID",
                "ARBEIDSMARKT",
                2,
                null,
                null,
                null,
                null,
                null,
                "5711",
                LocalDate.of(2027, 7, 31),
                new Readiness(true, true, true, ready),
                List.of(),
                "ACTIVE",
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
        var answer = mvc.get().uri("/v1/monitor/supply-and-demand").with(person).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
