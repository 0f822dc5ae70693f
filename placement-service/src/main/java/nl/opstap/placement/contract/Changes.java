package nl.opstap.placement.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.opstap.placement.contract.AmendmentsView.Change;
import nl.opstap.placement.hours.WorkingDay;
import nl.opstap.placement.hours.WorkingWeek;
import nl.opstap.placement.placements.Goals;
import nl.opstap.placement.placements.Terms;

/** What an amendment makes other than it was, part by part, in Dutch. */
final class Changes {
    private Changes() {}

    static List<Change> between(Terms before, Terms after) {
        var changes = new ArrayList<Change>();
        add(changes, "Tot en met", ContractText.day(before.until()), ContractText.day(after.until()));
        add(changes, "Werktijden", week(before), week(after));
        add(changes, "Leerdoelen", goals(before), goals(after));
        add(changes, "Praktijkbegeleider", before.contactName(), after.contactName());
        add(changes, "Werk", tasks(before), tasks(after));
        return List.copyOf(changes);
    }

    private static void add(List<Change> changes, String part, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(part, before, after));
        }
    }

    static String week(Terms terms) {
        return terms.week().stream()
                .filter(WorkingDay::works)
                .map(day -> "%s %s tot %s, %s pauze"
                        .formatted(
                                ContractText.days(List.of(day.weekday())),
                                WorkingWeek.clock(Objects.requireNonNull(day.from())),
                                WorkingWeek.clock(Objects.requireNonNull(day.until())),
                                WorkingWeek.hours(day.breakMinutes())))
                .collect(Collectors.joining("; "));
    }

    private static String goals(Terms terms) {
        return terms.goals().stream().map(Goals::text).collect(Collectors.joining("; "));
    }

    private static String tasks(Terms terms) {
        var tasks = terms.tasks();
        return tasks == null ? "zoals de plek" : tasks;
    }
}
