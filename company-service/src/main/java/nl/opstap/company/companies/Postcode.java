package nl.opstap.company.companies;

import java.util.Locale;
import java.util.regex.Pattern;

/** A Dutch postcode, kept as {@code 5701AB}. */
public record Postcode(String value) {
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{3}[A-Z]{2}");
    /** Never given out, because of what they stood for in the war. */
    private static final Pattern NEVER_ISSUED = Pattern.compile(".*(SA|SD|SS)");

    public Postcode {
        if (!(read(value) instanceof Valid)) {
            throw new IllegalArgumentException("No postcode: " + value);
        }
    }

    /** What a text is when read as a postcode, with or without space, in whatever case. */
    public sealed interface Reading {}

    /** A postcode, as it is kept. */
    public record Valid(String value) implements Reading {
        public Postcode postcode() {
            return new Postcode(value);
        }
    }

    /** Well-formed, but with letters that were never given out: one letter was mistyped. */
    public record LettersNeverIssued() implements Reading {}

    /** Not four digits from 1000 and two letters. */
    public record Impossible() implements Reading {}

    /** Without spaces, in capitals. */
    public static String bare(String text) {
        return SPACE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    public static Reading read(String text) {
        var bare = bare(text);
        if (!SHAPE.matcher(bare).matches()) {
            return new Impossible();
        }
        return NEVER_ISSUED.matcher(bare).matches() ? new LettersNeverIssued() : new Valid(bare);
    }

    /** The area, by which a place on the map is found. */
    public String area() {
        return value.substring(0, 4);
    }

    /** As on an envelope: {@code 5701 AB}. */
    public String printed() {
        return area() + " " + value.substring(4);
    }
}
