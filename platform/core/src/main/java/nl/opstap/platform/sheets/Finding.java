package nl.opstap.platform.sheets;

/** What can be noticed about a row. A feature lists its findings in an enum. */
public interface Finding {

    Weight weight();

    /** What a finding does with its row. */
    enum Weight {
        REFUSES,
        DOUBTFUL,
        SAME,
        NOTE
    }

    default boolean refuses() {
        return weight() == Weight.REFUSES;
    }

    default boolean raisesDoubt() {
        return weight() == Weight.DOUBTFUL;
    }

    default boolean isNote() {
        return weight() == Weight.NOTE;
    }
}
