package nl.opstap.notification.messages;

import java.util.Optional;
import nl.opstap.contracts.school.SignalChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;

/** The mentor hears what the workplace saw; the stagebegeleider hears what became of it (SCH-32, SCH-33). Nobody else does. */
@Component
class TellOfSignal implements EventHandler<SignalChanged> {
    private final Followed followed;
    private final Tell tell;

    TellOfSignal(Followed followed, Tell tell) {
        this.followed = followed;
        this.tell = tell;
    }

    @Override
    public Class<SignalChanged> event() {
        return SignalChanged.class;
    }

    @Override
    public void apply(SignalChanged changed, Envelope envelope) {
        var before = followed.change(changed.signalId(), changed.state(), changed.raisedBy());
        if (before.map(Followed.Last::state).equals(Optional.of(changed.state()))) {
            return;
        }
        var student = changed.studentId();
        var page = "/leerlingen/" + student + "/dossier";
        switch (changed.state()) {
            case "OPEN" -> {
                var kind = "FEEDBACK".equals(changed.kind()) ? MessageKind.FEEDBACK_RAISED : MessageKind.SIGNAL_RAISED;
                tell.person(changed.mentorId(), kind, student, page);
            }
            case "REACHED", "ENDED" -> tell.person(changed.raisedBy(), MessageKind.FEEDBACK_CLOSED, student, page);
            default -> tell.person(changed.raisedBy(), MessageKind.SIGNAL_ANSWERED, student, page);
        }
    }
}
