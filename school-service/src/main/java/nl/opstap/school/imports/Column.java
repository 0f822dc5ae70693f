package nl.opstap.school.imports;

import java.util.List;
import nl.opstap.platform.sheets.Meaning;

/** What a column of a school's list can hold, with the headings the systems of schools give it. */
enum Column implements Meaning {
    NUMBER(
            "leerlingnummer",
            "leerlingnr",
            "leerling nummer",
            "stamnummer",
            "stamnr",
            "nummer",
            "llnr",
            "studentnummer"),
    GIVEN_NAME("voornaam", "roepnaam"),
    INFIX("tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels", "tussenv", "tv"),
    FAMILY_NAME("achternaam", "geslachtsnaam", "familienaam"),
    BIRTH_DATE("geboortedatum", "geboren", "geboren op", "geb datum", "gebdatum"),
    CLASS("klas", "stamgroep", "groep", "stamklas", "lesgroep"),
    TRACK("soort onderwijs", "opleiding", "onderwijssoort", "studie", "leerweg", "track"),
    CREBO("crebo", "crebocode", "crebo code", "crebonummer", "crebo nummer", "crebonr"),
    PROFILE("uitstroomprofiel", "uitstroom", "uitstroombestemming"),
    MENTOR("mentor", "naam mentor", "mentor naam", "coach"),
    LEAVES("verwachte uitstroomdatum", "uitstroomdatum", "verwachte uitstroom", "einddatum", "verwachte einddatum"),
    POSTCODE("postcode", "pc", "postcode leerling");

    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }
}
