package nl.opstap.platform.sheets;

/** What a person decided about a doubtful row. */
public enum Decision {
    SKIP,
    IMPORT
}
