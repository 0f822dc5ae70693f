package nl.opstap.company.merging;

/**
 * What a merge carries from one company to the other, with its table: rows that belong to the region, so that whoever edits
 * the pool may change them. What one tenant wrote stays where it is and is read along (ADR 15).
 */
enum Moved {
    PLACE("place"),
    CONTACT_PERSON("contact_person");

    private final String table;

    Moved(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }
}
