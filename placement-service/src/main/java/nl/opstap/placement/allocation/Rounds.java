package nl.opstap.placement.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rounds of the present region. Seed before its time and numbers are rows of the region itself. */
@Component
class Rounds {
    private final JdbcClient database;

    Rounds(JdbcClient database) {
        this.database = database;
    }

    /** @param seed absent until nobody can be put in any more */
    record Round(
            UUID id,
            String title,
            LocalDate from,
            LocalDate until,
            String commitment,
            @Nullable String seed,
            RoundState state,
            String openedByName,
            Instant openedAt,
            @Nullable Instant calculatedAt) {
        boolean isFor(@Nullable LocalDate firstDay) {
            return firstDay != null && !firstDay.isBefore(from) && !firstDay.isAfter(until);
        }
    }

    /** What came of one school in one tier. */
    record Count(UUID schoolId, String schoolName, int tier, int entered, int placed, int firstCome, int worstRank) {
        Count and(Count other) {
            return new Count(
                    schoolId,
                    schoolName,
                    tier,
                    entered + other.entered,
                    placed + other.placed,
                    firstCome + other.firstCome,
                    Math.max(worstRank, other.worstRank));
        }
    }

    void open(
            UUID id,
            String title,
            LocalDate from,
            LocalDate until,
            String commitment,
            String seed,
            String by,
            Instant at) {
        database.sql("""
                insert into allocation_round (id, title, from_day, until_day, commitment, state, opened_by_name, opened_at)
                values (:id, :title, :from, :until, :commitment, 'OPEN', :by, :at)""")
                .param("id", id)
                .param("title", title)
                .param("from", from)
                .param("until", until)
                .param("commitment", commitment)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        database.sql("insert into allocation_seed (round_id, seed) values (:id, :seed)")
                .param("id", id)
                .param("seed", seed)
                .update();
    }

    /** The newest first. */
    List<Round> all() {
        return database.sql("select * from allocation_round order by opened_at desc, id desc")
                .query((row, _) -> round(row))
                .list();
    }

    Optional<Round> find(UUID id) {
        return database.sql("select * from allocation_round where id = :id")
                .param("id", id)
                .query((row, _) -> round(row))
                .optional();
    }

    /** Holds the round as it is until the end of the transaction: whoever enters and whoever calculates wait for one another. */
    Optional<Round> hold(UUID id) {
        return database.sql("select * from allocation_round where id = :id for update")
                .param("id", id)
                .query((row, _) -> round(row))
                .optional();
    }

    /** Whether the calculation may begin; one that was broken off with its process may be taken up by another. */
    boolean begin(UUID id, Instant now, Instant lost) {
        return database.sql("""
                        update allocation_round set state = 'CALCULATING', calculating_since = :now
                        where id = :id and (state in ('OPEN', 'FAILED')
                            or (state = 'CALCULATING' and calculating_since < :lost))""")
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .param("lost", Timestamp.from(lost))
                        .update()
                == 1;
    }

    String seed(UUID id) {
        return database.sql("select seed from allocation_seed where round_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    void proposed(UUID id, String seed, List<Count> counts, Instant now) {
        database.sql("""
                update allocation_round set state = 'PROPOSED', seed = :seed, calculated_at = :now
                where id = :id and state = 'CALCULATING'""")
                .param("id", id)
                .param("seed", seed)
                .param("now", Timestamp.from(now))
                .update();
        database.sql("delete from allocation_count where round_id = :id")
                .param("id", id)
                .update();
        for (var count : counts) {
            database.sql("""
                    insert into allocation_count (round_id, school_id, school_name, tier, entered, placed, first_come, worst_rank)
                    values (:round, :school, :name, :tier, :entered, :placed, :first, :worst)""")
                    .param("round", id)
                    .param("school", count.schoolId())
                    .param("name", count.schoolName())
                    .param("tier", count.tier())
                    .param("entered", count.entered())
                    .param("placed", count.placed())
                    .param("first", count.firstCome())
                    .param("worst", count.worstRank())
                    .update();
        }
    }

    void failed(UUID id) {
        database.sql("update allocation_round set state = 'FAILED' where id = :id and state = 'CALCULATING'")
                .param("id", id)
                .update();
    }

    List<Count> counts(UUID id) {
        return database.sql("""
                select school_id, school_name, tier, entered, placed, first_come, worst_rank from allocation_count
                where round_id = :id order by school_name, school_id, tier""")
                .param("id", id)
                .query((row, _) -> new Count(
                        row.getObject("school_id", UUID.class),
                        row.getString("school_name"),
                        row.getInt("tier"),
                        row.getInt("entered"),
                        row.getInt("placed"),
                        row.getInt("first_come"),
                        row.getInt("worst_rank")))
                .list();
    }

    private static Round round(ResultSet row) throws SQLException {
        var calculated = row.getTimestamp("calculated_at");
        return new Round(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("commitment"),
                row.getString("seed"),
                RoundState.valueOf(row.getString("state")),
                row.getString("opened_by_name"),
                row.getTimestamp("opened_at").toInstant(),
                calculated == null ? null : calculated.toInstant());
    }
}
