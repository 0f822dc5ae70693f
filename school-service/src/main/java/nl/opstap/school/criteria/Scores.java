package nl.opstap.school.criteria;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The scores of a student, oldest first; rows are only added. */
@Component
public class Scores {
    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    Scores(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    public List<RecordedScore> of(UUID studentId) {
        return database.sql("select * from criteria_score where student_id = ? order by scored_on, recorded_at, id")
                .param(studentId)
                .query((row, number) -> new RecordedScore(
                        row.getObject("id", UUID.class),
                        row.getString("scored_by_name"),
                        row.getInt("phase"),
                        new CriteriaScore(
                                row.getObject("scored_on", LocalDate.class),
                                row.getInt("punctual"),
                                row.getInt("adapts"),
                                row.getInt("accepts_guidance"),
                                row.getInt("carries_out"),
                                row.getInt("regular_work"),
                                opened(studentId, row.getBytes("remark")))))
                .list();
    }

    void add(Actor author, UUID studentId, RecordedScore recorded) {
        var score = recorded.score();
        database.sql("""
                insert into criteria_score (id, student_id, scored_on, scored_by, scored_by_name, phase, punctual, adapts,
                    accepts_guidance, carries_out, regular_work, remark, recorded_at)
                values (:id, :student, :on, :by, :name, :phase, :punctual, :adapts, :accepts, :carries, :regular,
                    :remark, :at)""")
                .param("id", recorded.id())
                .param("student", studentId)
                .param("on", score.scoredOn())
                .param("by", author.id())
                .param("name", author.name())
                .param("phase", recorded.phase())
                .param("punctual", score.punctual())
                .param("adapts", score.adapts())
                .param("accepts", score.acceptsGuidance())
                .param("carries", score.carriesOut())
                .param("regular", score.regularWork())
                .param("remark", score.remark() == null ? null : vault.encrypt(studentId, score.remark()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private @Nullable String opened(UUID studentId, byte @Nullable [] remark) {
        return remark == null ? null : vault.decrypt(studentId, remark);
    }
}
