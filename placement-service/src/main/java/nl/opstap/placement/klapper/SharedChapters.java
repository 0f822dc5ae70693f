package nl.opstap.placement.klapper;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.placement.assessment.Judgements;
import nl.opstap.placement.placements.Goals;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.places.Places;
import nl.opstap.placement.signing.Document;
import nl.opstap.placement.signing.Signing;
import org.springframework.stereotype.Component;

/** What the company of a stage sees of earlier ones: the parts the student added, in words, and nothing by default. */
@Component
public class SharedChapters {
    private static final Map<Integer, String> SCORES =
            Map.of(1, "nog niet", 2, "een beetje", 3, "goed", 4, "heel goed");

    private final Shares shares;
    private final Placements placements;
    private final Places places;
    private final Judgements judgements;
    private final Signing signing;

    SharedChapters(Shares shares, Placements placements, Places places, Judgements judgements, Signing signing) {
        this.shares = shares;
        this.placements = placements;
        this.places = places;
        this.judgements = judgements;
        this.signing = signing;
    }

    /** A part as a company reads it. */
    public record SharedPart(KlapperPart part, String label, String text) {}

    public List<SharedPart> shownTo(UUID placementId) {
        return shares.with(placementId).stream()
                .flatMap(share -> placements.find(share.chapterId()).stream()
                        .map(chapter -> new SharedPart(
                                share.part(), share.part().label(company(chapter)), text(share.part(), chapter))))
                .filter(part -> !part.text().isBlank())
                .toList();
    }

    private String text(KlapperPart part, Placement chapter) {
        return switch (part) {
            case GOALS -> chapter.goals().stream().map(Goals::text).collect(Collectors.joining("; "));
            case ASSESSMENT -> settled(chapter.id());
            case CERTIFICATE ->
                signing.valid(chapter.id(), Document.Kind.CERTIFICATE)
                        .filter(Document::isComplete)
                        .map(_ -> "Het certificaat is gehaald en door drie mensen getekend.")
                        .orElse("");
        };
    }

    /** Only what both settled on, and of the last moment. */
    private String settled(UUID placementId) {
        return judgements.of(placementId).stream()
                .filter(judgement -> judgement.settledAt() != null)
                .reduce((earlier, later) -> later)
                .map(judgement -> judgement.settled().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(score -> Goals.text(score.getKey()) + ": " + SCORES.get(score.getValue()))
                        .collect(Collectors.joining("; ")))
                .orElse("");
    }

    private String company(Placement placement) {
        var id = placement.placeId();
        return id == null
                ? "een eerder bedrijf"
                : places.find(id).map(place -> place.company().name()).orElse("een eerder bedrijf");
    }
}
