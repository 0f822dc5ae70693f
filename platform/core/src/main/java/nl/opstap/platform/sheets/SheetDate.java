package nl.opstap.platform.sheets;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** Dates as people type them here: day first, or the ISO way. */
public final class SheetDate {
    static final DateTimeFormatter DUTCH =
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final List<DateTimeFormatter> WAYS = List.of(
            DUTCH,
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ISO_LOCAL_DATE);

    private SheetDate() {}

    public static Optional<LocalDate> read(String text) {
        for (var way : WAYS) {
            try {
                return Optional.of(LocalDate.parse(text, way));
            } catch (DateTimeParseException next) {
                // Another way of writing it, or none.
            }
        }
        return Optional.empty();
    }
}
