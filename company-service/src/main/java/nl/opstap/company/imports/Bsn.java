package nl.opstap.company.imports;

import java.util.regex.Pattern;

/** Recognises a BSN in free text, to refuse it: no law lets this platform keep one (art. 46 UAVG). */
final class Bsn {
    private static final Pattern NINE_DIGITS = Pattern.compile("(?<![0-9])[0-9](?:[ .-]?[0-9]){8}(?![0-9])");

    private Bsn() {}

    static boolean isIn(String text) {
        return NINE_DIGITS
                .matcher(text)
                .results()
                .anyMatch(match -> elevenProof(match.group().replaceAll("[^0-9]", "")));
    }

    private static boolean elevenProof(String digits) {
        int sum = -(digits.charAt(8) - '0');
        for (int index = 0; index < 8; index++) {
            sum += (9 - index) * (digits.charAt(index) - '0');
        }
        return sum % 11 == 0 && !digits.equals("000000000");
    }
}
