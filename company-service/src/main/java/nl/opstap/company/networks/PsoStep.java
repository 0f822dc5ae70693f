package nl.opstap.company.networks;

/** How far a company is on the Prestatieladder Socialer Ondernemen. */
public enum PsoStep {
    ASPIRANT,
    STEP_1,
    STEP_2,
    STEP_3,
    STEP_30_PLUS
}
