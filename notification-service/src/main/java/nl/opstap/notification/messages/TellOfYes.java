package nl.opstap.notification.messages;

import nl.opstap.contracts.company.SeatWelcomed;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;

/** The student may come and get acquainted. */
@Component
class TellOfYes implements EventHandler<SeatWelcomed> {
    private final TellOfCompanyAnswer answers;

    TellOfYes(TellOfCompanyAnswer answers) {
        this.answers = answers;
    }

    @Override
    public Class<SeatWelcomed> event() {
        return SeatWelcomed.class;
    }

    @Override
    public void apply(SeatWelcomed seat, Envelope envelope) {
        answers.tell(envelope.tenant().id(), seat.placementId(), MessageKind.COMPANY_SAID_YES);
    }
}
