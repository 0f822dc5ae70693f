package nl.opstap.platform.sheets;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What spellings of one word or name have in common. */
public final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^a-z0-9]+");

    private Spelling() {}

    /** Without case, accents, punctuation and double spaces: {@code E-mailadres:} is {@code e mailadres}. */
    public static String key(String text) {
        // Nearly all texts of a long list are plain, and this is done for most of their cells.
        return isPlain(text)
                ? plainKey(text)
                : OTHER_SIGNS
                        .matcher(MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                                .replaceAll("")
                                .toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip();
    }

    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String plainKey(String text) {
        var key = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            var sign = text.charAt(index);
            if (sign >= 'A' && sign <= 'Z') {
                key.append((char) (sign + ('a' - 'A')));
            } else if ((sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9')) {
                key.append(sign);
            } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.isEmpty() || key.charAt(key.length() - 1) != ' '
                ? key.toString()
                : key.substring(0, key.length() - 1);
    }
}
