package nl.opstap.transition.routes;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MO;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.transition.RouteChanged;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Pages;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.transition.RouteScene;
import nl.opstap.transition.TransitionTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@TransitionTest
class StartDueRoutesTests {
    private static final LocalDate LEAVING = LocalDate.of(2028, 7, 15);

    @Autowired
    RouteScene scene;

    @Autowired
    StartDueRoutes startDueRoutes;

    @Autowired
    TestClock clock;

    @Autowired
    OwnerSql owner;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void policies() {
        owner.empty();
        scene.policies();
    }

    @Test
    @Tag("TRA-01")
    void aRouteStartsByItselfTwelveMonthsBeforeLeavingAndEndsTwoYearsAfter() {
        scene.studentLeaving(LEAVING);

        clock.set(LEAVING.minusMonths(12).minusDays(1));
        startDueRoutes.handle();
        assertThat(owner.count("route")).isZero();

        clock.set(LEAVING.minusMonths(12));
        startDueRoutes.handle();
        startDueRoutes.handle();

        var routes = owner.published(RouteChanged.class);
        assertThat(routes).singleElement().satisfies(route -> {
            assertThat(route.startsOn()).isEqualTo(LocalDate.of(2027, 7, 15));
            assertThat(route.endsOn()).isEqualTo(LocalDate.of(2030, 7, 15));
            assertThat(route.responsibleId()).isEqualTo(SANNE.id());
        });
    }

    @Test
    @Tag("TRA-20")
    void nazorgStandsAtTheMonthsOfThePolicy() {
        var route = start();

        assertThat(mvc.get().uri("/v1/routes/{id}/nazorg-moments", route).with(SANNE))
                .bodyJson()
                .extractingPath("$.items[*].dueOn")
                .asArray()
                .containsExactly("2028-10-15", "2029-01-15", "2029-07-15", "2030-07-15");
    }

    @Test
    @Tag("TRA-02")
    void aShiftOfLeavingMovesTheRouteAndTheNazorgThatIsStillToCome() {
        var student = scene.studentLeaving(LEAVING);
        var route = start();

        scene.tell(student, LEAVING.plusMonths(2), SANNE.id());

        assertThat(mvc.get().uri("/v1/routes/{id}", route).with(SANNE))
                .bodyJson()
                .extractingPath("$.leavesOn")
                .isEqualTo("2028-09-15");
        assertThat(mvc.get().uri("/v1/routes/{id}/nazorg-moments", route).with(SANNE))
                .bodyJson()
                .extractingPath("$.items[0].dueOn")
                .isEqualTo("2028-12-15");
    }

    @Test
    void withoutAnybodyResponsibleTheRouteWaitsUntilThereIs() {
        var student = UUID.randomUUID();
        scene.tell(student, LEAVING, null);
        clock.set(LEAVING.minusMonths(6));
        startDueRoutes.handle();
        assertThat(owner.count("route")).isZero();

        scene.tell(student, LEAVING, SANNE.id());
        startDueRoutes.handle();

        assertThat(owner.count("route")).isOne();
    }

    @Test
    @Tag("TRA-04")
    void theStudentAndTheSchoolArePartiesFromTheStart() {
        var route = start();

        assertThat(mvc.get().uri("/v1/routes/{id}", route).with(DAAN))
                .bodyJson()
                .extractingPath("$.parties[*].role")
                .asArray()
                .containsExactlyInAnyOrder("STUDENT", "SCHOOL");
    }

    @Test
    @Tag("TRA-05")
    void anActionNeedsAPartyThatOwnsIt() {
        var route = start();
        var body = """
                {"domain":"HOUSING","description":"Inschrijven voor een woning","ownerPartyId":"%s","dueOn":"2028-05-01"}""";

        assertThat(mvc.post()
                        .uri("/v1/routes/{id}/actions", route)
                        .contentType("application/json")
                        .content(body.formatted(UUID.randomUUID()))
                        .with(SANNE))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("ownerPartyId");

        var party = owner.sql("select id from party where role = 'SCHOOL'")
                .query(UUID.class)
                .single();
        assertThat(mvc.post()
                        .uri("/v1/routes/{id}/actions", route)
                        .contentType("application/json")
                        .content(body.formatted(party))
                        .with(SANNE))
                .hasStatus(201);
    }

    @Test
    void theParentFollowsTheRouteAndAnotherSchoolDoesNotEvenSeeThatItExists() {
        var route = start();

        assertThat(mvc.get().uri("/v1/routes/{id}", route).with(PETRA)).hasStatusOk();
        assertThat(mvc.get().uri("/v1/routes/{id}", route).with(MO)).hasStatus(404);
        assertThat(mvc.get().uri("/v1/routes").with(MO))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void aLongCaseloadIsReadPageByPageTheNearestNazorgFirst() {
        for (var days = 0; days < 5; days++) {
            scene.studentLeaving(LEAVING.minusDays(days / 2)); // some leave on the same day
        }
        clock.set(LEAVING.minusMonths(12));
        startDueRoutes.handle();
        owner.sql("delete from nazorg_moment where route_id in (select id from route order by id desc limit 2)")
                .update();

        var pages = Pages.ids(mvc, SANNE, "/v1/routes", 2);

        assertThat(pages).extracting(List::size).containsExactly(2, 2, 1);
        assertThat(pages.stream().flatMap(List::stream).toList())
                .isEqualTo(owner.sql("""
                        select r.id::text from route r left join nazorg_moment n on n.route_id = r.id
                         group by r.id, r.leaves_on order by min(n.due_on) nulls last, r.leaves_on, r.id""").query(String.class).list());
    }

    private UUID start() {
        if (owner.count("student") == 0) {
            scene.studentLeaving(LEAVING);
        }
        clock.set(LEAVING.minusMonths(12));
        startDueRoutes.handle();
        return owner.sql("select id from route").query(UUID.class).single();
    }
}
