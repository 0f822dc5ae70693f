package nl.opstap.company.evaluations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the company after every stage that ran, also one that was broken off. What was heard of so late that its link would
 * have expired is not asked any more, so that a service that catches up does not bother companies.
 */
@Component
@Transactional
class FollowClosedStages implements EventHandler<PlacementChanged> {
    private static final Set<String> CLOSED = Set.of("COMPLETED", "BROKEN_OFF");

    private final AskCompany ask;
    private final Evaluations evaluations;
    private final Clock clock;

    FollowClosedStages(AskCompany ask, Evaluations evaluations, Clock clock) {
        this.ask = ask;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    @Override
    public Class<PlacementChanged> event() {
        return PlacementChanged.class;
    }

    @Override
    public void apply(PlacementChanged placement, Envelope envelope) {
        var company = placement.companyId();
        if (CLOSED.contains(placement.state())
                && company != null
                && envelope.time().plus(AskCompany.VALID).isAfter(clock.instant())) {
            ask.after(placement, company, LocalDate.ofInstant(envelope.time(), clock.getZone()));
        }
    }

    @Override
    public void erase(UUID key, Envelope envelope) {
        evaluations.forgetPlacement(key);
    }
}
