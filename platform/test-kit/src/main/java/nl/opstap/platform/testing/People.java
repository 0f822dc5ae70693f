package nl.opstap.platform.testing;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The people of the demo, with the ids they have there, and anybody else:
 * {@code mvc.get().uri("/v1/students").with(as(MARIEKE))}, {@code .with(as(person("jobcoach", MUNICIPALITY)))}.
 */
public final class People {
    public static final Person MARIEKE = known("01", "Marieke").in(TestTenant.SCHOOL_A, "mentor");
    public static final Person SANNE = known("02", "Sanne").in(TestTenant.SCHOOL_A, "stagebegeleider");
    public static final Person TOM = known("03", "Tom").in(TestTenant.SCHOOL_A, "teamleider");
    public static final Person OLGA = known("04", "Olga").in(TestTenant.SCHOOL_A, "orthopedagoog");
    public static final Person INGRID = known("05", "Ingrid").in(TestTenant.SCHOOL_A, "internal-stagebegeleider");
    public static final Person DAAN = known("06", "Daan").in(TestTenant.SCHOOL_A, "student");
    public static final Person PETRA = known("07", "Petra").in(TestTenant.SCHOOL_A, "parent");
    public static final Person ADRIAAN = known("08", "Adriaan").in(TestTenant.SCHOOL_A, "tenant-administrator");
    public static final Person FATIMA = known("09", "Fatima").in(TestTenant.SCHOOL_A, "privacy-officer");
    public static final Person LOTTE = known("0a", "Lotte").in(TestTenant.SCHOOL_A, "student");
    public static final Person MO = known("11", "Mo").in(TestTenant.SCHOOL_B, "mentor");
    public static final Person BAS = known("12", "Bas").in(TestTenant.SCHOOL_B, "stagebegeleider");
    public static final Person NOOR = known("13", "Noor").in(TestTenant.SCHOOL_B, "student");
    public static final Person KEES = known("21", "Kees").in(TestTenant.SCHOOL_MBO, "mentor");
    public static final Person KARIN = known("22", "Karin").in(TestTenant.SCHOOL_MBO, "stagebegeleider");
    public static final Person YUSUF = known("23", "Yusuf").in(TestTenant.SCHOOL_MBO, "student");
    /** Works for two schools, so she has to choose one. */
    public static final Person WILMA =
            known("31", "Wilma").in(TestTenant.SCHOOL_A, "stagebegeleider").in(TestTenant.SCHOOL_B, "stagebegeleider");

    public static final Person JASPER = known("41", "Jasper").in(TestTenant.MUNICIPALITY, "jobcoach");
    public static final Person JIP = known("42", "Jip").in(TestTenant.MUNICIPALITY, "jongerencoach");
    public static final Person RIA = known("51", "Ria").in(TestTenant.REGION, "regional-coordinator");
    public static final Person OTTO = known("52", "Otto").in(TestTenant.REGION, "platform-operator");
    public static final Person BO = known("61", "Bo").in(TestTenant.PARTNER, "stagebegeleider");

    /** Somebody of another region, with every role a person can have there. */
    public static final Person STRANGER = known("f1", "Vreemde")
            .in(
                    TestTenant.OTHER_SCHOOL,
                    "mentor",
                    "stagebegeleider",
                    "teamleider",
                    "orthopedagoog",
                    "internal-stagebegeleider",
                    "jobcoach",
                    "jongerencoach",
                    "regional-coordinator",
                    "tenant-administrator",
                    "privacy-officer",
                    "platform-operator");

    private People() {}

    /** Reads well in a request; a {@link Person} can be given as it is, too. */
    public static RequestPostProcessor as(Person person) {
        return person;
    }

    /** Somebody without any tenant yet: add {@link Person#in}. */
    public static Person person() {
        return new Person(UUID.randomUUID(), "Iemand", "iemand", List.of(), null);
    }

    public static Person person(String role, TestTenant tenant) {
        return person().in(tenant, role);
    }

    private static Person known(String id, String name) {
        return new Person(
                UUID.fromString("0190a000-0000-7000-8000-0000000001" + id),
                name,
                name.toLowerCase(Locale.ROOT),
                List.of(),
                null);
    }
}
