package nl.opstap.company.imports;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days a week as spreadsheets say it: {@code 2}, {@code 2-4}, {@code max 4}, {@code ma+di}. */
record DaysOffer(int minDays, int maxDays, List<DayOfWeek> weekdays) {
    private static final List<DayOfWeek> WORKDAYS = List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
    private static final Map<String, DayOfWeek> NAMES = Map.of(
            "ma", MONDAY, "di", TUESDAY, "wo", WEDNESDAY, "do", THURSDAY, "vr", FRIDAY, "za", SATURDAY, "zo", SUNDAY);
    private static final Pattern COUNT = Pattern.compile("(?:max\\.?\\s*)?([1-5])");
    private static final Pattern RANGE = Pattern.compile("([1-5])\\s*(?:-|à|a|tot)\\s*([1-5])");

    static Optional<DaysOffer> read(String text) {
        var words = text.strip().toLowerCase(Locale.ROOT);
        var count = COUNT.matcher(words);
        if (count.matches()) {
            var most = Integer.parseInt(count.group(1));
            return Optional.of(new DaysOffer(words.startsWith("max") ? 1 : most, most, WORKDAYS));
        }
        var range = RANGE.matcher(words);
        if (range.matches()) {
            var least = Integer.parseInt(range.group(1));
            var most = Integer.parseInt(range.group(2));
            return least <= most ? Optional.of(new DaysOffer(least, most, WORKDAYS)) : Optional.empty();
        }
        var named = new ArrayList<DayOfWeek>();
        for (var word : words.split("\\s*(?:\\+|,|/|&|\\ben\\b)\\s*")) {
            var day = NAMES.get(word.length() > 2 ? word.substring(0, 2) : word);
            if (day == null) {
                return Optional.empty();
            }
            named.add(day);
        }
        return Optional.of(new DaysOffer(1, named.size(), List.copyOf(named)));
    }
}
