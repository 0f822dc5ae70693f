package nl.opstap.company.monitor;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.RIA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.opstap.company.PoolFixture;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
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
@Tag("REG-07")
class ContactPressureTests {
    private static final UUID A = TestTenant.SCHOOL_A.id();
    private static final UUID B = TestTenant.SCHOOL_B.id();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    RegionFixture region;
    UUID bakery;
    UUID nursery;

    @BeforeEach
    void twoCompanies() {
        sql.empty();
        region = new RegionFixture(sql);
        bakery = new PoolFixture(sql).company("Bakkerij De Proef", "HOSPITALITY", 51.4, 5.7);
        nursery = new PoolFixture(sql).company("Kwekerij De Proef", "GREEN", 51.4, 5.7);
    }

    @Test
    void theBusiestCompanyAndSectorComeFirst() {
        var today = clock.today();
        region.contact(bakery, A, "FIND_PLACE", today);
        region.contact(bakery, B, "JOB", today.minusDays(1));
        region.contact(bakery, A, "JOB", today.minusWeeks(3));
        region.contact(nursery, A, "FIND_PLACE", today.minusWeeks(3));

        var pressure = pressure();

        assertThat(pressure.get("contacts").asInt()).isEqualTo(4);
        assertThat(pressure.get("companies").asInt()).isEqualTo(2);
        var busiest = pressure.get("busiest").get(0);
        assertThat(busiest.get("company").asString()).isEqualTo("Bakkerij De Proef");
        assertThat(busiest.get("contacts").asInt()).isEqualTo(3);
        assertThat(busiest.get("organisations").asInt()).isEqualTo(2);
        var sector = pressure.get("bySector").get(0);
        assertThat(sector.get("sector").asString()).isEqualTo("HOSPITALITY");
        assertThat(sector.get("perCompany").asDouble()).isEqualTo(3.0);
    }

    @Test
    void everyWeekOfHalfAYearHasItsNumberAQuietOneToo() {
        var monday = LocalDate.of(2026, 11, 23);
        assertThat(clock.today()).as("the tests start on a Monday").isEqualTo(monday);
        region.contact(bakery, A, "FIND_PLACE", monday);
        region.contact(nursery, A, "FIND_PLACE", monday.minusDays(1));
        region.contact(nursery, A, "FIND_PLACE", monday.minusWeeks(25));
        region.contact(nursery, A, "FIND_PLACE", monday.minusWeeks(25).minusDays(1));

        var weeks = pressure().get("weeks");

        assertThat(weeks).hasSize(26);
        assertThat(weeks.get(25).get("monday").asString()).isEqualTo("2026-11-23");
        assertThat(numbers(weeks, 25, 24, 0, 1)).containsExactly(1, 1, 1, 0);
        assertThat(pressure().get("contacts").asInt()).isEqualTo(3);
    }

    @Test
    void howARunningStageGoesIsNoPressureAndJoiningIsACallNotMade() {
        var contact = region.contact(bakery, A, "FIND_PLACE", clock.today());
        region.contact(bakery, B, "RUNNING_STAGE", clock.today());
        region.joined(contact, B);

        var pressure = pressure();

        assertThat(pressure.get("contacts").asInt()).isOne();
        assertThat(pressure.get("joined").asInt()).isOne();
        assertThat(pressure.get("overlapping").asInt()).isZero();
    }

    @Test
    void whatWasAskedDespiteAnotherOrBeyondTheLimitOverlaps() {
        var first = region.contact(bakery, A, "FIND_PLACE", clock.today());
        var second = region.contact(bakery, B, "FIND_PLACE", clock.today());
        sql.sql("update contact_moment set despite = :first, reason = 'URGENT' where id = :second")
                .param("first", first)
                .param("second", second)
                .update();
        var third = region.contact(nursery, B, "FIND_PLACE", clock.today());
        sql.sql("update contact_moment set over_limit = true, reason = 'URGENT' where id = :third")
                .param("third", third)
                .update();

        assertThat(pressure().get("overlapping").asInt()).isEqualTo(2);
    }

    @Test
    void aStudentDoesNotReadWhoCallsWhom() {
        assertThat(mvc.get().uri("/v1/monitor/contact-pressure").with(DAAN).exchange())
                .hasStatus(403);
    }

    private static int[] numbers(JsonNode weeks, int... of) {
        var numbers = new int[of.length];
        for (var index = 0; index < of.length; index++) {
            numbers[index] = weeks.get(of[index]).get("contacts").asInt();
        }
        assertThat(StreamSupport.stream(weeks.spliterator(), false)
                        .mapToInt(week -> week.get("contacts").asInt())
                        .sum())
                .as("no week counts what another one has")
                .isEqualTo(3);
        return numbers;
    }

    private JsonNode pressure() {
        var answer = mvc.get().uri("/v1/monitor/contact-pressure").with(RIA).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
