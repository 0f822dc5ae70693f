package nl.opstap.placement.pulse;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What students said, week by week. */
@Component
class Pulses {
    private final JdbcClient database;
    private final Vault vault;

    Pulses(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** @param week its Monday */
    record Pulse(LocalDate week, Faces faces) {}

    /** Of a placement and its student. */
    record Said(UUID placement, UUID student, Faces faces) {}

    /** Said again in the same week, the last word counts. */
    void say(UUID placement, UUID student, LocalDate week, Faces faces, Instant now) {
        database.sql("""
                insert into pulse (placement_id, week, faces, at) values (:placement, :week, :faces, :now)
                on conflict (tenant_id, placement_id, week) do update set faces = excluded.faces, at = excluded.at""")
                .param("placement", placement)
                .param("week", week)
                .param("faces", vault.encrypt(student, faces.words()))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The newest first. */
    List<Pulse> of(UUID placement, UUID student) {
        return database.sql("select week, faces from pulse where placement_id = :placement order by week desc")
                .param("placement", placement)
                .query((row, _) -> new Pulse(
                        row.getObject("week", LocalDate.class),
                        Faces.of(vault.decrypt(student, row.getBytes("faces")))))
                .list();
    }

    /** The latest of every running stage since a day. */
    List<Said> latestSince(LocalDate week) {
        return database.sql("""
                select distinct on (u.placement_id) u.placement_id, p.student_id, u.faces
                from pulse u join placement p on p.tenant_id = u.tenant_id and p.id = u.placement_id
                where u.week >= :week and p.state in ('RUNNING', 'CLOSING')
                order by u.placement_id, u.week desc""")
                .param("week", week)
                .query((row, _) -> {
                    var student = row.getObject("student_id", UUID.class);
                    return new Said(
                            row.getObject("placement_id", UUID.class),
                            student,
                            Faces.of(vault.decrypt(student, row.getBytes("faces"))));
                })
                .list();
    }
}
