package nl.opstap.placement.students;

import java.util.UUID;
import nl.opstap.contracts.school.ConsentChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what a student agreed to show, and what not any more. */
@Component
class ConsentFollower implements EventHandler<ConsentChanged> {
    private final JdbcClient database;

    ConsentFollower(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<ConsentChanged> event() {
        return ConsentChanged.class;
    }

    @Override
    public void apply(ConsentChanged consent, Envelope envelope) {
        database.sql("""
                insert into consent (id, student_id, item, recipient_kind, recipient_id, purpose, granted, valid_until)
                values (:id, :student, :item, :kind, :recipient, :purpose, :granted, :until)
                on conflict (tenant_id, id) do update set granted = excluded.granted,
                    valid_until = excluded.valid_until, recipient_id = excluded.recipient_id,
                    item = excluded.item, recipient_kind = excluded.recipient_kind, purpose = excluded.purpose""")
                .param("id", consent.consentId())
                .param("student", consent.studentId())
                .param("item", consent.item())
                .param("kind", consent.recipientKind())
                .param("recipient", consent.recipientId())
                .param("purpose", consent.purpose())
                .param("granted", consent.granted())
                .param("until", consent.validUntil())
                .update();
    }

    @Override
    public void erase(UUID consent, Envelope envelope) {
        database.sql("delete from consent where id = :id").param("id", consent).update();
    }
}
