package nl.opstap.placement.placements;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days as they are said in Dutch. */
final class Said {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);

    private Said() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, DUTCH);
    }
}
