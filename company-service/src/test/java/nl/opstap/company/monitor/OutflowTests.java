package nl.opstap.company.monitor;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.opstap.contracts.transition.NazorgMomentChanged;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OpstapTest
@Tag("REG-09")
class OutflowTests {
    private static final LocalDate LEFT = LocalDate.of(2026, 7, 15);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    FollowNazorg nazorg;

    @Autowired
    MonitorData data;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OwnerSql sql;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void nothingCountedYet() {
        sql.empty();
    }

    @Test
    void aMomentIsNotHeardWhenItIsDueAndThenWhatWasFound() {
        var moment = Ids.next();
        var student = Ids.next();

        tell(TestTenant.SCHOOL_A, moment, student, 3, LEFT, "DUE", null);
        assertThat(at(SANNE, 3)).isEqualTo("0 0 0 0 1 = 1");

        tell(TestTenant.SCHOOL_A, moment, student, 3, LEFT, "HELD", "WORK");
        assertThat(at(SANNE, 3)).isEqualTo("1 0 0 0 0 = 1");
    }

    @Test
    void theSameNewsTwiceCountsOnce() {
        var moment = Ids.next();
        var student = Ids.next();
        tell(TestTenant.SCHOOL_A, moment, student, 6, LEFT, "HELD", "EDUCATION");
        tell(TestTenant.SCHOOL_A, moment, student, 6, LEFT, "HELD", "EDUCATION");

        assertThat(at(SANNE, 6)).isEqualTo("0 1 0 0 0 = 1");
    }

    @Test
    void aMomentThatWasMovedAwayIsNoResultAnyMore() {
        var moment = Ids.next();
        tell(TestTenant.SCHOOL_A, moment, Ids.next(), 3, LEFT, "DUE", null);
        tell(TestTenant.SCHOOL_A, moment, Ids.next(), 3, LEFT.plusYears(1), "PLANNED", null);

        assertThat(results(SANNE).get("months")).isEmpty();
    }

    @Test
    void theRegionSeesAllSchoolsTogetherAndNoSmallNumber() {
        found(TestTenant.SCHOOL_A, 12, "WORK", 4);
        found(TestTenant.SCHOOL_B, 12, "WORK", 5);
        found(TestTenant.SCHOOL_B, 12, "NEITHER", 2);

        assertThat(at(RIA, 12)).as("a sum would tell the two").isEqualTo("9 0 0 <5 0 = ≥9");
        assertThat(at(SANNE, 12)).isEqualTo("4 0 0 0 0 = 4");
        assertThat(at(BAS, 12)).isEqualTo("5 0 0 2 0 = 7");
    }

    @Test
    void whoLeftLongAgoIsNoPartOfTheseResults() {
        tell(TestTenant.SCHOOL_A, Ids.next(), Ids.next(), 24, LocalDate.of(2023, 7, 31), "HELD", "WORK");
        assertThat(results(SANNE).get("sinceSchoolYear").asInt()).isEqualTo(2023);
        assertThat(results(SANNE).get("months")).isEmpty();

        tell(TestTenant.SCHOOL_A, Ids.next(), Ids.next(), 24, LocalDate.of(2023, 8, 1), "HELD", "WORK");
        assertThat(at(SANNE, 24)).isEqualTo("1 0 0 0 0 = 1");
    }

    @Test
    void anErasureTakesTheStudentOutOfTheCounts() {
        var student = Ids.next();
        tell(TestTenant.SCHOOL_A, Ids.next(), student, 3, LEFT, "HELD", "WORK");
        tell(TestTenant.SCHOOL_A, Ids.next(), student, 6, LEFT, "HELD", "WORK");

        TenantScope.run(
                TestTenant.SCHOOL_A.tenant(), () -> transaction.executeWithoutResult(_ -> data.beforeErasing(student)));

        assertThat(results(SANNE).get("months")).isEmpty();
        assertThat(sql.count("nazorg_result")).isZero();
    }

    /** Seeds that fail can be run again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsToldInWhateverOrderTheCountsAreARecountOfWhatIsKnown(long seed) {
        var random = new Random(seed);
        var moments = IntStream.range(0, 12).mapToObj(_ -> Ids.next()).toList();
        var students = IntStream.range(0, 4).mapToObj(_ -> Ids.next()).toList();
        var situations = new String[] {"WORK", "EDUCATION", "NEITHER", null};
        for (var turn = 0; turn < 120; turn++) {
            var number = random.nextInt(moments.size());
            var school = number % 3 == 0 ? TestTenant.SCHOOL_B : TestTenant.SCHOOL_A;
            var student = students.get(number % students.size());
            switch (random.nextInt(8)) {
                case 0 -> TenantScope.run(school.tenant(), () -> nazorg.erase(moments.get(number), envelope(school)));
                case 1 -> tell(school, moments.get(number), student, 3, LEFT, "PLANNED", null);
                default ->
                    tell(
                            school,
                            moments.get(number),
                            student,
                            random.nextBoolean() ? 3 : 12,
                            LEFT.minusYears(random.nextInt(2)),
                            "HELD",
                            situations[random.nextInt(situations.length)]);
            }
        }

        assertThat(rows("select school_id, month, cohort, situation, students from outflow_count where students <> 0"))
                .isEqualTo(rows("select tenant_id, month, cohort, situation, count(*) from nazorg_result"
                        + " group by tenant_id, month, cohort, situation"))
                .isNotEmpty();
    }

    private Set<String> rows(String query) {
        return new TreeSet<>(sql.sql("select concat_ws(' ', q.*) from (" + query + ") q")
                .query(String.class)
                .list());
    }

    private Envelope envelope(TestTenant school) {
        return new Envelope(Ids.next(), "/test", "test", clock.instant(), school.tenant(), 1);
    }

    private void found(TestTenant school, int month, String situation, int students) {
        for (var student = 0; student < students; student++) {
            tell(school, Ids.next(), Ids.next(), month, LEFT, "HELD", situation);
        }
    }

    private void tell(
            TestTenant school,
            UUID moment,
            UUID student,
            int month,
            LocalDate left,
            String status,
            @Nullable String situation) {
        var news = new NazorgMomentChanged(
                moment, Ids.next(), student, Ids.next(), school.id(), month, left.plusMonths(month), status, situation);
        TenantScope.run(school.tenant(), () -> nazorg.apply(news, envelope(school)));
    }

    /** Work, education, day activities, neither, not heard, and all. */
    private String at(Person person, int month) {
        for (var at : results(person).get("months")) {
            if (at.get("month").asInt() == month) {
                return String.join(" ", at.get("situations").findValuesAsString("shown")) + " = "
                        + at.get("students").get("shown").asString();
            }
        }
        return "nothing";
    }

    private JsonNode results(Person person) {
        var answer = mvc.get().uri("/v1/monitor/outflow").with(person).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
