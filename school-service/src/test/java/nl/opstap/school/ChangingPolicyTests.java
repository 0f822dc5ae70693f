package nl.opstap.school;

import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.OTTO;
import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.school.TenantPolicyChanged;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SchoolTest
@Tag("SCH-63")
class ChangingPolicyTests {
    @Autowired
    SchoolApi school;

    @Autowired
    OwnerSql owner;

    @Autowired
    TestClock clock;

    @BeforeEach
    void open() {
        owner.empty();
        school.open();
    }

    @Test
    void everyOpenedTenantHasAPolicyAndOpeningAgainChangesNothing() {
        school.open();

        assertThat(owner.published(TenantPolicyChanged.class))
                .hasSize(6)
                .filteredOn(event -> event.tenantId().equals(TestTenant.SCHOOL_A.id()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.schoolType()).isEqualTo("VSO");
                    assertThat(event.version()).isEqualTo(1);
                    assertThat(event.nazorgMonths()).containsExactly(3, 6, 12, 24);
                });
    }

    @Test
    void theTeamleiderWritesTheNextVersionAndTheOldOneStays() {
        assertThat(school.put(TOM, "/v1/policy", "\"1\"", change(4, List.of(2, 4, 8, 24))))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(2);

        assertThat(school.body(school.get(MARIEKE, "/v1/policy/versions"))).hasSize(2);
        assertThat(owner.published(TenantPolicyChanged.class)).last().satisfies(event -> {
            assertThat(event.version()).isEqualTo(2);
            assertThat(event.nazorgMonths()).containsExactly(2, 4, 8, 24);
        });
        assertThat(school.put(TOM, "/v1/policy", "\"1\"", change(4, List.of(3))))
                .hasStatus(412);
        assertThat(school.put(MARIEKE, "/v1/policy", "\"2\"", change(4, List.of(3))))
                .hasStatus(403);
    }

    @Test
    @Tag("PLA-02")
    void moreThanFourDaysIsRefusedForVso() {
        assertThat(school.put(TOM, "/v1/policy", "\"1\"", change(5, List.of(3))))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("Fase 3: meer dan 4 dagen per week mag niet.");
    }

    @Test
    void aNewVersionBeginsOnItsOwnDayAndTheOldOneHoldsUntilThen() {
        assertThat(change("\"1\"", Map.of("validFrom", "2027-08-01", "reportWithinDays", 3)))
                .hasStatusOk();

        assertThat(school.body(school.get(MARIEKE, "/v1/policy")).get("version").asInt())
                .isEqualTo(1);
        clock.set(LocalDate.of(2027, 8, 1));
        var policy = school.body(school.get(MARIEKE, "/v1/policy"));
        assertThat(policy.get("version").asInt()).isEqualTo(2);
        assertThat(policy.at("/policy/reportWithinDays").asInt()).isEqualTo(3);
    }

    @Test
    void twoVersionsNeverHoldAtOnceAndNoneChangesThePast() {
        assertThat(change("\"1\"", Map.of("validFrom", "2026-11-01")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("validFrom");
        change("\"1\"", Map.of("validFrom", "2027-08-01"));

        assertThat(change("\"2\"", Map.of("validFrom", "2027-03-01")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("Versie 2 begint op 1 augustus 2027");
        assertThat(owner.sql("select count(*) from tenant_policy where version > 1")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void noSchoolLetsParentsAndCompanyTurnToEachOther() {
        var rule = Map.of("from", "PARENT", "to", "COMPANY", "way", "DIRECT");

        assertThat(change("\"1\"", Map.of("contacts", List.of(rule))))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("Ouders en bedrijf hebben alleen contact via de stagebegeleider, behalve bij ziekte.");
        assertThat(school.body(school.get(MARIEKE, "/v1/policy")).at("/policy/contacts"))
                .hasSizeGreaterThan(20);
    }

    private MvcTestResult change(String seen, Map<String, ?> other) {
        var change = new HashMap<>(change(4, List.of(3, 6, 12, 24)));
        change.putAll(other);
        return school.put(TOM, "/v1/policy", seen, change);
    }

    @Test
    void thePlatformOperatorOpensOrganisationsOfTheOwnRegion() {
        var id = UUID.randomUUID();
        var request = Map.of("kind", "SCHOOL", "schoolType", "PRO", "name", "PrO De Proef");

        assertThat(school.put(RIA, "/v1/tenants/" + id, null, request)).hasStatus(403);
        assertThat(school.put(OTTO, "/v1/tenants/" + id, null, request)).hasStatus(204);
        assertThat(school.put(OTTO, "/v1/tenants/" + TestTenant.OTHER_SCHOOL.id(), null, request))
                .hasStatus(404);
        assertThat(owner.published(TenantPolicyChanged.class))
                .last()
                .satisfies(event -> assertThat(event.tenantId()).isEqualTo(id));
    }

    private static Map<String, Object> change(int maxDays, List<Integer> nazorgMonths) {
        return Map.of(
                "training",
                Map.of("name", "Op weg", "modules", List.of("Een", "Twee")),
                "phases",
                List.of(
                        Map.of("phase", 1, "minDays", 1, "maxDays", 4),
                        Map.of("phase", 2, "minDays", 1, "maxDays", 2),
                        Map.of("phase", 3, "minDays", 2, "maxDays", maxDays),
                        Map.of("phase", 4, "minDays", 2, "maxDays", 4, "startMaxDays", 3)),
                "nazorgMonths",
                nazorgMonths,
                "routeMonthsBefore",
                12,
                "routeMonthsAfter",
                24);
    }
}
