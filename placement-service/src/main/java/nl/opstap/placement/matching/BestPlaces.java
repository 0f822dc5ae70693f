package nl.opstap.placement.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.places.Place;
import nl.opstap.placement.students.Student;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The first places of the ranking for the wishes of a placement in another period, for other features. */
@Component
public class BestPlaces {
    private final RankPlaces rank;

    BestPlaces(RankPlaces rank) {
        this.rank = rank;
    }

    /**
     * @param points of how many in all
     * @param reasons what counted most first
     */
    public record Best(
            UUID placeId,
            String title,
            String companyName,
            @Nullable String city,
            @Nullable Double distanceKm,
            double points,
            int of,
            List<Contribution> reasons) {}

    /** @param except the company that is not asked again */
    public List<Best> of(
            Placement placement, Student student, LocalDate from, LocalDate until, @Nullable UUID except, int limit) {
        var wanted = rank.wanted(placement, student, from, until);
        var others = rank.candidates(wanted).stream()
                .filter(place -> !place.company().id().equals(except))
                .toList();
        return Ranking.of(wanted, others).ranked().stream()
                .limit(limit)
                .map(ranked -> best(ranked.place(), ranked.score(), wanted))
                .toList();
    }

    private static Best best(Place place, Score score, Wanted wanted) {
        var distance = Distance.between(wanted, place);
        return new Best(
                place.id(),
                place.title(),
                place.company().name(),
                place.company().city(),
                distance.isEmpty() ? null : Math.round(distance.getAsDouble() * 10) / 10.0,
                score.points(),
                Score.MAXIMUM,
                score.contributions().stream()
                        .sorted((one, other) -> Double.compare(other.points(), one.points()))
                        .toList());
    }
}
