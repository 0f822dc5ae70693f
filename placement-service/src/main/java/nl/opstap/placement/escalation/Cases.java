package nl.opstap.placement.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.placement.escalation.ProblemCase.Ending;
import nl.opstap.placement.escalation.ProblemCase.Taken;
import nl.opstap.placement.placements.Acting;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All problems, with their texts encrypted with the key of the student. */
@Component
class Cases {
    private final JdbcClient database;
    private final Vault vault;

    Cases(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Whether it was opened; false when there is one open already. */
    boolean open(UUID id, UUID placement, UUID student, @Nullable String text, Acting by, Instant now) {
        return database.sql("""
                        insert into problem_case (id, version, placement_id, told, by_id, by_name, by_role, opened_at)
                        values (:id, 0, :placement, :told, :by, :name, :role, :now)
                        on conflict (tenant_id, placement_id) where closed_at is null do nothing""")
                        .param("id", id)
                        .param("placement", placement)
                        .param("told", sealed(student, text))
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("role", by.party().role())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Makes the version that was seen the next one; false when somebody else did so first. */
    boolean touch(ProblemCase seen) {
        return database.sql("update problem_case set version = version + 1 where id = :id and version = :version")
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    void take(UUID id, UUID student, Step step, Taken taken, Acting by, Instant now) {
        database.sql("""
                insert into problem_step (case_id, step, day, skipped, note, by_id, by_name, at)
                values (:id, :step, :day, :skipped, :note, :by, :name, :now)
                on conflict (tenant_id, case_id, step) do update set day = excluded.day, skipped = excluded.skipped,
                    note = excluded.note, by_id = excluded.by_id, by_name = excluded.by_name, at = excluded.at""")
                .param("id", id)
                .param("step", step.number())
                .param("day", taken.day())
                .param("skipped", taken.skipped())
                .param("note", sealed(student, taken.note()))
                .param("by", by.id())
                .param("name", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What was told stays told: a day that is known is not replaced. */
    void told(UUID id, @Nullable LocalDate mentor, @Nullable LocalDate parents) {
        database.sql("""
                update problem_case set mentor_told_on = coalesce(mentor_told_on, cast(:mentor as date)),
                    parents_told_on = coalesce(parents_told_on, cast(:parents as date)) where id = :id""")
                .param("id", id)
                .param("mentor", mentor)
                .param("parents", parents)
                .update();
    }

    void close(UUID id, Ending ending, Acting by, Instant now) {
        database.sql(
                        "update problem_case set ending = :ending, closed_by_name = :name, closed_at = :now where id = :id")
                .param("id", id)
                .param("ending", ending.name())
                .param("name", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The stage ended by itself, and with it what was open; of a stage that is broken off everybody hears. */
    void closeOf(UUID placement, Ending ending, LocalDate today, Instant now) {
        database.sql("""
                update problem_case set ending = :ending, closed_by_name = 'Opstap', closed_at = :now,
                    mentor_told_on = coalesce(mentor_told_on, cast(:told as date)),
                    parents_told_on = coalesce(parents_told_on, cast(:told as date))
                where placement_id = :placement and closed_at is null""")
                .param("placement", placement)
                .param("ending", ending.name())
                .param("told", ending == Ending.OTHER_PLACE ? today : null)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<ProblemCase> find(UUID id, UUID student) {
        return database.sql("select * from problem_case where id = :id")
                .param("id", id)
                .query((row, _) -> read(row, student))
                .optional();
    }

    /** The newest first. */
    List<ProblemCase> of(UUID placement, UUID student) {
        return database.sql(
                        "select * from problem_case where placement_id = :placement order by opened_at desc, id desc")
                .param("placement", placement)
                .query((row, _) -> read(row, student))
                .list();
    }

    private ProblemCase read(ResultSet row, UUID student) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var ending = row.getString("ending");
        var closed = row.getTimestamp("closed_at");
        return new ProblemCase(
                id,
                row.getInt("version"),
                row.getObject("placement_id", UUID.class),
                opened(student, row.getBytes("told")),
                row.getString("by_name"),
                row.getString("by_role"),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("mentor_told_on", LocalDate.class),
                row.getObject("parents_told_on", LocalDate.class),
                ending == null ? null : Ending.valueOf(ending),
                closed == null ? null : closed.toInstant(),
                steps(id, student));
    }

    private Map<Step, Taken> steps(UUID id, UUID student) {
        var steps = new EnumMap<Step, Taken>(Step.class);
        database.sql("select step, day, skipped, note, by_name from problem_step where case_id = :id")
                .param("id", id)
                .query(row -> {
                    steps.put(
                            Step.of(row.getInt("step")),
                            new Taken(
                                    row.getObject("day", LocalDate.class),
                                    row.getBoolean("skipped"),
                                    opened(student, row.getBytes("note")),
                                    row.getString("by_name")));
                });
        return steps;
    }

    private byte @Nullable [] sealed(UUID student, @Nullable String text) {
        return text == null || text.isBlank() ? null : vault.encrypt(student, text.strip());
    }

    private @Nullable String opened(UUID student, byte @Nullable [] text) {
        return text == null ? null : vault.decrypt(student, text);
    }
}
