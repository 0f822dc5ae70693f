package nl.opstap.company.contacts;

/** How one reaches a company, with the word people read. */
public enum ContactChannel {
    CALL("bellen"),
    MAIL("mailen"),
    MESSAGE("appen"),
    VISIT("langsgaan"),
    FAIR("beurs");

    private final String dutch;

    ContactChannel(String dutch) {
        this.dutch = dutch;
    }

    public String dutch() {
        return dutch;
    }
}
