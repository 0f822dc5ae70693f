package nl.opstap.school.team;

import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.colleagues.Colleague;
import nl.opstap.school.colleagues.Colleagues;
import nl.opstap.school.identity.RolesOfKind;
import nl.opstap.school.team.TeamAudit.Asked;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives first and takes after: who stops halfway has too much for a moment, which the list shows, and never nothing. */
@Service
class ChangeRoles {
    private final Teams teams;
    private final TeamAudit audit;
    private final Colleagues colleagues;
    private final ShowTeam show;

    ChangeRoles(Teams teams, TeamAudit audit, Colleagues colleagues, ShowTeam show) {
        this.teams = teams;
        this.audit = audit;
        this.colleagues = colleagues;
        this.show = show;
    }

    @Transactional
    public TeamMember handle(Actor actor, UUID id, List<String> roles) {
        var team = teams.lock(actor);
        var member = teams.member(team, id);
        Teams.refuseUnknown(team, roles);
        if (!roles.contains(RolesOfKind.ADMINISTRATOR)) {
            Teams.keepAnAdministrator(team, member);
        }
        audit.record(id, Asked.TEAM_ROLES);
        var keycloak = teams.keycloak();
        Teams.orThrow(keycloak.admit(team.organization(), id, Team.without(team.known(roles), member.roles())));
        Teams.orThrow(keycloak.withdraw(team.organization(), id, Team.without(member.roles(), roles)));
        var after = teams.show(actor);
        var changed = teams.member(after, id);
        colleagues.expect(new Colleague(id, changed.name(), changed.roles()));
        return show.one(actor, after, changed);
    }
}
