package nl.opstap.company.merging;

/**
 * What a company has once, with its table: that of the kept one stays, and only where it has none that of the other goes
 * along (ADR 15).
 */
enum KeptOnce {
    LIMIT("request_limit"),
    NETWORKS("company_network"),
    LEERBEDRIJF("leerbedrijf");

    private final String table;

    KeptOnce(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }
}
