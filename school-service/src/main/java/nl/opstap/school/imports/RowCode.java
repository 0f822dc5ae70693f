package nl.opstap.school.imports;

import nl.opstap.platform.sheets.Finding;

/** What was noticed about a row. The texts for people are in {@code imports/codes_nl.properties}. */
enum RowCode implements Finding {
    NUMBER_MISSING(Weight.REFUSES),
    NUMBER_INVALID(Weight.REFUSES),
    NUMBER_TWICE(Weight.REFUSES),
    GIVEN_NAME_MISSING(Weight.REFUSES),
    FAMILY_NAME_MISSING(Weight.REFUSES),
    BIRTH_DATE_MISSING(Weight.REFUSES),
    BIRTH_DATE_UNLIKELY(Weight.REFUSES),
    DATE_IMPOSSIBLE(Weight.REFUSES),
    CLASS_MISSING(Weight.REFUSES),
    TRACK_MISSING(Weight.REFUSES),
    TRACK_UNKNOWN(Weight.REFUSES),
    TRACK_NOT_HERE(Weight.REFUSES),
    CREBO_INVALID(Weight.REFUSES),
    CREBO_NOT_OF_MBO(Weight.REFUSES),
    PROFILE_MISSING(Weight.REFUSES),
    PROFILE_UNKNOWN(Weight.REFUSES),
    MENTOR_MISSING(Weight.REFUSES),
    LEAVES_MISSING(Weight.REFUSES),
    LEAVES_IN_THE_PAST(Weight.REFUSES),
    POSTCODE_INVALID(Weight.REFUSES),
    STUDENT_LEFT(Weight.REFUSES),
    OF_ANOTHER_MENTOR(Weight.REFUSES),
    BSN_FOUND(Weight.REFUSES),
    TOO_LONG(Weight.REFUSES),

    MENTOR_UNKNOWN(Weight.DOUBTFUL),
    MENTOR_SEVERAL(Weight.DOUBTFUL),
    SAME_NAME_AND_BIRTH_DATE(Weight.DOUBTFUL),

    EXACT_DUPLICATE(Weight.SAME),
    ALREADY_KNOWN(Weight.SAME),

    TRACK_ASSUMED(Weight.NOTE),
    KEPT_AT_UNDO(Weight.NOTE);

    private final Weight weight;

    RowCode(Weight weight) {
        this.weight = weight;
    }

    @Override
    public Weight weight() {
        return weight;
    }
}
