package nl.opstap.platform.sheets;

import java.text.Normalizer;
import java.util.Locale;

/** What spellings of one word or name have in common. */
public final class Spelling {
    private Spelling() {}

    /** Without case, accents, punctuation and double spaces: {@code E-mailadres:} is {@code e mailadres}. */
    public static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
