package nl.opstap.contracts.school;

/** What a student can share, item by item (GW-20). {@link ConsentChanged#item()} carries the name as text. */
public enum ConsentItem {
    /** How to reach the student. */
    CONTACT,
    /** What the student is good at and interested in. */
    STRENGTHS,
    /** The learning goals. */
    GOALS,
    /** What a workplace must do for the student. */
    SUPPORT_NEEDS,
    /** Earlier assessments and certificates. */
    ASSESSMENTS,
    /** The plan of the Transitieroute. */
    PLAN;

    /** Who it is shared with: {@link ConsentChanged#recipientKind()}. */
    public enum RecipientKind {
        COMPANY,
        MUNICIPALITY,
        PARTNER,
        SCHOOL
    }

    /** What for: {@link ConsentChanged#purpose()}. */
    public enum Purpose {
        STAGE,
        HANDOVER,
        NAZORG
    }
}
