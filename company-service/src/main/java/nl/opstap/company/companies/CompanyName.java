package nl.opstap.company.companies;

import java.text.Normalizer;
import java.util.Locale;

/** What spellings of one company's name have in common. */
public final class CompanyName {
    private CompanyName() {}

    /** Without case, accents, punctuation and double spaces: {@code KOERIERSDIENST MAAS-VOGELS} is {@code koeriersdienst maas vogels}. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
