package nl.opstap.notification.messages;

import java.util.UUID;
import nl.opstap.notification.people.PlacementGuides;
import org.springframework.stereotype.Component;

/**
 * A company answered a school on its own page: whoever guides the placement hears it (COM-44, NOT-07). As long as the
 * placement is not known here, every stagebegeleider of the school does.
 */
@Component
class TellOfCompanyAnswer {
    private final PlacementGuides placements;
    private final Tell tell;

    TellOfCompanyAnswer(PlacementGuides placements, Tell tell) {
        this.placements = placements;
        this.tell = tell;
    }

    void tell(UUID school, UUID placement, MessageKind kind) {
        var path = "/plaatsingen/" + placement;
        placements
                .of(placement)
                .ifPresentOrElse(
                        guide -> tell.person(guide.account(), kind, guide.student(), path),
                        () -> tell.roleAt(school, "stagebegeleider", kind, path));
    }
}
