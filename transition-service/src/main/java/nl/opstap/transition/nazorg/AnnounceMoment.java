package nl.opstap.transition.nazorg;

import java.util.UUID;
import nl.opstap.contracts.transition.NazorgMomentChanged;
import nl.opstap.platform.events.Outbox;
import nl.opstap.transition.routes.Responsibilities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the others that a nazorg moment is due or was held. */
@Component
class AnnounceMoment {
    private final Outbox outbox;
    private final Responsibilities responsibilities;
    private final JdbcClient database;

    AnnounceMoment(Outbox outbox, Responsibilities responsibilities, JdbcClient database) {
        this.outbox = outbox;
        this.responsibilities = responsibilities;
        this.database = database;
    }

    void handle(NazorgMoment moment) {
        var responsible = responsibilities.current(moment.routeId());
        var student = database.sql("select student_id from route where id = :route")
                .param("route", moment.routeId())
                .query(UUID.class)
                .single();
        var situation = moment.situation();
        outbox.publish(new NazorgMomentChanged(
                moment.id(),
                moment.routeId(),
                student,
                responsible.personId(),
                responsible.tenantId(),
                moment.month(),
                moment.dueOn(),
                moment.status().name(),
                situation == null ? null : situation.name()));
    }
}
