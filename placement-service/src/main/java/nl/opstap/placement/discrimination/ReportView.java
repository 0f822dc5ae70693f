package nl.opstap.placement.discrimination;

import java.time.Instant;
import java.util.UUID;
import nl.opstap.placement.placements.Party;
import org.jspecify.annotations.Nullable;

/**
 * A report of discrimination, as the student and the trusted person read it.
 *
 * @param companyName where the student was proposed or worked then; absent when there was no company
 * @param party as what somebody reported it
 */
record ReportView(
        UUID id,
        UUID placementId,
        String studentName,
        @Nullable String companyName,
        Party party,
        String byName,
        String text,
        Instant at,
        @Nullable String takenUpBy,
        @Nullable Instant takenUpAt) {}
