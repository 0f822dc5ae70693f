package nl.opstap.placement.klapper;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.opstap.placement.assessment.Judgements;
import nl.opstap.placement.assessment.Judgements.Judgement;
import nl.opstap.placement.klapper.Klapper.Chapter;
import nl.opstap.placement.klapper.Klapper.GoalScore;
import nl.opstap.placement.klapper.Klapper.Moment;
import nl.opstap.placement.klapper.Klapper.Present;
import nl.opstap.placement.logbook.LogbookDays;
import nl.opstap.placement.placements.Goals;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementState;
import nl.opstap.placement.places.Places;
import nl.opstap.placement.signing.Document;
import nl.opstap.placement.signing.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads stages of the present tenant as chapters of a klapper. Who may read them is asked before. */
@Component
class Chapters {
    private static final Set<PlacementState> WITH_A_COMPANY = Set.of(
            PlacementState.ACQUAINTANCE,
            PlacementState.AGREED,
            PlacementState.CONTRACT,
            PlacementState.RUNNING,
            PlacementState.CLOSING);

    private final Places places;
    private final LogbookDays logbook;
    private final Judgements judgements;
    private final Signing signing;
    private final Clock clock;

    Chapters(Places places, LogbookDays logbook, Judgements judgements, Signing signing, Clock clock) {
        this.places = places;
        this.logbook = logbook;
        this.judgements = judgements;
        this.signing = signing;
        this.clock = clock;
    }

    /** The stage whose company could be shown earlier ones. */
    @Nullable
    Present present(List<Placement> all) {
        return all.stream()
                .filter(placement -> WITH_A_COMPANY.contains(placement.state()))
                .findFirst()
                .map(placement -> new Present(placement.id(), company(placement, "het bedrijf")))
                .orElse(null);
    }

    /** One stage; what company and school scored apart only for who guides the student. */
    Chapter chapter(Placement placement, boolean apart, Set<KlapperPart> shown) {
        return new Chapter(
                placement.id(),
                placement.phase(),
                placement.state(),
                placement.placeId() == null ? null : company(placement, "het bedrijf"),
                placement.from(),
                placement.until(),
                placement.goals().stream().map(Goals::text).toList(),
                logbook.count(placement.id()),
                judgements.of(placement.id()).stream()
                        .map(judgement -> moment(judgement, apart))
                        .toList(),
                isCertified(placement),
                shown);
    }

    /** What one part says now; empty while there is nothing to say. */
    Facts facts(KlapperPart part, Placement placement) {
        return switch (part) {
            case GOALS -> new Facts(placement.goals(), null, null, Map.of(), false);
            case ASSESSMENT -> settled(placement);
            case CERTIFICATE -> new Facts(List.of(), null, null, Map.of(), isCertified(placement));
        };
    }

    String company(Placement placement, String unknown) {
        var id = placement.placeId();
        return id == null
                ? unknown
                : places.find(id).map(place -> place.company().name()).orElse(unknown);
    }

    /** Only what both settled on, and of the last moment. */
    private Facts settled(Placement placement) {
        return judgements.of(placement.id()).stream()
                .filter(judgement -> judgement.settledAt() != null)
                .reduce((earlier, later) -> later)
                .map(last -> new Facts(
                        List.of(),
                        last.moment(),
                        last.settledAt() == null
                                ? null
                                : last.settledAt().atZone(clock.getZone()).toLocalDate(),
                        last.settled(),
                        false))
                .orElse(Facts.NONE);
    }

    private boolean isCertified(Placement placement) {
        return signing.valid(placement.id(), Document.Kind.CERTIFICATE)
                .map(Document::isComplete)
                .orElse(false);
    }

    /** What was settled is the student's; what each gave apart is for those who guide, and only once both gave. */
    private static Moment moment(Judgement judgement, boolean apart) {
        var both = apart
                && !judgement.supervisor().isEmpty()
                && !judgement.school().isEmpty();
        var goals = new TreeSet<>(judgement.settled().keySet());
        if (both) {
            goals.addAll(judgement.supervisor().keySet());
        }
        var scores = new ArrayList<GoalScore>();
        for (var goal : goals) {
            scores.add(new GoalScore(
                    Goals.text(goal),
                    both ? judgement.supervisor().get(goal) : null,
                    both ? judgement.school().get(goal) : null,
                    judgement.settled().get(goal)));
        }
        return new Moment(judgement.moment(), judgement.openedAt(), judgement.settledAt(), scores);
    }
}
