package nl.opstap.notification.messages;

import nl.opstap.contracts.placement.ContractEdited;
import nl.opstap.notification.people.Circle;
import nl.opstap.notification.people.Circles;
import nl.opstap.notification.people.PlacementGuides;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;

/** Who has to sign an amendment hears it when it is their turn, and everybody when it counts (PLA-34, PLA-37). */
@Component
class TellOfContract implements EventHandler<ContractEdited> {
    private final Circles circles;
    private final PlacementGuides guides;
    private final Tell tell;

    TellOfContract(Circles circles, PlacementGuides guides, Tell tell) {
        this.circles = circles;
        this.guides = guides;
        this.tell = tell;
    }

    @Override
    public Class<ContractEdited> event() {
        return ContractEdited.class;
    }

    @Override
    public void apply(ContractEdited edited, Envelope envelope) {
        circles.around(edited.studentId()).ifPresent(circle -> {
            switch (edited.what()) {
                case ContractEdited.OBJECTED -> guide(edited, MessageKind.CONTRACT_OBJECTED);
                case ContractEdited.SEAT_REFUSED -> guide(edited, MessageKind.AMENDMENT_NO_SEAT);
                case ContractEdited.TO_SIGN -> toSign(circle, edited);
                case ContractEdited.IN_FORCE -> {
                    guide(edited, MessageKind.AMENDMENT_IN_FORCE);
                    family(circle, edited, MessageKind.AMENDMENT_IN_FORCE);
                }
                case ContractEdited.WITHDRAWN -> family(circle, edited, MessageKind.AMENDMENT_WITHDRAWN);
                default -> {
                    // what is not known yet concerns nobody yet
                }
            }
        });
    }

    private void toSign(Circle circle, ContractEdited edited) {
        var roles = edited.waitingFor();
        if (roles.contains("stagebegeleider")) {
            guide(edited, MessageKind.AMENDMENT_TO_SIGN);
        }
        var path = path(edited) + "/contract";
        if (roles.contains("student")) {
            tell.person(circle.studentAccount(), MessageKind.AMENDMENT_TO_SIGN, circle.studentId(), path);
        }
        if (roles.contains("parent")) {
            circle.guardians()
                    .forEach(
                            guardian -> tell.person(guardian, MessageKind.AMENDMENT_TO_SIGN, circle.studentId(), path));
        }
    }

    private void family(Circle circle, ContractEdited edited, MessageKind kind) {
        tell.person(circle.studentAccount(), kind, circle.studentId(), path(edited));
        circle.guardians().forEach(guardian -> tell.person(guardian, kind, circle.studentId(), path(edited)));
    }

    private void guide(ContractEdited edited, MessageKind kind) {
        guides.of(edited.placementId())
                .ifPresent(guide -> tell.person(guide.account(), kind, guide.student(), path(edited)));
    }

    private static String path(ContractEdited edited) {
        return "/plaatsingen/" + edited.placementId();
    }
}
