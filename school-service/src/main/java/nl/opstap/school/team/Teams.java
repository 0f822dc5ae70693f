package nl.opstap.school.team;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.identity.IdentityAdministration;
import nl.opstap.school.identity.IdentityAdministration.Answer;
import nl.opstap.school.identity.Member;
import nl.opstap.school.identity.Obstacle;
import nl.opstap.school.identity.RolesOfKind;
import nl.opstap.school.policy.TenantKind;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The team of the present administrator: never another tenant's, whatever id is asked for. */
@Component
class Teams {
    private final Optional<IdentityAdministration> identity;
    private final JdbcClient database;

    Teams(Optional<IdentityAdministration> identity, JdbcClient database) {
        this.identity = identity;
        this.database = database;
    }

    boolean canChange() {
        return identity.isPresent();
    }

    void require(Actor actor) {
        if (!actor.has(RolesOfKind.ADMINISTRATOR)) {
            throw Problem.forbidden("role-missing");
        }
    }

    static List<String> roles(Actor actor) {
        return RolesOfKind.ofStaff(TenantKind.valueOf(actor.tenantKind()));
    }

    Team show(Actor actor) {
        require(actor);
        var roles = roles(actor);
        var staff = orThrow(keycloak().staff(actor.tenant().id(), roles));
        return new Team(staff.organization(), roles, staff.members());
    }

    /**
     * To change it: until the transaction ends nobody else changes this team, so that two administrators who take each
     * other off do not both succeed.
     */
    Team lock(Actor actor) {
        require(actor);
        database.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "team of " + actor.tenant().id())
                .query((row, number) -> true)
                .single();
        return show(actor);
    }

    Member member(Team team, UUID id) {
        return team.find(id).orElseThrow(Problem::notFound);
    }

    static void keepAnAdministrator(Team team, Member member) {
        if (team.isLeftWithoutAdministratorBut(member)) {
            throw Problem.of(HttpStatus.CONFLICT, "last-administrator");
        }
    }

    static void refuseUnknown(Team team, List<String> asked) {
        if (!team.roles().containsAll(asked)) {
            throw Problem.invalid(List.of(new FieldError("roles", "team.roles")));
        }
    }

    IdentityAdministration keycloak() {
        return identity.orElseThrow(() -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "team-not-configured"));
    }

    /** Each says what to do; what was done already is done once when it is asked again. */
    static <T> T orThrow(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T>(var value) -> value;
            case Answer.Refused<T>(var why) -> throw problem(why);
            case Answer.NoAnswer<T>(var why) -> throw problem(why);
        };
    }

    private static Problem problem(Obstacle why) {
        return switch (why) {
            case ADMINISTRATOR_REFUSED -> Problem.invalid(List.of(new FieldError("email", "team.person")));
            case MAIL_NOT_SENT -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "invitation-not-sent");
            case NOT_ALLOWED -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "team-not-allowed");
            case ORGANISATION_GONE -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "team-not-found");
            default -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "team-no-answer");
        };
    }
}
