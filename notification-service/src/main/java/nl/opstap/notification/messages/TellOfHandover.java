package nl.opstap.notification.messages;

import java.util.UUID;
import nl.opstap.contracts.transition.HandoverChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;

/** A handover was offered or answered: the other side hears it (NOT-07). */
@Component
class TellOfHandover implements EventHandler<HandoverChanged> {
    private final Followed followed;
    private final Tell tell;

    TellOfHandover(Followed followed, Tell tell) {
        this.followed = followed;
        this.tell = tell;
    }

    @Override
    public Class<HandoverChanged> event() {
        return HandoverChanged.class;
    }

    @Override
    public void erase(UUID key, Envelope envelope) {
        followed.forget(key);
    }

    @Override
    public void apply(HandoverChanged handover, Envelope envelope) {
        var before = followed.change(handover.handoverId(), handover.status(), null);
        if (before.map(Followed.Last::state).orElse("").equals(handover.status())) {
            return;
        }
        switch (handover.status()) {
            case "OFFERED" -> {
                tell.roleAt(handover.toTenant(), "jobcoach", MessageKind.HANDOVER_OFFERED, "/overdrachten");
                tell.roleAt(handover.toTenant(), "jongerencoach", MessageKind.HANDOVER_OFFERED, "/overdrachten");
            }
            case "ACCEPTED" -> answered(handover, MessageKind.HANDOVER_ACCEPTED);
            case "REFUSED" -> answered(handover, MessageKind.HANDOVER_REFUSED);
            default -> {
                // A withdrawn offer needs nobody to act.
            }
        }
    }

    private void answered(HandoverChanged handover, MessageKind kind) {
        tell.personAt(
                handover.fromTenant(),
                handover.fromPerson(),
                kind,
                handover.studentId(),
                "/routes/" + handover.routeId());
    }
}
