package nl.opstap.school.consent;

import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.school.ConsentChanged;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** What a student shares, and every change of it. */
@Component
class ConsentData implements PersonalData {
    private final Consents consents;
    private final Outbox outbox;

    ConsentData(Consents consents, Outbox outbox) {
        this.consents = consents;
        this.outbox = outbox;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("consent", "student_id = :subject").goesWithItsParent(),
                PersonalTable.of("consent_change", "consent_id in (select id from consent where student_id = :subject)")
                        .goesWithItsParent());
    }

    @Override
    public void beforeErasing(UUID subject) {
        consents.findByStudentIdOrderByChangedAt(subject)
                .forEach(consent -> outbox.erase(ConsentChanged.class, consent.id()));
    }
}
