package nl.opstap.school.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import nl.opstap.contracts.school.PhaseRule;
import nl.opstap.platform.problems.Problem.FieldError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@Tag("SCH-63")
class PolicyTests {
    final PolicyDefaults defaults = new PolicyDefaults(new JsonMapper());

    PolicyTests() throws IOException {}

    @Test
    void everyDefaultIsAPolicyThatHolds() {
        assertThat(defaults.of(null).violations()).isEmpty();
        for (var type : SchoolType.values()) {
            assertThat(defaults.of(type).violations()).as(type.name()).isEmpty();
        }
    }

    @Test
    @Tag("PLA-01")
    void aVsoSchoolStartsWithTheDaysOfTheStagebeleid() {
        assertThat(defaults.of(SchoolType.VSO).phases())
                .contains(new PhaseRule(2, 1, 2), new PhaseRule(3, 2, 4), new PhaseRule(4, 2, 4, 3));
    }

    @Test
    void nazorgAndRouteFollowTheKindOfSchool() {
        assertThat(defaults.of(SchoolType.VSO).nazorgMonths()).containsExactly(3, 6, 12, 24);
        assertThat(defaults.of(SchoolType.PRO).routeMonthsAfter()).isEqualTo(24);
        assertThat(defaults.of(SchoolType.MBO).routeMonthsBefore()).isEqualTo(12);
        assertThat(defaults.of(SchoolType.MBO).routeMonthsAfter()).isEqualTo(12);
    }

    @Test
    @Tag("SCH-20")
    void brugNaarWerkHasSixModules() {
        assertThat(defaults.of(SchoolType.VSO).training().name()).isEqualTo("Brug naar Werk");
        assertThat(defaults.of(SchoolType.VSO).training().modules()).hasSize(6);
    }

    @Test
    @Tag("PLA-02")
    void aSchoolCannotAllowMoreDaysThanTheLaw() {
        var wider = with(List.of(
                new PhaseRule(1, 1, 4), new PhaseRule(2, 1, 2), new PhaseRule(3, 2, 5), new PhaseRule(4, 2, 4)));

        assertThat(wider.violations()).extracting(FieldError::field).containsExactly("phases[3]");
    }

    @Test
    void aPhaseCannotBeLeftOutOrStartAboveItsMaximum() {
        assertThat(with(List.of(new PhaseRule(1, 1, 4))).violations())
                .extracting(FieldError::field)
                .contains("phases");
        assertThat(with(List.of(
                                new PhaseRule(1, 1, 4),
                                new PhaseRule(2, 1, 2),
                                new PhaseRule(3, 2, 4),
                                new PhaseRule(4, 2, 3, 4)))
                        .violations())
                .extracting(FieldError::field)
                .containsExactly("phases[4]");
    }

    private Policy with(List<PhaseRule> phases) {
        var vso = defaults.of(SchoolType.VSO);
        return new Policy(
                vso.tracks(),
                vso.training(),
                phases,
                vso.maxDays(),
                vso.nazorgMonths(),
                vso.routeMonthsBefore(),
                vso.routeMonthsAfter(),
                vso.contractCopies(),
                vso.reportWithinDays(),
                vso.contacts());
    }
}
