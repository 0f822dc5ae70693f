package nl.opstap.school.team;

import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.colleagues.Colleague;
import nl.opstap.school.colleagues.Colleagues;
import nl.opstap.school.identity.Welcome;
import nl.opstap.school.team.TeamAudit.Asked;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends the mail again to who did not choose a password yet. */
@Service
class InviteAgain {
    private final Teams teams;
    private final TeamAudit audit;
    private final Colleagues colleagues;
    private final ShowTeam show;

    InviteAgain(Teams teams, TeamAudit audit, Colleagues colleagues, ShowTeam show) {
        this.teams = teams;
        this.audit = audit;
        this.colleagues = colleagues;
        this.show = show;
    }

    @Transactional
    public TeamMember handle(Actor actor, UUID id) {
        var team = teams.lock(actor);
        var member = teams.member(team, id);
        if (!member.invited() || member.blocked()) {
            throw Problem.of(HttpStatus.CONFLICT, "invitation-not-open");
        }
        audit.record(id, Asked.TEAM_INVITATION);
        if (Teams.orThrow(teams.keycloak().welcome(id)) == Welcome.MAILED) {
            colleagues.expect(new Colleague(id, member.name(), member.roles()));
            colleagues.invited(id);
        }
        return show.one(actor, team, member);
    }
}
