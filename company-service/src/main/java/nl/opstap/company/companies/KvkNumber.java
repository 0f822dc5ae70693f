package nl.opstap.company.companies;

import java.util.Optional;

/** Number of a company in the Handelsregister: eight digits, leading zeros count, no check digit. */
public record KvkNumber(String digits) {
    public static final int LENGTH = 8;

    public KvkNumber {
        if (!digits.matches("[0-9]{8}")) {
            throw new IllegalArgumentException("Eight digits: " + digits);
        }
    }

    /** Reads it as people write it, with spaces or dots. */
    public static Optional<KvkNumber> read(String text) {
        var digits = withoutSeparators(text);
        return digits.matches("[0-9]{8}") ? Optional.of(new KvkNumber(digits)) : Optional.empty();
    }

    public static String withoutSeparators(String text) {
        return text.replaceAll("[\\s.]", "");
    }

    @Override
    public String toString() {
        return digits;
    }
}
