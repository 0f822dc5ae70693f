package nl.opstap.transition.routes;

import static nl.opstap.platform.testing.People.JASPER;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The database itself keeps exactly one person responsible, whatever the code does. */
@TransitionTest
class ResponsibilityTests {
    @Autowired
    RouteScene scene;

    @Autowired
    StartDueRoutes startDueRoutes;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    TestClock clock;

    @Autowired
    OwnerSql owner;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private UUID route;

    @BeforeEach
    void aRoute() {
        owner.empty();
        scene.policies();
        scene.studentLeaving(LocalDate.of(2027, 7, 15));
        clock.set(LocalDate.of(2026, 12, 1));
        startDueRoutes.handle();
        route = owner.sql("select id from route").query(UUID.class).single();
        clock.advance(Duration.ofHours(1));
    }

    @Test
    @Tag("TRA-35")
    void passingOnEndsTheOneTurnInTheMomentTheNextBegins() {
        asSchool(() -> responsibilities.passOn(
                TestTenant.SCHOOL_A.id(), route, JASPER.id(), TestTenant.MUNICIPALITY.id(), "Jasper", "TEST"));

        asSchool(() -> {
            var history = responsibilities.history(route);
            assertThat(history).extracting(Responsible::personId).containsExactly(SANNE.id(), JASPER.id());
            assertThat(history.get(0).until()).isEqualTo(history.get(1).since());
            assertThat(history.get(1).until()).isNull();
        });
    }

    @Test
    @Tag("TRA-32")
    void anActiveRouteCannotBeLeftWithNobody() {
        assertRefused("update responsibility set until = now() + interval '1 year' where route_id = :route");
        assertRefused("delete from responsibility where route_id = :route");
    }

    @Test
    @Tag("TRA-32")
    void anActiveRouteCannotHaveTwo() {
        assertRefused("""
                insert into responsibility (route_id, since, person_id, person_tenant_id, person_name, reason)
                select route_id, since + interval '1 day', person_id, person_tenant_id, 'Tweede', 'TEST'
                  from responsibility where route_id = :route""");
    }

    @Test
    @Tag("TRA-32")
    void notAMomentBetweenTwoPersonsMayBeNobodys() {
        assertRefused("""
                with ended as (
                    update responsibility set until = since + interval '1 day' where route_id = :route returning *)
                insert into responsibility (route_id, since, person_id, person_tenant_id, person_name, reason)
                select route_id, since + interval '2 days', person_id, person_tenant_id, 'Later', 'TEST' from ended""");
    }

    @Test
    @Tag("TRA-32")
    void aRouteCannotStartWithNobody() {
        assertRefused("""
                insert into route (id, student_id, version, status, started_at, starts_on, leaves_on, ends_on, chain_stage)
                select gen_random_uuid(), gen_random_uuid(), 0, 'ACTIVE', now(), starts_on, leaves_on, ends_on, chain_stage
                  from route where id = :route""");
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() ->
                        asSchool(() -> database.sql(sql).param("route", route).update()))
                .hasStackTraceContaining("responsib");
        asSchool(() -> assertThat(responsibilities.current(route).personId()).isEqualTo(SANNE.id()));
    }

    private void asSchool(Runnable work) {
        TenantScope.run(TestTenant.SCHOOL_A.tenant(), () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
