package nl.opstap.placement.placements;

import java.util.List;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.platform.events.Outbox;
import org.springframework.stereotype.Component;

/** Tells the other services how a placement stands. */
@Component
public class Announcer {
    private final Outbox outbox;

    Announcer(Outbox outbox) {
        this.outbox = outbox;
    }

    public void announce(Placement placement) {
        outbox.publish(new PlacementChanged(
                placement.id(),
                placement.studentId(),
                placement.state().name(),
                placement.phase(),
                placement.placeId(),
                placement.companyId(),
                placement.weekdays(),
                placement.from(),
                placement.until(),
                placement.stagebegeleiderId(),
                waitingFor(placement),
                placement.endedBecause()));
    }

    static List<String> waitingFor(Placement placement) {
        return switch (placement.state()) {
            case REGISTERED, INTAKE, SEARCHING, AGREED -> List.of(Party.STAGEBEGELEIDER.role());
            case PROPOSED ->
                placement.seatState() == SeatState.ASKED ? List.of() : List.of(Party.STAGEBEGELEIDER.role());
            case ACQUAINTANCE ->
                placement.studentKlik() == Klik.UNKNOWN
                        ? List.of(Party.STAGEBEGELEIDER.role(), Party.STUDENT.role())
                        : List.of(Party.STAGEBEGELEIDER.role());
            case CONTRACT, RUNNING -> placement.awaiting();
            case CLOSING ->
                placement.awaiting().isEmpty() ? List.of(Party.STAGEBEGELEIDER.role()) : placement.awaiting();
            case COMPLETED, BROKEN_OFF, CANCELLED -> List.of();
        };
    }
}
