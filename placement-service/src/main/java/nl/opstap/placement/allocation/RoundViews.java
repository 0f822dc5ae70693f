package nl.opstap.placement.allocation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is shown of rounds. */
final class RoundViews {
    private RoundViews() {}

    /**
     * @param commitment the SHA-256 of the seed, as it was published before anybody was put in
     * @param seed null until it was calculated
     */
    record RoundLine(
            UUID id,
            String title,
            LocalDate from,
            LocalDate until,
            RoundState state,
            String commitment,
            @Nullable String seed,
            String openedByName,
            Instant openedAt,
            @Nullable Instant calculatedAt) {}

    record RoundTier(int tier, String title, String explanation, String source) {}

    /** @param mayManage whether the reader opens and calculates rounds */
    record RoundsView(List<RoundLine> rounds, List<RoundTier> tiers, boolean mayManage) {}

    record RoundPlace(
            UUID id,
            String title,
            String companyName,
            @Nullable String city) {}

    /** @param seatStatus of the seat that was asked with the confirmation; null before */
    record RoundConfirmation(
            String byName,
            Instant at,
            String seatStatus,
            @Nullable String seatExplanation) {}

    /** How a student stands in a round. */
    enum RoundStanding {
        /** Could be put in. */
        CANDIDATE,
        ENTERED,
        PLACED,
        UNPLACED,
        NOT_IN_TIME
    }

    /**
     * One student of the own school.
     *
     * @param entryId null for who could be put in
     * @param tier null for who could be put in, as are the two numbers
     * @param hardship how many places there are by what cannot be chosen; few goes first
     * @param fitting how many places fit the search profile
     * @param rank of the place in the list of this student
     * @param explanation why there is no place
     * @param firstCome whether first come, first served would have given a place
     */
    record RoundStudent(
            @Nullable UUID entryId,
            UUID placementId,
            UUID studentId,
            String studentName,
            String classGroup,
            RoundStanding standing,
            @Nullable Integer tier,
            @Nullable Integer hardship,
            @Nullable Integer fitting,
            @Nullable RoundPlace place,
            @Nullable Integer rank,
            @Nullable String explanation,
            @Nullable Boolean firstCome,
            boolean mayConfirm,
            @Nullable RoundConfirmation confirmation) {}

    record RoundStudents(RoundLine round, List<RoundStudent> students) {}

    /**
     * A group of students in numbers.
     *
     * @param name of the school, or of the tier
     * @param entered null when the group is too small to be told, as are the others
     * @param firstCome how many first come, first served would have placed
     * @param worstRank how far down the list somebody had to go at worst; 0 when nobody was placed
     */
    record RoundGroup(
            String name,
            @Nullable Integer entered,
            @Nullable Integer placed,
            @Nullable Integer firstCome,
            @Nullable Integer worstRank) {}

    /** @param smallest of fewer students nothing is told */
    record RoundNumbers(
            RoundLine round, RoundGroup total, List<RoundGroup> tiers, List<RoundGroup> schools, int smallest) {}
}
