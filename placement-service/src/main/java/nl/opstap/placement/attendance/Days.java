package nl.opstap.placement.attendance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Days as they are read by people who come by a link. */
final class Days {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.forLanguageTag("nl"));

    private Days() {}

    static String words(LocalDate day) {
        return DAY.format(day);
    }

    static String words(Collection<LocalDate> days) {
        return days.stream().map(Days::words).collect(Collectors.joining(", "));
    }
}
