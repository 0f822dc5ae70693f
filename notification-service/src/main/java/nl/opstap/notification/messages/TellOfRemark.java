package nl.opstap.notification.messages;

import nl.opstap.contracts.placement.RemarkChanged;
import nl.opstap.notification.people.PlacementGuides;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;

/** The stagebegeleider hears that a parent has something to say, the parent that there is an answer (PLA-44). */
@Component
class TellOfRemark implements EventHandler<RemarkChanged> {
    private final PlacementGuides guides;
    private final Tell tell;

    TellOfRemark(PlacementGuides guides, Tell tell) {
        this.guides = guides;
        this.tell = tell;
    }

    @Override
    public Class<RemarkChanged> event() {
        return RemarkChanged.class;
    }

    @Override
    public void apply(RemarkChanged remark, Envelope envelope) {
        var student = remark.studentId();
        if (RemarkChanged.ANSWERED.equals(remark.what())) {
            tell.person(remark.parentAccount(), MessageKind.REMARK_ANSWERED, student, "/mijn-stage");
        } else {
            guides.of(remark.placementId())
                    .ifPresent(guide -> tell.person(
                            guide.account(), MessageKind.REMARK_MADE, student, "/plaatsingen/" + remark.placementId()));
        }
    }
}
