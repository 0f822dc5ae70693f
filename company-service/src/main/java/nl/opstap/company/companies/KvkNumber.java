package nl.opstap.company.companies;

import java.util.Optional;
import java.util.regex.Pattern;

/** Number of a company in the Handelsregister: eight digits, leading zeros count, no check digit. */
public record KvkNumber(String digits) {
    public static final int LENGTH = 8;
    private static final Pattern SHAPE = Pattern.compile("[0-9]{8}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.]");

    public KvkNumber {
        if (!SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException("Eight digits: " + digits);
        }
    }

    /** Reads it as people write it, with spaces or dots. */
    public static Optional<KvkNumber> read(String text) {
        var digits = withoutSeparators(text);
        return SHAPE.matcher(digits).matches() ? Optional.of(new KvkNumber(digits)) : Optional.empty();
    }

    public static String withoutSeparators(String text) {
        return SEPARATORS.matcher(text).replaceAll("");
    }

    @Override
    public String toString() {
        return digits;
    }
}
