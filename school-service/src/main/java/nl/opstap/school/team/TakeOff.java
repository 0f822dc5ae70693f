package nl.opstap.school.team;

import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.colleagues.Colleagues;
import nl.opstap.school.team.TeamAudit.Asked;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes somebody off this tenant. The account stays, and so does the name with what he or she did. Who is gone from Keycloak
 * already is only struck off here, so that asking again finishes it.
 */
@Service
class TakeOff {
    private final Teams teams;
    private final TeamAudit audit;
    private final Colleagues colleagues;

    TakeOff(Teams teams, TeamAudit audit, Colleagues colleagues) {
        this.teams = teams;
        this.audit = audit;
        this.colleagues = colleagues;
    }

    @Transactional
    public void handle(Actor actor, UUID id) {
        var team = teams.lock(actor);
        var member = team.find(id);
        if (member.isEmpty()) {
            if (!colleagues.strikeOff(id)) {
                throw Problem.notFound();
            }
            return;
        }
        Teams.keepAnAdministrator(team, member.get());
        audit.record(id, Asked.TEAM_DEPARTURE);
        Teams.orThrow(teams.keycloak().leave(team.organization(), id, team.roles()));
        colleagues.strikeOff(id);
    }
}
