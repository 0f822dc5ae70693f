package nl.opstap.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** Somebody with a seat at two tenants may visit both, as what he or she is there, and no third. */
@Tag("GW-10")
class OwnTenantsTests {
    private static final UUID PERSON = UUID.randomUUID();

    @BeforeEach
    void studentAtAAndStaffAtB() {
        var token = Jwt.withTokenValue("test")
                .header("alg", "none")
                .subject(PERSON.toString())
                .claim(
                        "organization",
                        Map.of("a", at(TestTenant.SCHOOL_A, "student"), "b", at(TestTenant.SCHOOL_B, "mentor")))
                .build();
        SecurityContextHolder.getContext().setAuthentication(TenantAuthentication.of(token, TestTenant.SCHOOL_A.id()));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRoleCountsAtTheTenantThatGaveIt() {
        assertThat(OwnTenants.with("student")).extracting(Actor::tenant).containsExactly(TestTenant.SCHOOL_A.tenant());
        assertThat(OwnTenants.with("mentor")).extracting(Actor::id).containsExactly(PERSON);
        assertThat(OwnTenants.with("teamleider")).isEmpty();
    }

    @Test
    void aVisitIsAsWhatThePersonIsThereAndEndsAtHome() {
        TenantScope.run(TestTenant.SCHOOL_A.tenant(), () -> {
            var there = OwnTenants.visit(TestTenant.SCHOOL_B.id(), actor -> {
                assertThat(TenantScope.required()).isEqualTo(TestTenant.SCHOOL_B.tenant());
                assertThat(Actor.current()).isEqualTo(actor);
                return actor;
            });

            assertThat(there.roles()).containsExactly("mentor");
            assertThat(TenantScope.required()).isEqualTo(TestTenant.SCHOOL_A.tenant());
            assertThat(Actor.current().roles()).containsExactly("student");
        });
    }

    @Test
    void aVisitThatFailsEndsAtHomeToo() {
        assertThatThrownBy(() -> OwnTenants.visit(TestTenant.SCHOOL_B.id(), _ -> {
                    throw new IllegalStateException("there");
                }))
                .hasMessage("there");

        assertThat(Actor.current().tenant()).isEqualTo(TestTenant.SCHOOL_A.tenant());
    }

    @Test
    void aTenantTheTokenDoesNotHoldDoesNotExist() {
        assertThatThrownBy(() -> OwnTenants.visit(TestTenant.OTHER_SCHOOL.id(), _ -> {
                    throw new AssertionError("came in");
                }))
                .isInstanceOf(Problem.class)
                .hasMessage("not-found");
    }

    private static Map<String, Object> at(TestTenant tenant, String role) {
        return Map.of(
                "tenantId", List.of(tenant.id().toString()),
                "regionId", List.of(tenant.regionId().toString()),
                "kind", List.of(tenant.kind()),
                "groups", List.of("/" + role));
    }
}
