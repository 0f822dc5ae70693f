package nl.opstap.school.readiness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The decisions about a student, newest first; the evidence is encrypted with the student's key. */
@Component
class Decisions {
    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    Decisions(JdbcClient database, Vault vault, JsonMapper json, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    List<Decision> of(UUID studentId) {
        return database.sql("select * from readiness_decision where student_id = ? order by recorded_at desc, id desc")
                .param(studentId)
                .query((row, number) -> new Decision(
                        row.getObject("id", UUID.class),
                        row.getBoolean("ready"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("decided_by_name"),
                        row.getString("mentor_name"),
                        row.getObject("consulted_on", LocalDate.class),
                        json.readValue(vault.decrypt(studentId, row.getBytes("evidence")), Evidence.class)))
                .list();
    }

    void add(UUID studentId, UUID decidedBy, UUID mentorId, Decision decision) {
        database.sql("""
                insert into readiness_decision (id, student_id, ready, decided_on, decided_by, decided_by_name,
                    mentor_id, mentor_name, consulted_on, evidence, recorded_at)
                values (:id, :student, :ready, :on, :by, :byName, :mentor, :mentorName, :consulted, :evidence, :at)""")
                .param("id", decision.id())
                .param("student", studentId)
                .param("ready", decision.ready())
                .param("on", decision.decidedOn())
                .param("by", decidedBy)
                .param("byName", decision.decidedByName())
                .param("mentor", mentorId)
                .param("mentorName", decision.mentorName())
                .param("consulted", decision.consultedOn())
                .param("evidence", vault.encrypt(studentId, json.writeValueAsString(decision.evidence())))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
