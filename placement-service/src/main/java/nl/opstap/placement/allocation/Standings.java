package nl.opstap.placement.allocation;

import java.time.Clock;
import java.time.LocalDate;
import nl.opstap.placement.allocation.Entries.Standing;
import nl.opstap.placement.matching.FittingPlaces;
import nl.opstap.placement.matching.FittingPlaces.Fitting;
import nl.opstap.placement.placements.Needs;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.students.Student;
import org.springframework.stereotype.Component;

/** Where a student stands in a round, and which places fit. */
@Component
class Standings {
    private final FittingPlaces fittingPlaces;
    private final Needs needs;
    private final TierRules tiers;
    private final Clock clock;

    Standings(FittingPlaces fittingPlaces, Needs needs, TierRules tiers, Clock clock) {
        this.fittingPlaces = fittingPlaces;
        this.needs = needs;
        this.tiers = tiers;
        this.clock = clock;
    }

    record Known(Standing standing, Fitting fitting) {}

    Known of(Placement placement, Student student) {
        var fitting = fittingPlaces.of(placement, student);
        var tier = TierRules.of(needs.of(placement), tiers.on(LocalDate.now(clock)));
        return new Known(
                new Standing(tier, fitting.objective(), fitting.ranked().size()), fitting);
    }
}
