package nl.opstap.company.proposals;

import nl.opstap.company.proposals.Proposal.Facts;
import nl.opstap.company.proposals.Proposal.KnownThrough;
import nl.opstap.contracts.placement.IntroductionMade;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A company where somebody had a stage names another one: a lead that waits in the queue of the school (PLA-65). */
@Component
@Transactional
class FollowIntroductions implements EventHandler<IntroductionMade> {
    private final Proposals proposals;

    FollowIntroductions(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Class<IntroductionMade> event() {
        return IntroductionMade.class;
    }

    @Override
    public void apply(IntroductionMade made, Envelope envelope) {
        var facts = new Facts(made.name(), null, null, made.city(), made.phone(), KnownThrough.INTRODUCTION, null);
        proposals.oneAtATime(made.byAccount());
        if (!proposals.waits(made.byAccount(), facts)) {
            proposals.lead(made.leadId(), made.byAccount(), made.companyId(), facts, envelope.time());
        }
    }
}
