package nl.opstap.placement.placements;

import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.contracts.placement.SeatReleaseRequested;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The placements of a student and what happened in them. An erasure gives back the seats and tells the others to forget. */
@Component
class PlacementData implements PersonalData {
    static final String OF_SUBJECT = "placement_id in (select id from placement where student_id = :subject)";

    private final JdbcClient database;
    private final Outbox outbox;

    PlacementData(JdbcClient database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    private record Held(UUID placement, @Nullable UUID seatRequest, String seatState) {}

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("placement", "student_id = :subject")
                        .sealing("needs")
                        .without("contact_mail")
                        .goesWithItsParent(),
                PersonalTable.of("working_day", OF_SUBJECT).goesWithItsParent(),
                PersonalTable.of("gate_override", OF_SUBJECT).goesWithItsParent(),
                PersonalTable.of("placement_history", OF_SUBJECT).goesWithItsParent());
    }

    @Override
    public void beforeErasing(UUID subject) {
        database.sql("select id, seat_request_id, seat_state from placement where student_id = :subject order by id")
                .param("subject", subject)
                .query((row, number) ->
                        new Held(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .list()
                .forEach(this::letGo);
    }

    private void letGo(Held held) {
        if (held.seatRequest() != null && !held.seatState().equals("NONE")) {
            outbox.publish(new SeatReleaseRequested(held.placement(), held.seatRequest(), "ERASED"));
        }
        outbox.erase(PlacementChanged.class, held.placement());
    }
}
