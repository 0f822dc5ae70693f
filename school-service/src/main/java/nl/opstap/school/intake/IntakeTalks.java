package nl.opstap.school.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The talks with a student, what was said in them encrypted with the student's key. */
@Component
class IntakeTalks {
    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    IntakeTalks(JdbcClient database, Vault vault, JsonMapper json, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    List<IntakeTalk> of(UUID studentId) {
        return database.sql("select * from intake_talk where student_id = ? order by held_on, recorded_at")
                .param(studentId)
                .query((row, number) -> new IntakeTalk(
                        row.getObject("id", UUID.class),
                        row.getString("held_by_name"),
                        row.getObject("held_on", LocalDate.class),
                        row.getBoolean("follow_up"),
                        json.readValue(vault.decrypt(studentId, row.getBytes("content")), Talk.class)))
                .list();
    }

    void add(Actor actor, UUID id, UUID studentId, boolean followUp, Talk talk) {
        database.sql("""
                insert into intake_talk
                    (id, student_id, held_on, held_by, held_by_name, follow_up, content, recorded_at)
                values (:id, :student, :on, :by, :name, :followUp, :content, :at)""")
                .param("id", id)
                .param("student", studentId)
                .param("on", talk.heldOn())
                .param("by", actor.id())
                .param("name", actor.name())
                .param("followUp", followUp)
                .param("content", vault.encrypt(studentId, json.writeValueAsString(talk)))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
