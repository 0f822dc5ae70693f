package nl.opstap.school.onboarding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import nl.opstap.school.onboarding.OrganisationForm.Administrator;
import org.jspecify.annotations.Nullable;

/** What has to change before a refused step is tried again; what is left out stays as it was. */
record OrganisationMend(
        @Nullable @Size(min = 1, max = 120) @Pattern(regexp = ".*\\S.*")
        String name,

        @Nullable @Size(max = 60) @Pattern(regexp = OrganisationForm.ALIAS, message = OrganisationForm.ALIAS_RULE)
        String alias,

        @Nullable @Size(max = 190) @Pattern(regexp = OrganisationForm.DOMAIN, message = OrganisationForm.DOMAIN_RULE)
        String mailDomain,

        @Nullable @Valid Administrator administrator) {
    static final OrganisationMend NOTHING = new OrganisationMend(null, null, null, null);

    boolean changesOrganisation() {
        return name != null || alias != null || mailDomain != null;
    }
}
