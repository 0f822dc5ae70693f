package nl.opstap.contracts.school;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import org.jspecify.annotations.Nullable;

/** A student gave or withdrew one consent: one item, one recipient, one purpose (GW-20). */
@Published(topic = "opstap.school.consent.v1", type = "nl.opstap.school.consent-changed.v1", state = true)
public record ConsentChanged(
        UUID consentId,
        UUID studentId,
        String item,
        String recipientKind,
        @Nullable UUID recipientId,
        String purpose,
        boolean granted,
        @Nullable LocalDate validUntil,
        Instant changedAt)
        implements Event {
    @Override
    public UUID key() {
        return consentId;
    }
}
