package nl.opstap.school.students;

/** The education a student follows, for mbo with level and leerweg. */
public enum Track {
    VSO,
    PRO,
    ENTREE_BOL,
    ENTREE_BBL,
    MBO2_BOL,
    MBO2_BBL,
    MBO3_BOL,
    MBO3_BBL,
    MBO4_BOL,
    MBO4_BBL;

    /** Whether it is a qualification of the mbo, which has a crebo. */
    boolean isMbo() {
        return this != VSO && this != PRO;
    }
}
