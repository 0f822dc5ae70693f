package nl.opstap.notification.messages;

import nl.opstap.contracts.company.SeatReleased;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;

/** The company can not this time. A seat that came free in another way was given up by the school itself, or ran out. */
@Component
class TellOfNo implements EventHandler<SeatReleased> {
    private static final String BY_COMPANY = "COMPANY_DECLINED";

    private final TellOfCompanyAnswer answers;

    TellOfNo(TellOfCompanyAnswer answers) {
        this.answers = answers;
    }

    @Override
    public Class<SeatReleased> event() {
        return SeatReleased.class;
    }

    @Override
    public void apply(SeatReleased seat, Envelope envelope) {
        if (seat.reason().equals(BY_COMPANY)) {
            answers.tell(envelope.tenant().id(), seat.placementId(), MessageKind.COMPANY_SAID_NO);
        }
    }
}
