package nl.opstap.transition.nazorg;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.contracts.transition.NazorgMomentChanged;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.transition.RouteScene;
import nl.opstap.transition.TransitionTest;
import nl.opstap.transition.routes.RouteStarter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TransitionTest
class NazorgTests {
    private static final LocalDate LEAVING = LocalDate.of(2027, 7, 15);
    private static final String AT_WORK = """
            {"situation":"WORK","hoursPerWeek":24,"studentSatisfied":4,"employerSatisfied":5,"helpNeeded":false}""";

    @Autowired
    RouteScene scene;

    @Autowired
    RouteStarter starter;

    @Autowired
    DueMoments dueMoments;

    @Autowired
    TestClock clock;

    @Autowired
    OwnerSql owner;

    @Autowired
    MockMvcTester mvc;

    private UUID student;
    private UUID route;

    @BeforeEach
    void aRoute() {
        owner.empty();
        scene.policies();
        student = scene.studentLeaving(LEAVING);
        clock.set(LocalDate.of(2026, 12, 1));
        starter.start();
        route = owner.sql("select id from route").query(UUID.class).single();
    }

    @Test
    @Tag("TRA-20")
    void theResponsiblePersonHearsOnTheDayAndOnlyOnce() {
        clock.set(LEAVING.plusMonths(3).minusDays(1));
        dueMoments.handle();
        assertThat(owner.published(NazorgMomentChanged.class)).isEmpty();

        clock.set(LEAVING.plusMonths(3));
        dueMoments.handle();
        dueMoments.handle();

        assertThat(owner.published(NazorgMomentChanged.class)).singleElement().satisfies(moment -> {
            assertThat(moment.month()).isEqualTo(3);
            assertThat(moment.status()).isEqualTo("DUE");
            assertThat(moment.responsibleId()).isEqualTo(SANNE.id());
        });
    }

    @Test
    @Tag("TRA-20")
    void whatWasSaidAtAMomentIsRecordedOnceAndStays() {
        var moment = moment(3);

        assertThat(report(moment, AT_WORK))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("HELD");
        assertThat(report(moment, AT_WORK.replace("WORK", "NEITHER"))).hasStatus(409);
        assertThat(owner.sql("select situation from nazorg_moment where id = :id")
                        .param("id", moment)
                        .query(String.class)
                        .single())
                .isEqualTo("WORK");
    }

    @Test
    @Tag("TRA-02")
    void aHeldMomentStaysWhereItWasWhenLeavingShifts() {
        var moment = moment(3);
        report(moment, AT_WORK);

        scene.tell(student, LEAVING.plusMonths(1), SANNE.id());

        assertThat(owner.sql("select due_on from nazorg_moment order by month")
                        .query(LocalDate.class)
                        .list())
                .startsWith(LEAVING.plusMonths(3), LEAVING.plusMonths(7));
    }

    @Test
    void everyWrongFieldIsNamed() {
        assertThat(report(moment(3), """
                        {"hoursPerWeek":99,"studentSatisfied":0,"helpNeeded":false}"""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("situation", "hoursPerWeek", "studentSatisfied");
    }

    @Test
    void theStudentReadsTheMomentsButDoesNotRecordThem() {
        assertThat(mvc.get().uri("/v1/routes/{id}/nazorg-moments", route).with(DAAN))
                .hasStatusOk();
        assertThat(mvc.put()
                        .uri("/v1/routes/{id}/nazorg-moments/{moment}/report", route, moment(3))
                        .contentType("application/json")
                        .content(AT_WORK)
                        .with(DAAN))
                .hasStatus(403);
    }

    @Test
    @Tag("GW-24")
    void aParentReadsNothingTheStudentKeepsAndStillHearsTheFacts() {
        report(moment(3), AT_WORK);
        assertThat(mvc.get().uri("/v1/routes/{id}/nazorg-moments", route).with(PETRA))
                .bodyJson()
                .extractingPath("$.items[0].situation")
                .isEqualTo("WORK");

        scene.shield(student, LEAVING);

        assertThat(mvc.get().uri("/v1/routes/{id}/nazorg-moments", route).with(PETRA))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[0].status", status -> status.assertThat().isEqualTo("HELD"))
                .hasPathSatisfying(
                        "$.items[0].situation", found -> found.assertThat().isNull())
                .hasPathSatisfying(
                        "$.items[0].studentSatisfied",
                        found -> found.assertThat().isNull());
        assertThat(mvc.get().uri("/v1/routes/{id}", route).with(PETRA))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.shielded")
                .isEqualTo(true);
        assertThat(mvc.get().uri("/v1/routes/{id}/dossier", route).with(PETRA)).hasStatus(403);
        assertThat(mvc.get().uri("/v1/routes/{id}", route).with(DAAN))
                .bodyJson()
                .extractingPath("$.shielded")
                .isEqualTo(false);
    }

    private UUID moment(int month) {
        return owner.sql("select id from nazorg_moment where month = :month")
                .param("month", month)
                .query(UUID.class)
                .single();
    }

    private MvcTestResult report(UUID moment, String body) {
        return mvc.put()
                .uri("/v1/routes/{id}/nazorg-moments/{moment}/report", route, moment)
                .contentType("application/json")
                .content(body)
                .with(SANNE)
                .exchange();
    }
}
