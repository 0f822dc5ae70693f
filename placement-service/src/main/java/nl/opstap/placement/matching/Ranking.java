package nl.opstap.placement.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.opstap.placement.places.Place;

/** All candidates in order, and those that were ruled out with every reason. The machine proposes, a person decides. */
record Ranking(List<Ranked> ranked, List<Filtered> filtered) {

    record Ranked(Place place, Score score) {}

    record Filtered(Place place, List<Reason> reasons) {}

    static Ranking of(Wanted wanted, Collection<Place> candidates) {
        var ranked = new ArrayList<Ranked>();
        var filtered = new ArrayList<Filtered>();
        for (var place : candidates) {
            var reasons = HardFilter.reasons(wanted, place);
            if (reasons.isEmpty()) {
                ranked.add(new Ranked(place, Score.of(wanted, place)));
            } else {
                filtered.add(new Filtered(place, reasons));
            }
        }
        ranked.sort(Comparator.comparingInt((Ranked r) -> -r.score().hundredths())
                .thenComparing(r -> r.place().id()));
        // Nearly fitting places first: those are the ones worth a telephone call.
        filtered.sort(Comparator.comparingInt((Filtered f) -> f.reasons().size())
                .thenComparing(f -> f.place().id()));
        return new Ranking(List.copyOf(ranked), List.copyOf(filtered));
    }
}
