package nl.opstap.placement.matching;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The Dutch words of codes, for reasons people read. */
final class Words {
    private static final Map<String, String> NEEDS = Map.ofEntries(
            Map.entry("LOW_STIMULI", "prikkelarme plek"),
            Map.entry("FIXED_SUPERVISOR", "vaste begeleider"),
            Map.entry("SHORT_INSTRUCTIONS", "korte instructies"),
            Map.entry("WHEELCHAIR_ACCESS", "rolstoeltoegankelijk"),
            Map.entry("ADAPTED_HOURS", "aangepaste tijden"),
            Map.entry("ONE_TO_ONE_START", "een-op-een start"),
            Map.entry("FIXED_ROUTINE", "vaste structuur"),
            Map.entry("VISUAL_INSTRUCTIONS", "uitleg met plaatjes of voordoen"),
            Map.entry("EXTRA_BREAKS", "extra pauzes"),
            Map.entry("NO_CUSTOMER_CONTACT", "geen klantcontact"),
            Map.entry("LIGHT_PHYSICAL_WORK", "licht lichamelijk werk"));

    private static final Map<DayOfWeek, String> DAYS = Map.of(
            DayOfWeek.MONDAY, "maandag",
            DayOfWeek.TUESDAY, "dinsdag",
            DayOfWeek.WEDNESDAY, "woensdag",
            DayOfWeek.THURSDAY, "donderdag",
            DayOfWeek.FRIDAY, "vrijdag",
            DayOfWeek.SATURDAY, "zaterdag",
            DayOfWeek.SUNDAY, "zondag");

    private Words() {}

    static String needs(Collection<String> codes) {
        return codes.stream()
                .sorted()
                .map(code -> NEEDS.getOrDefault(code, code))
                .collect(Collectors.joining(", "));
    }

    /** Per need whether it went well before, and with how many; the number is one of the whole region. */
    static String met(Collection<String> codes, Map<String, Integer> proven) {
        var said = codes.stream()
                .sorted()
                .map(code -> proven.containsKey(code)
                        ? "%s: gelukt met %d leerlingen".formatted(NEEDS.getOrDefault(code, code), proven.get(code))
                        : "%s: het bedrijf zegt dat het kan".formatted(NEEDS.getOrDefault(code, code)))
                .collect(Collectors.joining("; "));
        return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) + ".";
    }

    static String days(Collection<DayOfWeek> days) {
        return days.stream().sorted().map(DAYS::get).collect(Collectors.joining(", "));
    }
}
