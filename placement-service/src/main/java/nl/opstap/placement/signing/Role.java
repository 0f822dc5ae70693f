package nl.opstap.placement.signing;

import java.util.Locale;

/** As what somebody signs. */
public enum Role {
    SCHOOL("school"),
    STUDENT("leerling"),
    PARENT("ouder of verzorger"),
    COMPANY("stagebedrijf"),
    STAGEBEGELEIDER("stagebegeleider");

    private final String dutch;

    Role(String dutch) {
        this.dutch = dutch;
    }

    String dutch() {
        return dutch;
    }

    /** Who has to act, as events name it. */
    public String waitingRole() {
        return this == SCHOOL ? "stagebegeleider" : name().toLowerCase(Locale.ROOT);
    }
}
