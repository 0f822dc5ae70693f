package nl.opstap.placement.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was judged of a placement, per evaluation moment, for other features (SCH-43). */
@Component
public class Judgements {
    private final Assessments assessments;
    private final Judge judge;

    Judgements(Assessments assessments, Judge judge) {
        this.assessments = assessments;
        this.judge = judge;
    }

    /**
     * An evaluation moment, a score from 1 to 4 per goal.
     *
     * @param moment INTERIM or FINAL
     * @param settled what both agreed on; empty until they did
     */
    public record Judgement(
            String moment,
            Instant openedAt,
            @Nullable Instant settledAt,
            Map<String, Integer> supervisor,
            Map<String, Integer> school,
            Map<String, Integer> settled) {}

    /** Oldest first. */
    public List<Judgement> of(UUID placementId) {
        return assessments.findByPlacementIdOrderByOpenedAtAsc(placementId).stream()
                .map(this::judgement)
                .toList();
    }

    private Judgement judgement(Assessment assessment) {
        var given = judge.byParty(assessment);
        return new Judgement(
                assessment.moment().name(),
                assessment.openedAt(),
                assessment.settledAt(),
                scores(given.get(Part.By.SUPERVISOR)),
                scores(given.get(Part.By.STAGEBEGELEIDER)),
                scores(given.get(Part.By.SETTLED)));
    }

    private static Map<String, Integer> scores(@Nullable Part part) {
        return part == null ? Map.of() : part.scores();
    }
}
