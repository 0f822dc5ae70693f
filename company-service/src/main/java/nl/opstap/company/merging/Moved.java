package nl.opstap.company.merging;

/**
 * What a merge carries from one company to the other, with its table: rows that belong to the region, so that whoever edits
 * the pool may change them. What one tenant wrote stays where it is and is read along (ADR 15).
 */
enum Moved {
    PLACE("place", "true"),
    CONTACT_PERSON("contact_person", "true"),
    /** But for one the kept company has in the same days. */
    RECOGNITION("recognition", """
            not exists (select from recognition k
                        where k.company_id = :to and k.crebo = r.crebo and k.validity && r.validity)""");

    private final String table;
    private final String condition;

    Moved(String table, String condition) {
        this.table = table;
        this.condition = condition;
    }

    /** Which rows go along; the row is {@code r}, the kept company {@code :to}. */
    String condition() {
        return condition;
    }

    String table() {
        return table;
    }
}
