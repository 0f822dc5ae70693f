package nl.opstap.company.companies;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The region's own list of sectors (COM-02), with the word spreadsheets use. */
public enum Sector {
    GREEN("groen"),
    ANIMALS("dieren"),
    HOSPITALITY("horeca"),
    RETAIL("detailhandel"),
    LOGISTICS("logistiek"),
    CONSTRUCTION("bouw"),
    TECHNICAL("techniek"),
    CARE("zorg en welzijn"),
    CLEANING("schoonmaak"),
    OTHER("anders");

    private final String dutch;

    Sector(String dutch) {
        this.dutch = dutch;
    }

    public String dutch() {
        return dutch;
    }

    public static Optional<Sector> fromDutch(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(sector -> sector.dutch.equals(word))
                .findFirst();
    }
}
