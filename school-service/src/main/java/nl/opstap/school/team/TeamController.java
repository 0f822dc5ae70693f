package nl.opstap.school.team;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.school.team.InviteColleague.Invited;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The colleagues of the own tenant, for its administrator. */
@RestController
class TeamController {
    private final Teams teams;
    private final ShowTeam show;
    private final InviteColleague invite;
    private final InviteAgain inviteAgain;
    private final ChangeRoles changeRoles;
    private final TakeOff takeOff;

    TeamController(
            Teams teams,
            ShowTeam show,
            InviteColleague invite,
            InviteAgain inviteAgain,
            ChangeRoles changeRoles,
            TakeOff takeOff) {
        this.teams = teams;
        this.show = show;
        this.invite = invite;
        this.inviteAgain = inviteAgain;
        this.changeRoles = changeRoles;
        this.takeOff = takeOff;
    }

    /**
     * The team.
     *
     * @param available whether this installation can invite from here
     * @param roles those that can be given in this kind of organisation
     */
    record TeamList(boolean available, List<String> roles, List<TeamMember> items) {}

    record RolesForm(@NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 40) String> roles) {}

    @GetMapping("/v1/team-members")
    TeamList all(Actor actor) {
        teams.require(actor);
        var available = teams.canChange();
        return new TeamList(available, Teams.roles(actor), available ? show.all(actor) : List.of());
    }

    @PostMapping("/v1/team-members")
    @Idempotent
    ResponseEntity<Invited> invite(@Valid @RequestBody InvitationForm form, Actor actor) {
        return ResponseEntity.status(HttpStatus.CREATED).body(invite.handle(actor, form));
    }

    @PostMapping("/v1/team-members/{id}/invitation")
    @Idempotent
    TeamMember inviteAgain(@PathVariable UUID id, Actor actor) {
        return inviteAgain.handle(actor, id);
    }

    @PutMapping("/v1/team-members/{id}/roles")
    TeamMember changeRoles(@PathVariable UUID id, @Valid @RequestBody RolesForm form, Actor actor) {
        return changeRoles.handle(actor, id, form.roles());
    }

    @DeleteMapping("/v1/team-members/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOff(@PathVariable UUID id, Actor actor) {
        takeOff.handle(actor, id);
    }
}
