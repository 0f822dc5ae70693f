package nl.opstap.placement.refusals;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import nl.opstap.placement.placements.CompanyRefused;
import nl.opstap.placement.places.Places;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps why a company said no, in the transaction in which it was written down. */
@Component
class RememberRefusal {
    private final CompanyRefusals refusals;
    private final Places places;
    private final Vault vault;
    private final Clock clock;

    RememberRefusal(CompanyRefusals refusals, Places places, Vault vault, Clock clock) {
        this.refusals = refusals;
        this.places = places;
        this.vault = vault;
        this.clock = clock;
    }

    @EventListener
    void on(CompanyRefused refused) {
        var placement = refused.placement();
        var refusal = refused.refusal();
        var place = places.find(Objects.requireNonNull(placement.placeId())).orElse(null);
        var explanation = refusal.explanation();
        var written = refusals.write(
                placement.id(),
                Objects.requireNonNull(placement.seatRequestId()),
                place == null ? "" : place.title(),
                place == null ? "" : place.company().name(),
                refusal.reason(),
                explanation == null || explanation.isBlank()
                        ? null
                        : vault.encrypt(placement.studentId(), explanation.strip()),
                refusal.needsReview(),
                refused.by(),
                Instant.now(clock));
        if (!written) {
            throw Problem.conflict("refusal-reviewed", Map.of());
        }
    }
}
