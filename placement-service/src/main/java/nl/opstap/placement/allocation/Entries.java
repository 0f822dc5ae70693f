package nl.opstap.placement.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.placement.allocation.Proposal.Because;
import nl.opstap.placement.placements.Acting;
import nl.opstap.placement.placements.PlacementAccess.Opened;
import nl.opstap.platform.Ids;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the present tenant put in a round, and what came of it. */
@Component
class Entries {
    private static final String ENTRY =
            "select e.*, p.student_id from round_entry e join placement p on p.id = e.placement_id ";

    private final JdbcClient database;
    private final Vault vault;

    Entries(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** What the order of a round asks of a student. */
    record Standing(int tier, int hardship, int fitting) {}

    /** @param proposal absent until it was calculated */
    record Entry(
            UUID id,
            UUID placementId,
            UUID studentId,
            Standing standing,
            String enteredByName,
            Instant enteredAt,
            @Nullable Proposal proposal,
            @Nullable Confirmed confirmed) {}

    record Confirmed(UUID seatRequestId, String byName, Instant at) {}

    /** Whether it is in now; false when it was already. */
    boolean enter(UUID round, Opened opened, Standing standing, Instant at) {
        return database.sql("""
                        insert into round_entry (id, round_id, placement_id, tier, hardship, fitting, entered_by_id,
                            entered_by_name, entered_at, outcome)
                        values (:id, :round, :placement, :tier, :hardship, :fitting, :by, :name, :at, 'ENTERED')
                        on conflict (tenant_id, round_id, placement_id) do nothing""")
                        .param("id", Ids.next())
                        .param("round", round)
                        .param("placement", opened.placement().id())
                        .param("tier", sealed(opened.student().id(), standing.tier()))
                        .param("hardship", standing.hardship())
                        .param("fitting", standing.fitting())
                        .param("by", opened.by().id())
                        .param("name", opened.by().name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void withdraw(UUID id) {
        database.sql("delete from round_entry where id = :id").param("id", id).update();
    }

    List<Entry> of(UUID round) {
        return database.sql(ENTRY + "where e.round_id = :round order by e.entered_at, e.id")
                .param("round", round)
                .query((row, _) -> entry(row))
                .list();
    }

    Optional<Entry> find(UUID round, UUID id) {
        return database.sql(ENTRY + "where e.round_id = :round and e.id = :id for update of e")
                .param("round", round)
                .param("id", id)
                .query((row, _) -> entry(row))
                .optional();
    }

    void write(Entry entry, Standing standing, Proposal proposal) {
        var placed = proposal instanceof Proposal.Placed one ? one : null;
        var unplaced = proposal instanceof Proposal.Unplaced one ? one : null;
        database.sql("""
                update round_entry set tier = :tier, hardship = :hardship, fitting = :fitting, outcome = :outcome,
                    place_id = cast(:place as uuid), place_rank = cast(:rank as integer), because = :because,
                    full_places = cast(:places as integer), full_seats = cast(:seats as integer),
                    first_come = cast(:first as boolean)
                where id = :id and confirmed_at is null""")
                .param("id", entry.id())
                .param("tier", sealed(entry.studentId(), standing.tier()))
                .param("hardship", standing.hardship())
                .param("fitting", standing.fitting())
                .param("outcome", placed != null ? "PLACED" : unplaced != null ? "UNPLACED" : "NOT_IN_TIME")
                .param("place", placed == null ? null : placed.placeId())
                .param("rank", placed == null ? null : placed.rank())
                .param("because", unplaced == null ? null : unplaced.because().name())
                .param("places", unplaced == null ? null : unplaced.fullPlaces())
                .param("seats", unplaced == null ? null : unplaced.fullSeats())
                .param("first", firstCome(proposal))
                .update();
    }

    private static @Nullable Boolean firstCome(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Placed placed -> placed.firstCome();
            case Proposal.Unplaced unplaced -> unplaced.firstCome();
            case Proposal.NotInTime _ -> null;
        };
    }

    void confirm(UUID id, UUID seatRequest, Acting by, Instant at) {
        database.sql("""
                update round_entry set seat_request_id = :request, confirmed_by_id = :by, confirmed_by_name = :name,
                    confirmed_at = :at where id = :id""")
                .param("id", id)
                .param("request", seatRequest)
                .param("by", by.id())
                .param("name", by.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** How many seats of each place the present tenant has asked or has, for a stage that meets the period. */
    Map<UUID, Integer> taken(LocalDate from, LocalDate until) {
        var taken = new HashMap<UUID, Integer>();
        database.sql("""
                select place_id, count(*) from placement
                where place_id is not null and from_day <= :until and until_day >= :from
                  and state in ('PROPOSED', 'ACQUAINTANCE', 'AGREED', 'CONTRACT', 'RUNNING', 'CLOSING')
                group by place_id""").param("from", from).param("until", until).query(row -> {
            taken.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return taken;
    }

    private Entry entry(ResultSet row) throws SQLException {
        var confirmedAt = row.getTimestamp("confirmed_at");
        var student = row.getObject("student_id", UUID.class);
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("placement_id", UUID.class),
                student,
                new Standing(opened(student, row.getBytes("tier")), row.getInt("hardship"), row.getInt("fitting")),
                row.getString("entered_by_name"),
                row.getTimestamp("entered_at").toInstant(),
                proposal(row),
                confirmedAt == null
                        ? null
                        : new Confirmed(
                                row.getObject("seat_request_id", UUID.class),
                                row.getString("confirmed_by_name"),
                                confirmedAt.toInstant()));
    }

    /** Which group somebody is in tells what a workplace must do, so it is kept as the needs are (GW-23). */
    private byte[] sealed(UUID student, int tier) {
        return vault.encrypt(student, String.valueOf(tier));
    }

    private int opened(UUID student, byte[] tier) {
        return Integer.parseInt(vault.decrypt(student, tier));
    }

    private static @Nullable Proposal proposal(ResultSet row) throws SQLException {
        return switch (row.getString("outcome")) {
            case "PLACED" ->
                new Proposal.Placed(
                        row.getObject("place_id", UUID.class), row.getInt("place_rank"), row.getBoolean("first_come"));
            case "UNPLACED" ->
                new Proposal.Unplaced(
                        Because.valueOf(row.getString("because")),
                        row.getInt("full_places"),
                        row.getInt("full_seats"),
                        row.getBoolean("first_come"));
            case "NOT_IN_TIME" -> new Proposal.NotInTime();
            default -> null;
        };
    }
}
