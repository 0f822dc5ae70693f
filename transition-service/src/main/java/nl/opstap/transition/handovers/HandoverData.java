package nl.opstap.transition.handovers;

import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.transition.HandoverChanged;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The handovers of a student, and what could be handed over. */
@Component
class HandoverData implements PersonalData {
    private static final String OF_SUBJECT = "route_id in (select id from route where student_id = :subject)";

    private final JdbcClient database;
    private final Outbox outbox;

    HandoverData(JdbcClient database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("handover", OF_SUBJECT).goesWithItsParent(),
                PersonalTable.of("dossier_item", OF_SUBJECT).sealing("content").goesWithItsParent());
    }

    @Override
    public void beforeErasing(UUID subject) {
        database.sql("select id from handover where " + OF_SUBJECT)
                .param("subject", subject)
                .query(UUID.class)
                .list()
                .forEach(id -> outbox.erase(HandoverChanged.class, id));
    }
}
