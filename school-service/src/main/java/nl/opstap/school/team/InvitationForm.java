package nl.opstap.school.team;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.opstap.school.identity.Invitee;

/** A colleague to invite. */
record InvitationForm(
        @NotBlank @Size(max = 100) @Pattern(regexp = Invitee.NAME, message = Invitee.NAME_RULE)
        String givenName,

        @NotBlank @Size(max = 100) @Pattern(regexp = Invitee.NAME, message = Invitee.NAME_RULE)
        String familyName,

        @NotBlank @Email @Size(max = 200) String email,

        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 40) String> roles) {

    Invitee person() {
        return new Invitee(givenName.strip(), familyName.strip(), email.strip());
    }

    String name() {
        return givenName.strip() + " " + familyName.strip();
    }

    /** Nobody's name or address belongs in a log. */
    @Override
    public String toString() {
        return "InvitationForm";
    }
}
