package nl.opstap.placement.placements;

/** What somebody is to a placement. */
public enum Party {
    STAGEBEGELEIDER("stagebegeleider"),
    TEAMLEIDER("teamleider"),
    MENTOR("mentor"),
    ORTHOPEDAGOOG("orthopedagoog"),
    STUDENT("student"),
    PARENT("parent"),
    /** Praktijkbegeleider or stagegever, who comes by a link. */
    COMPANY("company"),
    /** The calendar or an event, never a person. */
    SYSTEM("system");

    private final String role;

    Party(String role) {
        this.role = role;
    }

    /** As roles are written in tokens and events. */
    public String role() {
        return role;
    }

    /** Finds the place, makes the agreements and changes them. */
    public boolean guides() {
        return this == STAGEBEGELEIDER || this == TEAMLEIDER;
    }

    /** Works for the school and has to do with the student. */
    public boolean isStaff() {
        return this == STAGEBEGELEIDER || this == TEAMLEIDER || this == MENTOR || this == ORTHOPEDAGOOG;
    }
}
