package nl.opstap.company.needs;

import java.time.LocalDate;
import nl.opstap.contracts.school.SupportNeed;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one need.
 *
 * @param placements how many of different students went well with it, at least; also of one that was taken back
 * @param since when it was said, first proven, or taken back; absent for what was said before this was kept
 * @param reason why it was taken back, if that was told
 */
public record NeedState(
        SupportNeed need,
        Status status,
        @Nullable Integer placements,
        @Nullable LocalDate since,
        @Nullable Reason reason) {

    /** What weighs most comes last: of several places of a company the best counts. */
    public enum Status {
        WITHDRAWN,
        CLAIMED,
        PROVEN
    }

    /** Why a place no longer meets a need, in codes: words could tell of a student. */
    public enum Reason {
        /** Who did the guiding is gone or does something else. */
        GUIDANCE_CHANGED,
        /** The work or the workplace is another one. */
        WORKPLACE_CHANGED,
        /** There is no time for it now. */
        NO_TIME,
        /** It was never so. */
        MISTAKE
    }
}
