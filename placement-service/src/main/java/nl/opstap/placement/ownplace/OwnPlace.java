package nl.opstap.placement.ownplace;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place a student proposed, readable.
 *
 * @param work what the student would do there
 * @param contact whom the student knows there
 * @param placeId of the pool, when linked
 * @param seat how far the newest request for a seat there is, once it was asked for this student
 */
record OwnPlace(
        UUID id,
        UUID studentId,
        String company,
        String town,
        String work,
        boolean knowsSomebody,
        @Nullable String contact,
        Instant proposedAt,
        boolean withdrawn,
        @Nullable Answer answer,
        @Nullable UUID placeId,
        @Nullable String whyNot,
        @Nullable String seat) {

    /** Waits for a last word of the school. */
    boolean isOpen() {
        return !withdrawn && (answer == null || answer == Answer.LEAD);
    }

    State state() {
        if (withdrawn) {
            return State.WITHDRAWN;
        }
        return switch (answer) {
            case null -> State.WAITING;
            case LEAD -> State.LEAD;
            case NOT_POSSIBLE -> State.NOT_POSSIBLE;
            case LINKED ->
                switch (seat) {
                    case null -> State.LINKED;
                    case "REFUSED" -> State.NOT_FREE;
                    default -> State.ASKED;
                };
        };
    }

    /** How far it is, for the student as well. */
    enum State {
        WAITING,
        LEAD,
        LINKED,
        ASKED,
        NOT_FREE,
        NOT_POSSIBLE,
        WITHDRAWN
    }
}
