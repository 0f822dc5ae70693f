package nl.opstap.contracts.placement;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/**
 * A stage does not go well, or goes well again; what it is about stays with the placement.
 *
 * @param what {@link #OPENED}, {@link #STEP}, {@link #SOLVED} or {@link #CALAMITY}
 * @param byAccount who did it, and so need not hear it
 */
@Published(topic = "opstap.placement.problem.v1", type = "nl.opstap.placement.problem-changed.v1")
public record ProblemChanged(UUID placementId, UUID studentId, String what, UUID byAccount) implements Event {
    public static final String OPENED = "OPENED";
    /** A next step was taken or skipped. */
    public static final String STEP = "STEP";

    public static final String SOLVED = "SOLVED";
    /** Something that cannot wait. */
    public static final String CALAMITY = "CALAMITY";

    @Override
    public UUID key() {
        return placementId;
    }
}
