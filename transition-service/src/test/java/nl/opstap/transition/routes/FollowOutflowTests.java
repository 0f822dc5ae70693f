package nl.opstap.transition.routes;

import static nl.opstap.platform.testing.People.JASPER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.contracts.placement.OutflowDecided;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.transition.RouteScene;
import nl.opstap.transition.TransitionTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@TransitionTest
@Tag("PLA-92")
class FollowOutflowTests {
    @Autowired
    RouteScene scene;

    @Autowired
    StartDueRoutes startDueRoutes;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    FollowOutflow followOutflow;

    @Autowired
    TestClock clock;

    @Autowired
    OwnerSql owner;

    @Autowired
    TransactionTemplate transaction;

    private UUID student;

    @BeforeEach
    void aRoute() {
        owner.empty();
        scene.policies();
        student = scene.studentLeaving(LocalDate.of(2027, 7, 15));
        clock.set(LocalDate.of(2026, 12, 1));
    }

    @Test
    void aContractIsTheOutcomeOfTheRouteWhichGoesOnKeepingTheWork() {
        startDueRoutes.handle();

        hear(OutflowDecided.EMPLOYMENT_CONTRACT);

        assertThat(route("outcome")).isEqualTo("EMPLOYMENT_CONTRACT");
        assertThat(route("chain_stage")).isEqualTo("KEEPING_WORK");
    }

    @Test
    void noJobThereMeansThatWorkIsStillSoughtAlsoWhenAContractWasSaidBefore() {
        startDueRoutes.handle();
        hear(OutflowDecided.EMPLOYMENT_CONTRACT);

        hear(OutflowDecided.NOT_HERE);

        assertThat(route("outcome")).isEqualTo("NONE_YET");
        assertThat(route("chain_stage")).isEqualTo("FINDING_WORK");
    }

    @Test
    void whatTheStageSaysDoesNotPassOverWhoTookTheRouteOver() {
        startDueRoutes.handle();
        clock.advance(Duration.ofHours(1));
        in(() -> responsibilities.passOn(
                TestTenant.SCHOOL_A.id(),
                owner.sql("select id from route").query(UUID.class).single(),
                JASPER.id(),
                TestTenant.MUNICIPALITY.id(),
                "Jasper",
                "TEST"));

        hear(OutflowDecided.NOT_HERE);

        assertThat(route("coalesce(outcome, '')")).isEmpty();
    }

    @Test
    void aStudentWithoutARouteIsNoProblem() {
        hear(OutflowDecided.EMPLOYMENT_CONTRACT);

        assertThat(owner.count("route")).isZero();
    }

    private void hear(String outcome) {
        in(() -> followOutflow.apply(
                new OutflowDecided(Ids.next(), student, outcome, null, null, null, null),
                new Envelope(Ids.next(), "/test", "test", clock.instant(), TestTenant.SCHOOL_A.tenant(), 1)));
    }

    private void in(Runnable work) {
        TenantScope.run(TestTenant.SCHOOL_A.tenant(), () -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private String route(String column) {
        return owner.sql("select %s from route".formatted(column))
                .query(String.class)
                .single();
    }
}
