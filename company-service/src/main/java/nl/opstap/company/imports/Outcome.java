package nl.opstap.company.imports;

/** What an import will do with a row. */
enum Outcome {
    /** A company the pool does not have. */
    NEW,
    /** A company the pool has, of which the row knows something newer. */
    CHANGED,
    /** Nothing the pool or another row does not already say. */
    SAME,
    /** Perhaps a company that is there already, or a likely typing error: a person decides. */
    DOUBTFUL,
    /** Cannot be right, so nothing of it is taken. */
    REFUSED
}
