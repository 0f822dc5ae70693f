package nl.opstap.placement.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.opstap.placement.ownplace.OwnPlaces;
import nl.opstap.placement.placements.Needs;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.places.Place;
import nl.opstap.placement.places.Places;
import nl.opstap.placement.places.PostcodeAreas;
import nl.opstap.placement.students.SchoolPolicies;
import nl.opstap.placement.students.Student;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ranks the places of the region for a placement: SQL takes those around home, Java judges each of them exactly. */
@Service
class RankPlaces {
    static final int USUAL_DISTANCE_KM = 25;
    /** Places a little too far are shown with that reason; beyond, they are only counted. */
    private static final double MARGIN = 1.5;

    private final PlacementAccess access;
    private final Places places;
    private final PostcodeAreas postcodes;
    private final Needs needs;
    private final SchoolPolicies policies;
    private final OwnPlaces ownPlaces;

    RankPlaces(
            PlacementAccess access,
            Places places,
            PostcodeAreas postcodes,
            Needs needs,
            SchoolPolicies policies,
            OwnPlaces ownPlaces) {
        this.access = access;
        this.places = places;
        this.postcodes = postcodes;
        this.needs = needs;
        this.policies = policies;
        this.ownPlaces = ownPlaces;
    }

    record PlaceView(
            UUID id,
            String title,
            String sector,
            UUID companyId,
            String companyName,
            @Nullable String city,
            @Nullable Double distanceKm) {}

    /** @param own whether the student proposed it; it is judged like any other */
    record RankedView(
            int rank, PlaceView place, double points, int of, List<Contribution> contributions, boolean own) {}

    /** @param own whether the student proposed it; it is ruled out like any other */
    record FilteredView(PlaceView place, List<Reason> reasons, boolean own) {}

    /** @param tooFar places so far away that they were counted and not judged */
    record RankingView(
            List<RankedView> ranked,
            int rankedTotal,
            List<FilteredView> filtered,
            int filteredTotal,
            Map<String, Integer> filteredByReason,
            int tooFar,
            boolean homeKnown) {}

    @Transactional
    RankingView handle(Actor actor, UUID placementId, int limit) {
        var opened = access.read(actor, placementId, "SEARCH_PROFILE");
        if (!opened.party().isStaff()) {
            throw Problem.forbidden("staff-only");
        }
        var placement = opened.placement();
        if (!placement.hasWishes()) {
            throw Problem.conflict("wishes-missing", Map.of());
        }
        var wanted = wanted(placement, opened.student());
        var own = ownPlaces.linked(opened.student().id());
        var candidates = withOwn(candidates(wanted), own);
        return view(Ranking.of(wanted, candidates), wanted, places.count() - candidates.size(), limit, own);
    }

    /** What the student proposed is judged however far it is: nobody wonders where it went. */
    private List<Place> withOwn(List<Place> around, Set<UUID> own) {
        var missing = new HashSet<>(own);
        around.forEach(place -> missing.remove(place.id()));
        return Stream.concat(around.stream(), places.all(missing).values().stream())
                .toList();
    }

    List<Place> candidates(Wanted wanted) {
        return places.around(wanted.home(), (int) Math.ceil(wanted.maxDistanceKm() * MARGIN));
    }

    /** What this placement searches for, in the period it names. */
    Wanted wanted(Placement placement, Student student) {
        return wanted(
                placement,
                student,
                Objects.requireNonNull(placement.from()),
                Objects.requireNonNull(placement.until()));
    }

    Wanted wanted(Placement placement, Student student, LocalDate from, LocalDate until) {
        var distance = placement.maxDistanceKm();
        return new Wanted(
                placement.phase(),
                student.ageOn(from),
                Set.copyOf(placement.weekdays()),
                from,
                until,
                distance == null ? USUAL_DISTANCE_KM : distance,
                Set.copyOf(placement.preferredSectors()),
                Set.copyOf(needs.of(placement)),
                leerwegen(student.track()),
                policies.isMbo(from),
                student.crebo(),
                postcodes.middle(student.homePostcode4()).orElse(null));
    }

    private static Set<String> leerwegen(String track) {
        if (track.equals("ENTREE")) {
            return Set.of("BOL", "BBL");
        }
        return Set.of(track.endsWith("_BBL") ? "BBL" : track.endsWith("_BOL") ? "BOL" : "STAGE");
    }

    private static RankingView view(Ranking ranking, Wanted wanted, int tooFar, int limit, Set<UUID> own) {
        var byReason = new TreeMap<String, Integer>();
        ranking.filtered()
                .forEach(filtered ->
                        filtered.reasons().forEach(reason -> byReason.merge(reason.code(), 1, Integer::sum)));
        return new RankingView(
                IntStream.range(0, ranking.ranked().size())
                        .filter(index -> index < limit
                                || own.contains(
                                        ranking.ranked().get(index).place().id()))
                        .mapToObj(index -> {
                            var ranked = ranking.ranked().get(index);
                            return new RankedView(
                                    index + 1,
                                    place(ranked.place(), wanted),
                                    ranked.score().points(),
                                    Score.MAXIMUM,
                                    ranked.score().contributions(),
                                    own.contains(ranked.place().id()));
                        })
                        .toList(),
                ranking.ranked().size(),
                ranking.filtered().stream()
                        .sorted(Comparator.comparing(
                                filtered -> !own.contains(filtered.place().id())))
                        .limit(Math.max(limit, own.size()))
                        .map(filtered -> new FilteredView(
                                place(filtered.place(), wanted),
                                filtered.reasons(),
                                own.contains(filtered.place().id())))
                        .toList(),
                ranking.filtered().size(),
                byReason,
                tooFar,
                wanted.home() != null);
    }

    private static PlaceView place(Place place, Wanted wanted) {
        OptionalDouble distance = Distance.between(wanted, place);
        return new PlaceView(
                place.id(),
                place.title(),
                place.sector(),
                place.company().id(),
                place.company().name(),
                place.company().city(),
                distance.isEmpty() ? null : Math.round(distance.getAsDouble() * 10) / 10.0);
    }
}
