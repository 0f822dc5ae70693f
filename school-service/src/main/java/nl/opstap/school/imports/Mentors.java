package nl.opstap.school.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.sheets.Spelling;
import nl.opstap.school.colleagues.Colleague;

/** The mentors of the school by the ways a list writes a name: {@code Marieke Jansen}, {@code Jansen, Marieke}. */
class Mentors {
    private final Map<String, List<UUID>> byName = new HashMap<>();

    Mentors(List<Colleague> mentors) {
        mentors.forEach(mentor -> byName.computeIfAbsent(Spelling.key(mentor.name()), _ -> new ArrayList<>())
                .add(mentor.id()));
    }

    List<UUID> named(String text) {
        var comma = text.indexOf(',');
        var name = comma < 0 ? text : text.substring(comma + 1) + " " + text.substring(0, comma);
        return byName.getOrDefault(Spelling.key(name), List.of());
    }
}
