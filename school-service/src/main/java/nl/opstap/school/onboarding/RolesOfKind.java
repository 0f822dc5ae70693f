package nl.opstap.school.onboarding;

import java.util.List;
import nl.opstap.school.policy.TenantKind;

/**
 * Which roles can be given in a kind of organisation. Nobody can become platform operator in an organisation that was opened
 * here: who may open organisations everywhere is decided outside the product.
 */
final class RolesOfKind {
    static final String ADMINISTRATOR = "tenant-administrator";

    private RolesOfKind() {}

    static List<String> all(TenantKind kind) {
        return switch (kind) {
            case REGION -> List.of("regional-coordinator", ADMINISTRATOR, "privacy-officer");
            case SCHOOL ->
                List.of(
                        "student",
                        "parent",
                        "mentor",
                        "stagebegeleider",
                        "teamleider",
                        "orthopedagoog",
                        "internal-stagebegeleider",
                        "jobcoach",
                        ADMINISTRATOR,
                        "privacy-officer");
            case MUNICIPALITY -> List.of("jobcoach", "jongerencoach", ADMINISTRATOR, "privacy-officer");
            case PARTNER -> List.of("stagebegeleider", "jobcoach", ADMINISTRATOR, "privacy-officer");
        };
    }

    /** A region begins with one person, who brings the companies too. */
    static List<String> ofFirstAdministrator(TenantKind kind) {
        return kind == TenantKind.REGION ? List.of(ADMINISTRATOR, "regional-coordinator") : List.of(ADMINISTRATOR);
    }
}
