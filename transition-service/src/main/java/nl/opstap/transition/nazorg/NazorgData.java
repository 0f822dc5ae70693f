package nl.opstap.transition.nazorg;

import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.transition.NazorgMomentChanged;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a student was doing after school. */
@Component
class NazorgData implements PersonalData {
    private static final String OF_SUBJECT = "route_id in (select id from route where student_id = :subject)";

    private final JdbcClient database;
    private final Outbox outbox;

    NazorgData(JdbcClient database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("nazorg_moment", OF_SUBJECT).goesWithItsParent());
    }

    @Override
    public void beforeErasing(UUID subject) {
        database.sql("select id from nazorg_moment where " + OF_SUBJECT)
                .param("subject", subject)
                .query(UUID.class)
                .list()
                .forEach(id -> outbox.erase(NazorgMomentChanged.class, id));
    }
}
