package nl.opstap.school.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.opstap.platform.Ids;
import nl.opstap.school.identity.Member;
import org.junit.jupiter.api.Test;

/** Somebody who can log in always administers. */
class TeamTests {
    private static final Member ADRIAAN = member(false, false, "tenant-administrator");

    @Test
    void theOnlyAdministratorStays() {
        assertThat(team(ADRIAAN, member(false, false, "mentor")).isLeftWithoutAdministratorBut(ADRIAAN))
                .isTrue();
    }

    @Test
    void anotherOneMayTakeOver() {
        assertThat(team(ADRIAAN, member(false, false, "mentor", "tenant-administrator"))
                        .isLeftWithoutAdministratorBut(ADRIAAN))
                .isFalse();
    }

    @Test
    void whoWasOnlyInvitedOrIsBlockedTakesNothingOver() {
        assertThat(team(
                                ADRIAAN,
                                member(true, false, "tenant-administrator"),
                                member(false, true, "tenant-administrator"))
                        .isLeftWithoutAdministratorBut(ADRIAAN))
                .isTrue();
    }

    @Test
    void whoDoesNotAdministerMayGo() {
        var mentor = member(false, false, "mentor");

        assertThat(team(ADRIAAN, mentor).isLeftWithoutAdministratorBut(mentor)).isFalse();
    }

    private static Team team(Member... members) {
        return new Team(Ids.next(), List.of("mentor", "tenant-administrator"), List.of(members));
    }

    private static Member member(boolean invited, boolean blocked, String... roles) {
        return new Member(Ids.next(), "Iemand", "iemand@school.example", invited, blocked, List.of(roles));
    }
}
