package nl.opstap.school.team;

import nl.opstap.platform.security.Actor;
import nl.opstap.school.colleagues.Colleague;
import nl.opstap.school.colleagues.Colleagues;
import nl.opstap.school.identity.IdentityAdministration.Answer;
import nl.opstap.school.identity.Welcome;
import nl.opstap.school.team.TeamAudit.Asked;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a colleague an account, or finds the one of the address, then the roles, then the mail. Each can be done again, so
 * asking again finishes what stopped halfway. The mail comes last: nobody is let in to what is not there yet.
 */
@Service
class InviteColleague {
    private final Teams teams;
    private final TeamAudit audit;
    private final Colleagues colleagues;
    private final ShowTeam show;

    InviteColleague(Teams teams, TeamAudit audit, Colleagues colleagues, ShowTeam show) {
        this.teams = teams;
        this.audit = audit;
        this.colleagues = colleagues;
        this.show = show;
    }

    /** @param mail what became of it */
    record Invited(TeamMember member, Mail mail) {}

    /** What became of the mail. */
    enum Mail {
        SENT,
        /** There is a password already, so no mail went out. */
        NOT_NEEDED,
        /** The colleague is in the list; the mail has to be sent again. */
        NOT_SENT
    }

    @Transactional
    public Invited handle(Actor actor, InvitationForm form) {
        var team = teams.lock(actor);
        Teams.refuseUnknown(team, form.roles());
        var keycloak = teams.keycloak();
        var account = Teams.orThrow(keycloak.account(form.person()));
        audit.record(account, Asked.TEAM_INVITATION);
        Teams.orThrow(keycloak.admit(team.organization(), account, team.known(form.roles())));
        var mail = mail(keycloak.welcome(account));
        var after = teams.show(actor);
        var member = teams.member(after, account);
        colleagues.expect(new Colleague(account, form.name(), member.roles()));
        if (mail == Mail.SENT) {
            colleagues.invited(account);
        }
        return new Invited(show.one(actor, after, member), mail);
    }

    private static Mail mail(Answer<Welcome> answer) {
        return switch (answer) {
            case Answer.Done<Welcome>(var welcome) -> welcome == Welcome.MAILED ? Mail.SENT : Mail.NOT_NEEDED;
            case Answer.Refused<Welcome> _, Answer.NoAnswer<Welcome> _ -> Mail.NOT_SENT;
        };
    }
}
