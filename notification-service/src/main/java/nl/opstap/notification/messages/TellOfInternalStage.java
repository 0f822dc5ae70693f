package nl.opstap.notification.messages;

import nl.opstap.contracts.placement.InternalStageClosed;
import nl.opstap.notification.people.Circles;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;

/** After the talk that closes an internal stage the mentor writes the report (PLA-05). */
@Component
class TellOfInternalStage implements EventHandler<InternalStageClosed> {
    private final Circles circles;
    private final Tell tell;

    TellOfInternalStage(Circles circles, Tell tell) {
        this.circles = circles;
        this.tell = tell;
    }

    @Override
    public Class<InternalStageClosed> event() {
        return InternalStageClosed.class;
    }

    @Override
    public void apply(InternalStageClosed closed, Envelope envelope) {
        circles.around(closed.studentId())
                .ifPresent(circle -> tell.person(
                        circle.mentor(),
                        MessageKind.INTERNAL_STAGE_CLOSED,
                        circle.studentId(),
                        "/leerlingen/" + circle.studentId() + "/dossier"));
    }
}
