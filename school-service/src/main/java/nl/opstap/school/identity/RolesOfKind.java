package nl.opstap.school.identity;

import java.util.List;
import java.util.Set;
import nl.opstap.school.policy.TenantKind;

/**
 * Which roles can be given in a kind of organisation. Nobody can become platform operator in an organisation that was opened
 * here: who may open organisations everywhere is decided outside the product.
 */
public final class RolesOfKind {
    public static final String ADMINISTRATOR = "tenant-administrator";

    private static final Set<String> NOT_STAFF = Set.of("student", "parent");

    private RolesOfKind() {}

    public static List<String> all(TenantKind kind) {
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

    /** Roles of who works there: students and parents come in another way. */
    public static List<String> ofStaff(TenantKind kind) {
        return all(kind).stream().filter(role -> !NOT_STAFF.contains(role)).toList();
    }

    /** A region begins with one person, who brings the companies too. */
    public static List<String> ofFirstAdministrator(TenantKind kind) {
        return kind == TenantKind.REGION ? List.of(ADMINISTRATOR, "regional-coordinator") : List.of(ADMINISTRATOR);
    }
}
