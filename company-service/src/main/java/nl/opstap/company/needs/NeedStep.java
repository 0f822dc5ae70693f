package nl.opstap.company.needs;

import java.time.Instant;
import nl.opstap.company.needs.NeedState.Reason;
import nl.opstap.contracts.school.SupportNeed;
import org.jspecify.annotations.Nullable;

/**
 * That a place said it meets a need, or took that back.
 *
 * @param by for the own organisation only; absent of another one, and where no person did it
 */
public record NeedStep(
        SupportNeed need,
        Kind kind,
        @Nullable Reason reason,
        Instant at,
        @Nullable String organisation,
        @Nullable String by) {

    public enum Kind {
        CLAIMED,
        WITHDRAWN
    }
}
