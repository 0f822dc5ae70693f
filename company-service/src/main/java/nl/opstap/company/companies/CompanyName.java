package nl.opstap.company.companies;

import nl.opstap.platform.sheets.Spelling;

/** What spellings of one company's name have in common. */
public final class CompanyName {
    private CompanyName() {}

    /** Without case, accents, punctuation and double spaces: {@code KOERIERSDIENST MAAS-VOGELS} is {@code koeriersdienst maas vogels}. */
    public static String key(String name) {
        return Spelling.key(name);
    }
}
