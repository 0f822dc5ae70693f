package nl.opstap.transition.students;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.opstap.contracts.school.ConsentChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What students of the present tenant agreed to share. */
@Component
public class Consents implements EventHandler<ConsentChanged> {
    private final JdbcClient database;

    Consents(JdbcClient database) {
        this.database = database;
    }

    /** The items this student shares with this receiver on this day: consents for the tenant itself or for its kind. */
    public Set<String> itemsShared(UUID student, UUID receiver, String receiverKind, LocalDate day) {
        return new HashSet<>(database.sql("""
                select distinct item from consent
                 where student_id = :student and granted and recipient_kind = :kind
                   and (recipient_id is null or recipient_id = :receiver)
                   and (valid_until is null or valid_until >= :day)""")
                .param("student", student)
                .param("kind", receiverKind)
                .param("receiver", receiver)
                .param("day", day)
                .query(String.class)
                .list());
    }

    @Override
    public Class<ConsentChanged> event() {
        return ConsentChanged.class;
    }

    @Override
    public void apply(ConsentChanged changed, Envelope envelope) {
        database.sql("""
                insert into consent (id, student_id, item, recipient_kind, recipient_id, purpose, granted, valid_until)
                values (:id, :student, :item, :kind, :recipient, :purpose, :granted, :until)
                on conflict (tenant_id, id) do update set granted = excluded.granted, valid_until = excluded.valid_until""")
                .param("id", changed.consentId())
                .param("student", changed.studentId())
                .param("item", changed.item())
                .param("kind", changed.recipientKind())
                .param("recipient", changed.recipientId())
                .param("purpose", changed.purpose())
                .param("granted", changed.granted())
                .param("until", changed.validUntil())
                .update();
    }

    @Override
    public void erase(UUID consent, Envelope envelope) {
        database.sql("delete from consent where id = :id").param("id", consent).update();
    }
}
