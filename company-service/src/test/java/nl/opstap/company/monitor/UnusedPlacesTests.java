package nl.opstap.company.monitor;

import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
@Tag("REG-04")
class UnusedPlacesTests {
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
    UUID place;

    @BeforeEach
    void aPlaceOfTwoSeatsThatIsTenWeeksOld() {
        sql.empty();
        region = new RegionFixture(sql);
        region.organisation(A, "A-school (test)");
        region.organisation(B, "B-school (test)");
        place = new PoolFixture(sql).place(2);
        sql.sql("update place set created_at = :then")
                .param("then", weeksAgo(10).atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void aPlaceNobodyAskedForInSixWeeksIsUnused() {
        var unused = unused(RIA);

        assertThat(unused.get("total").asInt()).isOne();
        assertThat(unused.get("freeSeats").asInt()).isEqualTo(2);
        assertThat(unused.get("places").get(0).get("company").asString()).isEqualTo("Bakkerij Korenaar");
        assertThat(unused.get("places").get(0).get("since").asString()).isEqualTo("2026-09-14");
    }

    @Test
    void aQuestionMakesItUsedForSixWeeksWhateverTheAnswer() {
        region.question(A, Ids.next(), place, null, "REFUSED", weeksAgo(5));
        assertThat(unused(RIA).get("total").asInt()).isZero();

        clock.advance(Duration.ofDays(8));
        assertThat(unused(RIA).get("total").asInt()).isOne();
    }

    @Test
    void aTakenSeatIsNotFreeAndAFullPlaceNotUnused() {
        region.question(A, Ids.next(), place, region.seat(place, 1), "FIRM", weeksAgo(8));
        assertThat(unused(RIA).get("freeSeats").asInt()).isOne();

        region.question(A, Ids.next(), place, region.seat(place, 2), "FIRM", weeksAgo(8));
        assertThat(unused(RIA).get("total").asInt()).isZero();
    }

    @Test
    void aNewPlaceAndAClosedCompanyAreNotUnused() {
        sql.sql("update place set created_at = :then")
                .param("then", weeksAgo(2).atOffset(ZoneOffset.UTC))
                .update();
        assertThat(unused(RIA).get("total").asInt()).isZero();

        clock.advance(Duration.ofDays(60));
        assertThat(unused(RIA).get("total").asInt()).isOne();
        sql.sql("update company set active = false").update();
        assertThat(unused(RIA).get("total").asInt()).isZero();
    }

    @Test
    void eachSchoolIsToldWithHowManyWhoLookForSuchAStage() {
        region.looking(A, 2, 4);
        region.looking(A, 3, 4);
        region.looking(A, 4, 9);
        region.looking(B, 3, 7);

        var fits = unused(RIA).get("places").get(0).get("fits");
        assertThat(fits.findValuesAsString("school")).containsExactly("A-school (test)", "B-school (test)");
        assertThat(fits.findValuesAsString("shown"))
                .as("the place has phases 2 and 3")
                .containsExactly("8", "7");

        var own = unused(SANNE).get("places").get(0).get("fits");
        assertThat(own.findValuesAsString("shown")).containsExactly("8");
    }

    @Test
    void aSmallNumberOfStudentsIsKnownToTheirOwnSchoolOnly() {
        region.looking(A, 2, 3);
        region.looking(A, 3, 6);

        assertThat(unused(RIA).get("places").get(0).get("fits").findValuesAsString("shown"))
                .as("a place for phase 3 alone says 6, so a sum of 9 would tell the 3")
                .containsExactly("≥6");
        assertThat(unused(SANNE).get("places").get(0).get("fits").findValuesAsString("shown"))
                .containsExactly("9");
    }

    private Instant weeksAgo(int weeks) {
        return clock.instant().minus(Duration.ofDays(7L * weeks));
    }

    private JsonNode unused(Person person) {
        var answer = mvc.get().uri("/v1/monitor/unused-places").with(person).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
