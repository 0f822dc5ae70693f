package nl.opstap.company.imports;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.opstap.company.companies.CompanyName;

/** What a column of a spreadsheet can hold, with the headings schools give it. */
enum Column {
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

    static Optional<Column> named(String heading) {
        var key = CompanyName.key(heading);
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(key))
                .findFirst();
    }

    /** The columns recognised by their headings; of two that claim the same, the first. */
    static Map<Column, Integer> guess(List<String> headings) {
        var mapping = new EnumMap<Column, Integer>(Column.class);
        for (int index = 0; index < headings.size(); index++) {
            var at = index;
            named(headings.get(index)).ifPresent(column -> mapping.putIfAbsent(column, at));
        }
        return mapping;
    }
}
