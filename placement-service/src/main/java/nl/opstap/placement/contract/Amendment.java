package nl.opstap.placement.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.placement.placements.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed anew while a stage runs (PLA-37), beside what was agreed before.
 *
 * @param number 1 for the first of a placement
 * @param effectiveFrom the first day on which it is to count
 * @param documentId of the edition everybody signs; null while the region is asked for a seat
 * @param seatRefusal why the region has no seat for the days that come with it
 * @param inForceFrom the first day on which it counts: later than meant when the last signature came later
 */
record Amendment(
        UUID id,
        UUID placementId,
        int number,
        State state,
        LocalDate effectiveFrom,
        Terms terms,
        Terms before,
        @Nullable UUID documentId,
        @Nullable String seatRefusal,
        UUID byId,
        String byName,
        Instant at,
        @Nullable LocalDate inForceFrom) {

    enum State {
        /** The region is asked for the days that come with it. */
        ASKING_SEAT,
        SIGNING,
        /** By everybody; its first day is still to come. */
        SIGNED,
        IN_FORCE,
        SEAT_REFUSED,
        /** The company says that it is not right. */
        OBJECTED,
        WITHDRAWN;

        boolean isOpen() {
            return this == ASKING_SEAT || this == SIGNING || this == SIGNED;
        }
    }
}
