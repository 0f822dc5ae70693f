package nl.opstap.notification.messages;

import java.util.UUID;
import nl.opstap.contracts.transition.NazorgMomentChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;

/** A nazorg moment is due: the responsible person hears it (NOT-07). */
@Component
class TellOfNazorg implements EventHandler<NazorgMomentChanged> {
    private final Followed followed;
    private final Tell tell;

    TellOfNazorg(Followed followed, Tell tell) {
        this.followed = followed;
        this.tell = tell;
    }

    @Override
    public Class<NazorgMomentChanged> event() {
        return NazorgMomentChanged.class;
    }

    @Override
    public void erase(UUID key, Envelope envelope) {
        followed.forget(key);
    }

    @Override
    public void apply(NazorgMomentChanged moment, Envelope envelope) {
        var before = followed.change(moment.momentId(), moment.status(), null);
        if (moment.status().equals("DUE") && before.isEmpty()) {
            tell.personAt(
                    moment.responsibleTenant(),
                    moment.responsibleId(),
                    MessageKind.NAZORG_DUE,
                    moment.studentId(),
                    "/routes/" + moment.routeId());
        }
    }
}
