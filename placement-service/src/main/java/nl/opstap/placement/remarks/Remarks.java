package nl.opstap.placement.remarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.placement.placements.Acting;
import nl.opstap.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All remarks of parents, encrypted with the key of the student. */
@Component
class Remarks {
    private final JdbcClient database;
    private final Vault vault;

    Remarks(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** @param since when the first of them was made */
    record Waiting(UUID placementId, UUID studentId, Instant since) {}

    void add(UUID id, UUID placement, UUID student, String text, Acting by, Instant now) {
        database.sql("""
                insert into parent_remark (id, placement_id, told, by_id, by_name, at)
                values (:id, :placement, :told, :by, :name, :now)""")
                .param("id", id)
                .param("placement", placement)
                .param("told", vault.encrypt(student, text))
                .param("by", by.id())
                .param("name", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether this was the first answer; a later one changes nothing. */
    boolean answer(UUID id, UUID student, String text, Acting by, Instant now) {
        return database.sql("""
                        update parent_remark set answer = :answer, answered_by_id = :by, answered_by_name = :name,
                            answered_at = :now
                        where id = :id and answer is null""")
                        .param("id", id)
                        .param("answer", vault.encrypt(student, text))
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Remark> find(UUID id, UUID student) {
        return database.sql("select * from parent_remark where id = :id")
                .param("id", id)
                .query((row, _) -> remark(row, student))
                .optional();
    }

    List<Remark> of(UUID placement, UUID student) {
        return database.sql("select * from parent_remark where placement_id = :placement order by at desc, id desc")
                .param("placement", placement)
                .query((row, _) -> remark(row, student))
                .list();
    }

    /** Placements with a remark that nobody has answered, the longest waiting first. */
    List<Waiting> waiting() {
        return database.sql("""
                select r.placement_id, p.student_id, min(r.at) as since from parent_remark r
                join placement p on p.tenant_id = r.tenant_id and p.id = r.placement_id
                where r.answer is null group by r.placement_id, p.student_id order by since, r.placement_id""")
                .query((row, _) -> new Waiting(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    private Remark remark(ResultSet row, UUID student) throws SQLException {
        var answer = row.getBytes("answer");
        var answeredAt = row.getTimestamp("answered_at");
        return new Remark(
                row.getObject("id", UUID.class),
                row.getObject("placement_id", UUID.class),
                vault.decrypt(student, row.getBytes("told")),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                answer == null ? null : vault.decrypt(student, answer),
                row.getString("answered_by_name"),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
