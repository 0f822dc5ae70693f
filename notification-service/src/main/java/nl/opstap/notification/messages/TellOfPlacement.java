package nl.opstap.notification.messages;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.notification.people.Circle;
import nl.opstap.notification.people.Circles;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;

/** A placement moved on: whoever has to act or may know hears it (NOT-05, NOT-07). */
@Component
class TellOfPlacement implements EventHandler<PlacementChanged> {
    private final Circles circles;
    private final Followed followed;
    private final Tell tell;

    TellOfPlacement(Circles circles, Followed followed, Tell tell) {
        this.circles = circles;
        this.followed = followed;
        this.tell = tell;
    }

    @Override
    public Class<PlacementChanged> event() {
        return PlacementChanged.class;
    }

    @Override
    public void erase(UUID key, Envelope envelope) {
        followed.forget(key);
    }

    @Override
    public void apply(PlacementChanged placement, Envelope envelope) {
        var circle = circles.around(placement.studentId());
        if (circle.isEmpty()) {
            return; // not remembered as told: what comes next is news
        }
        var state = state(placement);
        var before = followed.change(placement.placementId(), state, null)
                .map(Followed.Last::state)
                .orElse("");
        if (before.equals(state)) {
            return;
        }
        switch (state) {
            case "AGREED" -> {
                if (!before.startsWith("CONTRACT")) {
                    staff(circle.get(), placement, MessageKind.SEAT_GRANTED);
                }
            }
            case "CONTRACT" -> everyone(circle.get(), placement, MessageKind.CONTRACT_TO_SIGN);
            case "RUNNING" -> everyone(circle.get(), placement, MessageKind.PLACEMENT_STARTED);
            case "CLOSING" -> staff(circle.get(), placement, MessageKind.ASSESSMENT_DUE);
            case "COMPLETED" -> everyone(circle.get(), placement, MessageKind.PLACEMENT_COMPLETED);
            case "BROKEN_OFF" -> everyone(circle.get(), placement, MessageKind.PLACEMENT_BROKEN_OFF);
            default -> {
                // The steps in between concern only whoever takes them.
            }
        }
    }

    /** A contract that the company still checks is nothing to sign for anybody else (PLA-34). */
    private static String state(PlacementChanged placement) {
        var checking =
                placement.state().equals("CONTRACT") && placement.waitingFor().equals(List.of("company"));
        return checking ? "CONTRACT_CHECK" : placement.state();
    }

    private void staff(Circle circle, PlacementChanged placement, MessageKind kind) {
        var path = "/plaatsingen/" + placement.placementId();
        var guide = placement.stagebegeleiderId() != null ? placement.stagebegeleiderId() : circle.stagebegeleider();
        tell.person(guide, kind, circle.studentId(), path);
        if (!Objects.equals(guide, circle.mentor())) {
            tell.person(circle.mentor(), kind, circle.studentId(), path);
        }
    }

    private void everyone(Circle circle, PlacementChanged placement, MessageKind kind) {
        staff(circle, placement, kind);
        var path = "/mijn-stage";
        tell.person(circle.studentAccount(), kind, circle.studentId(), path);
        circle.guardians().forEach(guardian -> tell.person(guardian, kind, circle.studentId(), path));
    }
}
