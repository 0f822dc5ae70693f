package nl.opstap.placement.klapper;

/** What a student may show of an earlier stage. */
public enum KlapperPart {
    GOALS("Doelen bij %s"),
    ASSESSMENT("Beoordeling bij %s"),
    CERTIFICATE("Stagecertificaat van %s");

    private final String label;

    KlapperPart(String label) {
        this.label = label;
    }

    String label(String company) {
        return label.formatted(company);
    }
}
