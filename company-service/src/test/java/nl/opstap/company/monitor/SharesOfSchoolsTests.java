package nl.opstap.company.monitor;

import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.opstap.company.PoolFixture;
import nl.opstap.platform.Ids;
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
@Tag("REG-03")
class SharesOfSchoolsTests {
    private static final UUID A = TestTenant.SCHOOL_A.id();
    private static final UUID B = TestTenant.SCHOOL_B.id();
    private static final UUID C = UUID.fromString("019a0000-0000-7000-8000-00000000000c");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    RegionFixture region;
    UUID place;

    @BeforeEach
    void threeSchoolsAndOnePlace() {
        sql.empty();
        region = new RegionFixture(sql);
        region.organisation(A, "A-school (test)");
        region.organisation(B, "B-school (test)");
        region.organisation(C, "C-school (test)");
        place = new PoolFixture(sql).place(60);
    }

    @Test
    void eachSchoolHasItsPartOfTheQuestionsTheOffersAndTheSeats() {
        asks(A, 30, 20, 15);
        asks(B, 10, 10, 5);
        asks(C, 10, 0, 0);

        var schools = shares(RIA).get("schools");

        assertThat(schools.findValuesAsString("school"))
                .containsExactly("A-school (test)", "B-school (test)", "C-school (test)");
        assertThat(part(schools, 0, "asked")).isEqualTo("30 60");
        assertThat(part(schools, 0, "offered")).isEqualTo("20 67");
        assertThat(part(schools, 0, "filled")).isEqualTo("15 75");
        assertThat(part(schools, 2, "filled")).isEqualTo("0 0");
    }

    @Test
    void aStudentForWhomIsAskedThreeTimesIsOneStudent() {
        var placement = Ids.next();
        region.question(A, placement, place, null, "REFUSED", yesterday());
        region.question(A, placement, place, null, "REFUSED", yesterday());
        region.question(A, placement, place, region.seat(place, 1), "FIRM", clock.instant());

        var own = shares(SANNE).get("schools");

        assertThat(part(own, 0, "asked")).isEqualTo("1 100");
        assertThat(part(own, 0, "offered")).isEqualTo("1 100");
        assertThat(part(own, 0, "filled")).isEqualTo("1 100");
    }

    @Test
    void whatComesOfAQuestionIsAsUnequalAsTheNumbersSay() {
        asks(A, 10, 10, 10);
        asks(B, 10, 5, 5);
        asks(C, 10, 0, 0);

        var trend = shares(RIA).get("trend");

        assertThat(trend).hasSize(8);
        assertThat(trend.get(7).get("from").asString()).isEqualTo("2026-10-01");
        // Of 1, a half and nothing all differences add up to 4, and 2 times 3 times 1.5 is 9.
        assertThat(trend.get(7).get("gini").asDouble()).isCloseTo(4.0 / 9, within(1e-9));
        assertThat(trend.get(6).get("gini").isNull()).as("nobody asked then").isTrue();
    }

    @Test
    void withTwoSchoolsTheOneNumberWouldTellTheOthers() {
        asks(A, 10, 10, 10);
        asks(B, 10, 0, 0);

        assertThat(shares(RIA).get("trend").get(7).get("gini").isNull()).isTrue();
        assertThat(shares(RIA).get("trend").get(7).get("schools").asInt()).isEqualTo(2);
    }

    @Test
    void aSmallNumberIsHiddenAndNoShareOfTheOthersTellsIt() {
        asks(A, 20, 20, 20);
        asks(B, 20, 20, 20);
        asks(C, 2, 2, 2);

        var schools = shares(RIA).get("schools");

        assertThat(part(schools, 2, "asked")).isEqualTo("<5 null");
        assertThat(part(schools, 0, "asked")).isEqualTo("20 null");
    }

    @Test
    void aSchoolReadsItsOwnNumbersAndNoOthers() {
        asks(A, 3, 1, 1);
        asks(B, 20, 20, 20);
        asks(C, 20, 20, 20);

        var schools = shares(SANNE).get("schools");

        assertThat(schools).hasSize(1);
        assertThat(part(schools, 0, "asked")).isEqualTo("3 7");
    }

    @Test
    void whatWasAskedLongerThanAYearAgoIsTrendAndNoShare() {
        var placement = Ids.next();
        region.question(A, placement, place, null, "REFUSED", clock.instant().minus(Duration.ofDays(500)));

        assertThat(shares(RIA).get("schools")).isEmpty();
        assertThat(shares(RIA).get("trend").findValuesAsString("schools")).contains("1");
    }

    private int seats;

    private void asks(UUID school, int asked, int offered, int filled) {
        for (var number = 0; number < asked; number++) {
            if (number < filled) {
                region.question(school, Ids.next(), place, region.seat(place, ++seats), "FIRM", yesterday());
            } else if (number < offered) {
                region.question(school, Ids.next(), place, null, "RELEASED", yesterday());
            } else {
                region.question(school, Ids.next(), place, null, "REFUSED", yesterday());
            }
        }
    }

    private Instant yesterday() {
        return clock.instant().minus(Duration.ofDays(1));
    }

    private static String part(JsonNode schools, int index, String name) {
        var part = schools.get(index).get(name);
        return part.get("count").get("shown").asString() + " "
                + (part.get("percent").isNull() ? "null" : part.get("percent").asInt());
    }

    private JsonNode shares(Person person) {
        var answer = mvc.get().uri("/v1/monitor/shares").with(person).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
