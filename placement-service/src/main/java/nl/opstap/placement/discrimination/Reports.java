package nl.opstap.placement.discrimination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.placement.placements.Acting;
import nl.opstap.placement.placements.Party;
import nl.opstap.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports of the present tenant. */
@Component
class Reports {
    private final JdbcClient database;

    Reports(JdbcClient database) {
        this.database = database;
    }

    /** @param told encrypted with the key of the student */
    record Stored(
            UUID id,
            UUID placementId,
            @Nullable String companyName,
            Party party,
            String byName,
            byte[] told,
            Instant at,
            @Nullable String takenUpBy,
            @Nullable Instant takenUpAt) {}

    void add(UUID placement, @Nullable String company, byte[] told, Acting by, Instant now) {
        database.sql("""
                insert into discrimination_report (id, placement_id, company_name, party, by_id, by_name, told, at)
                values (:id, :placement, :company, :party, :by, :name, :told, :now)""")
                .param("id", Ids.next())
                .param("placement", placement)
                .param("company", company)
                .param("party", by.party().name())
                .param("by", by.id())
                .param("name", by.name())
                .param("told", told)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The newest first. */
    List<Stored> of(UUID placement) {
        return database.sql(
                        "select * from discrimination_report where placement_id = :placement order by at desc, id desc")
                .param("placement", placement)
                .query((row, _) -> stored(row))
                .list();
    }

    /** What nobody took up before what somebody did. */
    List<Stored> all() {
        return database.sql("select * from discrimination_report order by taken_up_at is not null, at desc, id desc")
                .query((row, _) -> stored(row))
                .list();
    }

    Optional<Stored> find(UUID id) {
        return database.sql("select * from discrimination_report where id = :id")
                .param("id", id)
                .query((row, _) -> stored(row))
                .optional();
    }

    /** The first who does stays named. */
    void takeUp(UUID id, Acting by, Instant now) {
        database.sql("""
                update discrimination_report
                set taken_up_by_id = :by, taken_up_by_name = :name, taken_up_at = :now
                where id = :id and taken_up_at is null""")
                .param("id", id)
                .param("by", by.id())
                .param("name", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var takenUp = row.getTimestamp("taken_up_at");
        return new Stored(
                row.getObject("id", UUID.class),
                row.getObject("placement_id", UUID.class),
                row.getString("company_name"),
                Party.valueOf(row.getString("party")),
                row.getString("by_name"),
                row.getBytes("told"),
                row.getTimestamp("at").toInstant(),
                row.getString("taken_up_by_name"),
                takenUp == null ? null : takenUp.toInstant());
    }
}
