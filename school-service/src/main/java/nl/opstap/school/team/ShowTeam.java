package nl.opstap.school.team;

import java.util.Comparator;
import java.util.List;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.colleagues.Colleague;
import nl.opstap.school.colleagues.Colleagues;
import nl.opstap.school.identity.Member;
import nl.opstap.school.team.TeamMember.TeamState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The team with what this tenant knows of it. The name is the one this tenant was given: an address of somebody elsewhere
 * does not tell whose it is.
 */
@Service
class ShowTeam {
    private final Teams teams;
    private final Colleagues colleagues;

    ShowTeam(Teams teams, Colleagues colleagues) {
        this.teams = teams;
        this.colleagues = colleagues;
    }

    @Transactional(readOnly = true)
    public List<TeamMember> all(Actor actor) {
        var team = teams.show(actor);
        return read(actor, team, team.members()).stream()
                .sorted(Comparator.comparing(TeamMember::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(TeamMember::id))
                .toList();
    }

    /** In the transaction of a change. */
    TeamMember one(Actor actor, Team team, Member member) {
        return read(actor, team, List.of(member)).getFirst();
    }

    private List<TeamMember> read(Actor actor, Team team, List<Member> members) {
        var known = colleagues.all();
        var invitations = colleagues.invitations();
        return members.stream()
                .map(member -> new TeamMember(
                        member.id(),
                        nameOf(member, known.get(member.id())),
                        member.email(),
                        member.roles(),
                        state(member),
                        member.invited() ? invitations.get(member.id()) : null,
                        team.isLeftWithoutAdministratorBut(member),
                        member.id().equals(actor.id())))
                .toList();
    }

    private static String nameOf(Member member, @Nullable Colleague known) {
        return known == null ? member.name() : known.name();
    }

    private static TeamState state(Member member) {
        if (member.blocked()) {
            return TeamState.BLOCKED;
        }
        return member.invited() ? TeamState.INVITED : TeamState.JOINED;
    }
}
