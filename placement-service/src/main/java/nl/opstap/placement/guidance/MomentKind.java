package nl.opstap.placement.guidance;

/** What a moment of guidance is, in the words of the school plan. */
enum MomentKind {
    /** Begeleidingsgesprek op het stagebedrijf. */
    COMPANY_TALK,
    /** Individueel gesprek met de leerling. */
    INDIVIDUAL_TALK,
    /** Tussentijdse evaluatie. */
    INTERIM_EVALUATION,
    /** Evaluatiegesprek op de stageplek, aan het eind. */
    EVALUATION;

    /** The kinds a start talk chooses from; evaluations there always are. */
    boolean isTalk() {
        return this == COMPANY_TALK || this == INDIVIDUAL_TALK;
    }
}
