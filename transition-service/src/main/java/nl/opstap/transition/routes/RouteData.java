package nl.opstap.transition.routes;

import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.transition.RouteChanged;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The route of a student with all that stands in it; the others are told to forget it. */
@Component
@Order(1)
class RouteData implements PersonalData {
    private static final String OF_SUBJECT = "route_id in (select id from route where student_id = :subject)";

    private final JdbcClient database;
    private final Outbox outbox;

    RouteData(JdbcClient database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("route", "student_id = :subject"),
                PersonalTable.of("route_grant", OF_SUBJECT).goesWithItsParent(),
                PersonalTable.of("responsibility", OF_SUBJECT).goesWithItsParent(),
                PersonalTable.of("party", OF_SUBJECT).goesWithItsParent(),
                PersonalTable.of("plan_action", OF_SUBJECT).goesWithItsParent());
    }

    @Override
    public void beforeErasing(UUID subject) {
        database.sql("select id from route where student_id = :subject")
                .param("subject", subject)
                .query(UUID.class)
                .list()
                .forEach(id -> outbox.erase(RouteChanged.class, id));
    }
}
