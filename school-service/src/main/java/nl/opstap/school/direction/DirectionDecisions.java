package nl.opstap.school.direction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions about a student, newest first; the motivation is encrypted with the student's key. */
@Component
public class DirectionDecisions {
    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    DirectionDecisions(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    public List<DirectionDecision> of(UUID studentId) {
        return database.sql("select * from direction_decision where student_id = ? order by recorded_at desc, id desc")
                .param(studentId)
                .query((row, number) -> decision(studentId, row))
                .list();
    }

    void add(UUID studentId, UUID decidedBy, UUID mentorId, DirectionDecision decision) {
        database.sql("""
                insert into direction_decision (id, student_id, direction, decided_on, decided_by, decided_by_name,
                    mentor_id, mentor_name, parents, motivation, recorded_at)
                values (:id, :student, :direction, :on, :by, :byName, :mentor, :mentorName, :parents, :motivation, :at)""")
                .param("id", decision.id())
                .param("student", studentId)
                .param("direction", decision.direction())
                .param("on", decision.decidedOn())
                .param("by", decidedBy)
                .param("byName", decision.decidedByName())
                .param("mentor", mentorId)
                .param("mentorName", decision.mentorName())
                .param("parents", decision.parents().toArray(String[]::new))
                .param("motivation", vault.encrypt(studentId, decision.motivation()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private DirectionDecision decision(UUID studentId, ResultSet row) throws SQLException {
        return new DirectionDecision(
                row.getObject("id", UUID.class),
                row.getString("direction"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by_name"),
                row.getString("mentor_name"),
                List.of((String[]) row.getArray("parents").getArray()),
                vault.decrypt(studentId, row.getBytes("motivation")));
    }
}
