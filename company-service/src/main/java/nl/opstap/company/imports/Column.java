package nl.opstap.company.imports;

import java.util.List;
import nl.opstap.platform.sheets.Meaning;

/** What a column of a spreadsheet can hold, with the headings schools give it. */
enum Column implements Meaning {
    NAME("bedrijfsnaam", "naam", "bedrijf", "naam bedrijf", "organisatie"),
    STREET("adres", "straat", "straat en huisnummer", "bezoekadres"),
    POSTCODE("postcode", "pc"),
    CITY("plaats", "woonplaats", "vestigingsplaats"),
    PHONE("telefoon", "tel", "telefoonnummer", "mobiel"),
    EMAIL("e mail", "email", "mail", "e mailadres", "mailadres"),
    CONTACT("contactpersoon", "contact", "naam contactpersoon"),
    SECTOR("sector", "branche"),
    KVK("kvk", "kvk nummer", "kvk nr", "kamer van koophandel"),
    ESTABLISHMENT("vestigingsnummer", "vestigingsnr"),
    SEATS("plaatsen", "aantal plaatsen", "stageplaatsen"),
    DAYS("dagen p w", "dagen per week", "dagen"),
    NEEDS("kan", "ondersteuning", "mogelijkheden"),
    LAST_CONTACT("laatste contact", "datum laatste contact"),
    CHANNEL("aangebracht via", "via", "herkomst"),
    WEBSITE("website", "site"),
    REMARK("opmerking", "opmerkingen", "notitie", "bijzonderheden");

    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }
}
