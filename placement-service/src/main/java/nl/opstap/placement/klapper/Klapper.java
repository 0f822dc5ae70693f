package nl.opstap.placement.klapper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.opstap.placement.placements.PlacementState;
import org.jspecify.annotations.Nullable;

/**
 * The Stageklapper of a student.
 *
 * @param guideName the stagebegeleider, who can be reached at all times
 * @param present the stage whose company could be shown earlier parts; absent when there is none
 * @param mayShare whether the reader decides about that
 * @param chapters a chapter per stage, the newest first
 * @param brought pages of stages at other schools that the student took along
 */
record Klapper(
        @Nullable String guideName,
        @Nullable String guidePhone,
        @Nullable Present present,
        boolean mayShare,
        List<Chapter> chapters,
        List<BroughtPage> brought) {

    record Present(UUID placementId, String companyName) {}

    /**
     * One stage.
     *
     * @param days how many days were told in the logbook
     * @param shown the parts the present company may see
     */
    record Chapter(
            UUID placementId,
            int phase,
            PlacementState state,
            @Nullable String companyName,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<String> goals,
            int days,
            List<Moment> moments,
            boolean certified,
            Set<KlapperPart> shown) {

        Chapter shown(Set<KlapperPart> others) {
            return new Chapter(
                    placementId, phase, state, companyName, from, until, goals, days, moments, certified, others);
        }
    }

    /**
     * A part of a stage at another school, as it was when the student took it along.
     *
     * @param schoolId with {@code chapterId} and {@code part}: where it came from
     * @param scores what was settled
     * @param shown whether the present company sees it
     */
    record BroughtPage(
            UUID schoolId,
            String schoolName,
            UUID chapterId,
            KlapperPart part,
            @Nullable String companyName,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<String> goals,
            List<GoalScore> scores,
            @Nullable LocalDate settledOn,
            Instant broughtAt,
            boolean shown) {}

    /** An evaluation moment; INTERIM or FINAL. */
    record Moment(String moment, Instant openedAt, @Nullable Instant settledAt, List<GoalScore> scores) {}

    /**
     * The scores on one goal, from 1 to 4.
     *
     * @param supervisor by the praktijkbegeleider, for who guides the student
     * @param school by the stagebegeleider, for who guides the student
     */
    record GoalScore(
            String goal,
            @Nullable Integer supervisor,
            @Nullable Integer school,
            @Nullable Integer settled) {}
}
