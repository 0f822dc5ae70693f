package nl.opstap.company.proposals;

import nl.opstap.company.proposals.Proposal.As;
import nl.opstap.company.proposals.Proposal.Facts;
import nl.opstap.company.proposals.Proposal.KnownThrough;
import nl.opstap.contracts.placement.CompanyTipped;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A student knows a company for an own place: a lead that waits in the queue of the school, of nobody in person (PLA-10). */
@Component
@Transactional
class FollowTips implements EventHandler<CompanyTipped> {
    private final Proposals proposals;

    FollowTips(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Class<CompanyTipped> event() {
        return CompanyTipped.class;
    }

    @Override
    public void apply(CompanyTipped tip, Envelope envelope) {
        var facts = new Facts(tip.name(), null, null, tip.city(), null, KnownThrough.OTHER, null);
        proposals.oneAtATime(tip.byAccount());
        if (!proposals.waits(tip.byAccount(), facts)) {
            proposals.insert(tip.leadId(), tip.byAccount(), As.STUDENT, facts, envelope.time());
        }
    }
}
