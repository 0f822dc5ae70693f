package nl.opstap.company.monitor;

import java.util.UUID;
import nl.opstap.contracts.transition.NazorgMomentChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what is found at a nazorg moment; one that is still to come is not a result. */
@Component
@Transactional
class FollowNazorg implements EventHandler<NazorgMomentChanged> {
    private final Outflow outflow;

    FollowNazorg(Outflow outflow) {
        this.outflow = outflow;
    }

    @Override
    public Class<NazorgMomentChanged> event() {
        return NazorgMomentChanged.class;
    }

    @Override
    public void apply(NazorgMomentChanged moment, Envelope envelope) {
        if (moment.status().equals("PLANNED")) {
            outflow.forget(moment.momentId());
            return;
        }
        var situation = moment.outcome();
        outflow.found(
                moment.momentId(),
                moment.studentId(),
                moment.month(),
                moment.dueOn(),
                situation == null ? Outflow.NOT_HEARD : situation);
    }

    @Override
    public void erase(UUID key, Envelope envelope) {
        outflow.forget(key);
    }
}
