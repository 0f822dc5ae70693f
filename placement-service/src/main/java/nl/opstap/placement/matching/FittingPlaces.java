package nl.opstap.placement.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.places.Place;
import nl.opstap.placement.places.Places;
import nl.opstap.placement.students.Student;
import org.springframework.stereotype.Component;

/** The places that fit a placement, for who compares placements instead of places. */
@Component
public class FittingPlaces {
    /** What the school chooses. It may not count for who goes first, or a short list would buy a turn (ADR 18). */
    private static final Set<HardFilter> CHOSEN =
            EnumSet.of(HardFilter.DAYS, HardFilter.TOO_MANY_DAYS, HardFilter.PERIOD, HardFilter.DISTANCE);

    private final RankPlaces rankPlaces;
    private final Places places;

    FittingPlaces(RankPlaces rankPlaces, Places places) {
        this.rankPlaces = rankPlaces;
        this.places = places;
    }

    /**
     * @param ranked best first
     * @param objective how many places there would be within a usual distance, whatever days and period are chosen
     */
    public record Fitting(List<Fit> ranked, int objective) {}

    /** @param missing hundredths of points that the best place there could be has more */
    public record Fit(UUID placeId, int seats, int missing) {}

    /** @param placement whose wishes are known */
    public Fitting of(Placement placement, Student student) {
        var wanted = rankPlaces.wanted(placement, student);
        var near = Math.max(RankPlaces.USUAL_DISTANCE_KM, wanted.maxDistanceKm());
        var candidates = places.around(wanted.home(), near);
        var ranked = Ranking.of(wanted, candidates).ranked().stream()
                .map(fit -> new Fit(
                        fit.place().id(),
                        fit.place().seats(),
                        100 * Score.MAXIMUM - fit.score().hundredths()))
                .collect(Collectors.toUnmodifiableList());
        return new Fitting(ranked, (int) candidates.stream()
                .filter(place -> fitsObjectively(wanted, place))
                .count());
    }

    private static boolean fitsObjectively(Wanted wanted, Place place) {
        var distance = Distance.between(wanted, place);
        return (distance.isEmpty() || distance.getAsDouble() <= RankPlaces.USUAL_DISTANCE_KM)
                && EnumSet.complementOf(EnumSet.copyOf(CHOSEN)).stream()
                        .allMatch(filter -> filter.excludes(wanted, place).isEmpty());
    }
}
