package nl.opstap.platform.web;

import java.util.regex.Pattern;

/**
 * Recognises citizen service numbers (GW-27), for the guard and for who reads files: {@code Bsn.in(cell)} per cell.
 *
 * <p>A BSN is nine digits, written together or grouped the usual ways, that pass the eleven test. What looks alike and is
 * not one: a Chamber of Commerce number has eight digits, a Dutch telephone number ten, a foreign one starts with
 * {@code +}; a VAT number stands between {@code NL} and {@code B01}; the nine digits behind a decimal point are a
 * fraction. An RSIN has the very form of a BSN, so its field has to be named {@code rsin}. About one in eleven other
 * numbers of nine digits is refused as well; better that than one citizen's number kept.
 */
public final class Bsn {
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![\\d+])(?<!\\d[.,])(?:\\d{9}|\\d{4}\\.\\d{2}\\.\\d{3}|\\d{4} \\d{2} \\d{3}|\\d{4}-\\d{2}-\\d{3}"
                    + "|\\d{3}\\.\\d{3}\\.\\d{3}|\\d{3} \\d{3} \\d{3}|\\d{3}-\\d{3}-\\d{3})(?!\\d)(?!B\\d{2})");
    private static final Pattern FOREIGN_PHONE = Pattern.compile("\\+\\d{1,3}[ -]?$");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Bsn() {}

    /** Whether a valid BSN stands anywhere in the text. */
    public static boolean in(String text) {
        if (hasTooFewDigits(text)) {
            return false;
        }
        var searched = UUID.matcher(text).replaceAll("_");
        var candidates = CANDIDATE.matcher(searched);
        while (candidates.find()) {
            var before = searched.substring(Math.max(0, candidates.start() - 5), candidates.start());
            if (!FOREIGN_PHONE.matcher(before).find() && passesElevenTest(candidates.group())) {
                return true;
            }
        }
        return false;
    }

    /** Most cells of a long list have, and need not be searched. */
    private static boolean hasTooFewDigits(String text) {
        var digits = 0;
        for (int index = 0; index < text.length() && digits < 9; index++) {
            if (Character.isDigit(text.charAt(index))) {
                digits++;
            }
        }
        return digits < 9;
    }

    /** The text with every valid BSN made unreadable, for logs. */
    public static String redacted(String text) {
        return text.length() < 9
                ? text
                : CANDIDATE
                        .matcher(text)
                        .replaceAll(found -> passesElevenTest(found.group()) ? "[bsn]" : found.group());
    }

    private static boolean passesElevenTest(String grouped) {
        var sum = 0;
        var place = 9;
        for (var character : grouped.toCharArray()) {
            if (Character.isDigit(character)) {
                sum += (place == 1 ? -1 : place) * (character - '0');
                place--;
            }
        }
        return sum != 0 && sum % 11 == 0;
    }
}
