package nl.opstap.school.policy;

/** Who turns to whom around a stage. */
public enum ContactParty {
    STUDENT,
    PARENT,
    MENTOR,
    STAGEBEGELEIDER,
    COMPANY,
    JOBCOACH,
    JONGERENCOACH
}
