package nl.opstap.notification.messages;

import nl.opstap.contracts.placement.OwnPlaceChanged;
import nl.opstap.notification.people.Circles;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;

/** The stagebegeleider hears that a student proposes a place, the student that there is an answer (PLA-10). */
@Component
class TellOfOwnPlace implements EventHandler<OwnPlaceChanged> {
    private final Circles circles;
    private final Tell tell;

    TellOfOwnPlace(Circles circles, Tell tell) {
        this.circles = circles;
        this.tell = tell;
    }

    @Override
    public Class<OwnPlaceChanged> event() {
        return OwnPlaceChanged.class;
    }

    @Override
    public void apply(OwnPlaceChanged changed, Envelope envelope) {
        circles.around(changed.studentId()).ifPresent(circle -> {
            if (OwnPlaceChanged.ANSWERED.equals(changed.what())) {
                tell.person(
                        circle.studentAccount(),
                        MessageKind.OWN_PLACE_ANSWERED,
                        changed.studentId(),
                        "/mijn-eigen-plek");
            } else {
                tell.person(
                        circle.stagebegeleider(),
                        MessageKind.OWN_PLACE_PROPOSED,
                        changed.studentId(),
                        "/eigen-plekken/" + changed.ownPlaceId());
            }
        });
    }
}
