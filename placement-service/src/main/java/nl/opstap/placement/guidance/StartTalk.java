package nl.opstap.placement.guidance;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed on guidance.
 *
 * @param talks which kinds of talk there are, beside the evaluations
 * @param deviation why it is not what the rule proposes; encrypted
 * @param countedFrom the first day that counts for the minimum
 * @param studentAgreedOn when the student agreed with the extra moments; null as long as that was not recorded
 */
record StartTalk(
        int version,
        LocalDate day,
        Set<MomentKind> talks,
        int weeksBetween,
        byte @Nullable [] deviation,
        LocalDate countedFrom,
        @Nullable LocalDate studentAgreedOn,
        @Nullable LocalDate companyAgreedOn,
        String byName) {

    /** Whether other moments follow from the two. */
    boolean plansOtherThan(StartTalk other) {
        return weeksBetween != other.weeksBetween || !talks.equals(other.talks);
    }
}
