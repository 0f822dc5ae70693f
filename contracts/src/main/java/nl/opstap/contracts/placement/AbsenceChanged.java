package nl.opstap.contracts.placement;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/**
 * Something was said of the days on which a student is not at the company. It says neither which days nor why: who may know
 * looks at the placement.
 *
 * @param what {@link #REPORTED}, {@link #WITHDRAWN} or {@link #UNEXPLAINED}
 * @param byAccount who said it, and so need not hear it
 */
@Published(topic = "opstap.placement.absence.v1", type = "nl.opstap.placement.absence-changed.v1")
public record AbsenceChanged(UUID placementId, UUID studentId, String what, UUID byAccount) implements Event {
    /** Somebody said beforehand that the student does not come. */
    public static final String REPORTED = "REPORTED";
    /** The student comes after all. */
    public static final String WITHDRAWN = "WITHDRAWN";
    /** The student was away and nobody had said so. */
    public static final String UNEXPLAINED = "UNEXPLAINED";

    @Override
    public UUID key() {
        return placementId;
    }
}
