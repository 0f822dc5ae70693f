package nl.opstap.company.needs;

import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.placement.NeedsProven;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a company has proven, as it was released. */
@Component
@Transactional
class FollowProvenNeeds implements EventHandler<NeedsProven> {
    private final ProvenNeeds proven;

    FollowProvenNeeds(ProvenNeeds proven) {
        this.proven = proven;
    }

    @Override
    public Class<NeedsProven> event() {
        return NeedsProven.class;
    }

    @Override
    public void apply(NeedsProven needs, Envelope envelope) {
        proven.replace(needs.companyId(), needs.needs());
    }

    @Override
    public void erase(UUID company, Envelope envelope) {
        proven.replace(company, List.of());
    }
}
