package nl.opstap.placement.contract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.opstap.placement.contract.Amendment.State;
import nl.opstap.placement.placements.Placement;
import org.springframework.stereotype.Component;

/** On which days of the week a student comes, over the whole stage: an amendment changes what follows, not what was. */
@Component
public class AgreedWeeks {
    private final Amendments amendments;

    AgreedWeeks(Amendments amendments) {
        this.amendments = amendments;
    }

    /** The same week returns from the first to the last of these days. */
    public record Stretch(Set<DayOfWeek> weekdays, LocalDate from, LocalDate until) {}

    /** In the order of the calendar; empty before the period is known. */
    public List<Stretch> of(Placement placement) {
        var from = placement.from();
        if (from == null || placement.until() == null) {
            return List.of();
        }
        var stretches = new ArrayList<Stretch>();
        for (var amendment : inForce(placement)) {
            var next = Objects.requireNonNull(amendment.inForceFrom());
            var last = next.minusDays(1);
            var until = amendment.before().until();
            stretches.add(new Stretch(amendment.before().weekdays(), from, last.isBefore(until) ? last : until));
            from = next;
        }
        stretches.add(new Stretch(placement.workingWeek().weekdays(placement.weekdays()), from, placement.until()));
        return List.copyOf(stretches);
    }

    private List<Amendment> inForce(Placement placement) {
        return amendments.of(placement.id()).stream()
                .filter(one -> one.state() == State.IN_FORCE)
                .sorted(Comparator.comparing(Amendment::number))
                .toList();
    }
}
