package nl.opstap.school.signals;

import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.school.SignalChanged;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** What school and workplace told each other about a student. */
@Component
class SignalData implements PersonalData {
    private final Signals signals;
    private final Outbox outbox;

    SignalData(Signals signals, Outbox outbox) {
        this.signals = signals;
        this.outbox = outbox;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("signal", "student_id = :subject")
                .sealing("content")
                .goesWithItsParent());
    }

    @Override
    public void beforeErasing(UUID subject) {
        signals.findByStudentIdOrderByRaisedAtDescIdDesc(subject)
                .forEach(signal -> outbox.erase(SignalChanged.class, signal.id()));
    }
}
