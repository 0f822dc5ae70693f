package nl.opstap.company.imports;

import nl.opstap.platform.sheets.Finding;

/** What was noticed about a row. The texts for people are in {@code imports/codes_nl.properties}. */
enum RowCode implements Finding {
    NAME_MISSING(Weight.REFUSES),
    KVK_TOO_SHORT(Weight.REFUSES),
    KVK_INVALID(Weight.REFUSES),
    ESTABLISHMENT_INVALID(Weight.REFUSES),
    POSTCODE_IMPOSSIBLE(Weight.REFUSES),
    DATE_IMPOSSIBLE(Weight.REFUSES),
    SEATS_INVALID(Weight.REFUSES),
    BSN_FOUND(Weight.REFUSES),
    TOO_LONG(Weight.REFUSES),

    POSTCODE_LETTERS_NEVER_ISSUED(Weight.DOUBTFUL),
    SAME_NAME_POSTCODE_NO_KVK(Weight.DOUBTFUL),
    SAME_NAME_POSTCODE_OTHER_KVK(Weight.DOUBTFUL),
    SAME_KVK_OTHER_NAME(Weight.DOUBTFUL),

    EXACT_DUPLICATE(Weight.SAME),
    SAME_KVK_OTHER_SPELLING(Weight.SAME),
    ALREADY_IN_POOL(Weight.SAME),

    KVK_CLEANED(Weight.NOTE),
    POSTCODE_CLEANED(Weight.NOTE),
    SECTOR_UNKNOWN(Weight.NOTE),
    CHANNEL_MISSING(Weight.NOTE),
    CHANNEL_UNKNOWN(Weight.NOTE),
    NEED_UNKNOWN(Weight.NOTE),
    DAYS_UNREADABLE(Weight.NOTE),
    EMAIL_INVALID(Weight.NOTE);

    private final Weight weight;

    RowCode(Weight weight) {
        this.weight = weight;
    }

    @Override
    public Weight weight() {
        return weight;
    }
}
