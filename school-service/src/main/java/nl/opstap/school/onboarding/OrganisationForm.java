package nl.opstap.school.onboarding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.opstap.school.identity.Invitee;
import nl.opstap.school.policy.SchoolType;
import nl.opstap.school.policy.TenantKind;
import org.jspecify.annotations.Nullable;

/**
 * An organisation to open.
 *
 * @param regionId the region it belongs to; a region belongs to none
 */
record OrganisationForm(
        @NotNull TenantKind kind,
        @Nullable SchoolType schoolType,
        @Nullable UUID regionId,
        @NotBlank @Size(max = 120) String name,

        @NotBlank @Size(max = 60) @Pattern(regexp = ALIAS, message = ALIAS_RULE)
        String alias,

        @Nullable @Size(max = 190) @Pattern(regexp = DOMAIN, message = DOMAIN_RULE)
        String mailDomain,

        @NotNull @Valid Administrator administrator) {
    static final String ALIAS = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String ALIAS_RULE = "Gebruik kleine letters, cijfers en streepjes, zoals de-zwaluwhof.";
    /** An empty one is none. */
    static final String DOMAIN = "|([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,24}";

    static final String DOMAIN_RULE = "Schrijf alleen wat na het apenstaartje staat, zoals school.nl.";

    /** Who is invited first. */
    record Administrator(
            @NotBlank @Size(max = 100) @Pattern(regexp = Invitee.NAME, message = Invitee.NAME_RULE)
            String givenName,

            @NotBlank @Size(max = 100) @Pattern(regexp = Invitee.NAME, message = Invitee.NAME_RULE)
            String familyName,

            @NotBlank @Email @Size(max = 200) String email) {

        Invitee person() {
            return new Invitee(givenName.strip(), familyName.strip(), email.strip());
        }
    }
}
