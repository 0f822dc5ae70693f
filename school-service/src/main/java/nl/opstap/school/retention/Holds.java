package nl.opstap.school.retention;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import nl.opstap.school.rights.ErasureBar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The holds on students; the row of the student is the lock between a hold and an erasure. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Holds implements ErasureBar {
    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    Holds(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public boolean holds(UUID studentId) {
        database.sql("select id from student where id = ? for update")
                .param(studentId)
                .query(UUID.class)
                .optional();
        return database.sql("select exists (select from retention_hold where student_id = ? and lifted_at is null)")
                .param(studentId)
                .query(Boolean.class)
                .single();
    }

    /** What was announced is taken back: after the hold the time to object starts anew. */
    void put(Actor actor, UUID studentId, String reason) {
        database.sql("""
                insert into retention_hold (id, student_id, reason, put_by, put_by_name, put_at)
                values (:id, :student, :reason, :by, :name, :at)""")
                .param("id", Ids.next())
                .param("student", studentId)
                .param("reason", vault.encrypt(studentId, reason))
                .param("by", actor.id())
                .param("name", actor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        database.sql("delete from retention_due where student_id = ?")
                .param(studentId)
                .update();
    }

    void lift(Actor actor, UUID studentId, String reason) {
        database.sql("""
                update retention_hold
                set lifted_because = :reason, lifted_by = :by, lifted_by_name = :name, lifted_at = :at
                where student_id = :student and lifted_at is null""")
                .param("student", studentId)
                .param("reason", vault.encrypt(studentId, reason))
                .param("by", actor.id())
                .param("name", actor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
