package nl.opstap.placement.seats;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Inside this service: the region answered for a seat that an amendment asks, in the present transaction.
 *
 * @param refusal why not, in Dutch; null when the seat is there
 */
public record ExtraSeatAnswered(
        UUID placementId, UUID amendmentId, @Nullable String refusal) {}
