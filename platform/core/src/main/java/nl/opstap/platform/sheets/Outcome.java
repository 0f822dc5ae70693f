package nl.opstap.platform.sheets;

/** What an import will do with a row. */
public enum Outcome {
    /** Nobody knew it yet. */
    NEW,
    /** Known, and the row knows something newer. */
    CHANGED,
    /** Nothing that is not known already, or that another row does not say. */
    SAME,
    /** Perhaps known under another name, or a likely typing error: a person decides. */
    DOUBTFUL,
    /** Cannot be right, so nothing of it is taken. */
    REFUSED
}
