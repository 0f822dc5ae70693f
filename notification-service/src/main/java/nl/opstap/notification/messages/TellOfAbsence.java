package nl.opstap.notification.messages;

import java.util.UUID;
import java.util.stream.Stream;
import nl.opstap.contracts.placement.AbsenceChanged;
import nl.opstap.notification.people.Circle;
import nl.opstap.notification.people.Circles;
import nl.opstap.notification.people.PlacementGuides;
import nl.opstap.notification.people.PlacementGuides.Guide;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is not at a stage: stagebegeleider, mentor, student and parents hear that something was said, but for whoever said it
 * (PLA-41, NOT-05). The company hears it from placement-service, by a link.
 */
@Component
class TellOfAbsence implements EventHandler<AbsenceChanged> {
    private final Circles circles;
    private final PlacementGuides guides;
    private final Tell tell;

    TellOfAbsence(Circles circles, PlacementGuides guides, Tell tell) {
        this.circles = circles;
        this.guides = guides;
        this.tell = tell;
    }

    @Override
    public Class<AbsenceChanged> event() {
        return AbsenceChanged.class;
    }

    @Override
    public void apply(AbsenceChanged absence, Envelope envelope) {
        circles.around(absence.studentId()).ifPresent(circle -> tell(circle, absence, kind(absence.what())));
    }

    private void tell(Circle circle, AbsenceChanged absence, MessageKind kind) {
        var guide = guides.of(absence.placementId()).map(Guide::account).orElse(null);
        everybody(absence, kind, circle, "/plaatsingen/" + absence.placementId(), guide, circle.mentor());
        everybody(
                absence,
                kind,
                circle,
                "/mijn-stage",
                Stream.concat(Stream.ofNullable(circle.studentAccount()), circle.guardians().stream())
                        .toArray(UUID[]::new));
    }

    private void everybody(
            AbsenceChanged absence, MessageKind kind, Circle circle, String path, @Nullable UUID... accounts) {
        Stream.of(accounts)
                .filter(account -> account != null && !account.equals(absence.byAccount()))
                .distinct()
                .forEach(account -> tell.person(account, kind, circle.studentId(), path));
    }

    private static MessageKind kind(String what) {
        return switch (what) {
            case AbsenceChanged.REPORTED -> MessageKind.ABSENCE_REPORTED;
            case AbsenceChanged.WITHDRAWN -> MessageKind.ABSENCE_WITHDRAWN;
            case AbsenceChanged.UNEXPLAINED -> MessageKind.ABSENCE_UNEXPLAINED;
            default -> throw new IllegalArgumentException("An absence that was said in a way we do not know: " + what);
        };
    }
}
