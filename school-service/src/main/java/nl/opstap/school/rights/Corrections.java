package nl.opstap.school.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import nl.opstap.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The corrections that were asked; what people wrote is encrypted with the key of the student. */
@Component
class Corrections {
    private static final String SELECT = """
            select c.*, concat_ws(' ', s.given_name, s.infix, s.family_name) as name
            from correction c join student s on s.tenant_id = c.tenant_id and s.id = c.student_id
            """;

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    Corrections(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    UUID add(Actor actor, UUID student, String wrong) {
        var id = Ids.next();
        database.sql("""
                insert into correction (id, student_id, asked_by, asked_as, asked_at, wrong)
                values (:id, :student, :by, :as, :at, :wrong)""")
                .param("id", id)
                .param("student", student)
                .param("by", actor.id())
                .param("as", AskedAs.of(actor).name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("wrong", vault.encrypt(student, wrong))
                .update();
        return id;
    }

    /** False when somebody answered before. */
    boolean answer(Actor actor, Correction correction, boolean accepted, String answer) {
        return database.sql("""
                update correction set accepted = :accepted, answer = :answer, answered_by = :by, answered_by_name = :name,
                    answered_at = :at
                where id = :id and answered_at is null""")
                        .param("accepted", accepted)
                        .param("answer", vault.encrypt(correction.studentId(), answer))
                        .param("by", actor.id())
                        .param("name", actor.name())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", correction.id())
                        .update()
                == 1;
    }

    Optional<Correction> find(UUID id) {
        return database.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    List<Correction> of(UUID student) {
        return database.sql(SELECT + "where c.student_id = :student order by c.id desc limit 50")
                .param("student", student)
                .query(this::read)
                .list();
    }

    /** Those that wait for this mentor, or for any teamleider. */
    List<Correction> open(Actor actor, PageRequest asked) {
        return database.sql(SELECT + """
                where c.answered_at is null and (:team or (:mentor and s.mentor_id = :me))
                  and (cast(:after as uuid) is null or c.id > :after)
                order by c.id limit :limit""")
                .param("team", actor.has("teamleider"))
                .param("mentor", actor.has("mentor"))
                .param("me", actor.id())
                .param("after", asked.after(UUID.class).orElse(null))
                .param("limit", asked.fetch())
                .query(this::read)
                .list();
    }

    private Correction read(ResultSet row, int number) throws SQLException {
        var student = row.getObject("student_id", UUID.class);
        var answer = row.getBytes("answer");
        return new Correction(
                row.getObject("id", UUID.class),
                student,
                row.getString("name"),
                AskedAs.valueOf(row.getString("asked_as")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                vault.decrypt(student, row.getBytes("wrong")),
                row.getObject("accepted", Boolean.class),
                answer == null ? null : vault.decrypt(student, answer),
                row.getString("answered_by_name"),
                moment(row));
    }

    private static @Nullable Instant moment(ResultSet row) throws SQLException {
        var at = row.getObject("answered_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
