package nl.opstap.placement.ownplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.opstap.placement.ownplace.OwnPlaceController.OwnPlaceRequest;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places students of the present tenant proposed, encrypted with the key of each student. */
@Component
public class OwnPlaces {
    private static final String OWN_PLACE = """
            select o.*, (select s.status from seat_request s
                join placement p on p.tenant_id = s.tenant_id and p.id = s.placement_id
                where s.tenant_id = o.tenant_id and s.place_id = o.place_id and p.student_id = o.student_id
                  and s.asked_at >= o.proposed_at
                order by s.asked_at desc, s.id desc limit 1) as seat
            from own_place o
            """;

    private final JdbcClient database;
    private final Vault vault;

    OwnPlaces(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Places of the pool that this student proposed; they stand in the list, with whatever rules them out. */
    public Set<UUID> linked(UUID student) {
        return Set.copyOf(
                database.sql("""
                select distinct place_id from own_place
                where student_id = :student and answer = 'LINKED' and withdrawn_at is null""").param("student", student).query(UUID.class).list());
    }

    /** One proposal of a student after the other, so that no two are the third. */
    void oneAtATime(UUID student) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:student, 10))")
                .param("student", "own place " + student)
                .query((row, _) -> 0)
                .list();
    }

    void add(UUID id, UUID student, OwnPlaceRequest proposed, Instant now) {
        database.sql("""
                insert into own_place (id, student_id, company, town, work, knows_somebody, contact, proposed_at)
                values (:id, :student, :company, :town, :work, :knows, :contact, :now)""")
                .param("id", id)
                .param("student", student)
                .param("company", sealed(student, proposed.company()))
                .param("town", sealed(student, proposed.town()))
                .param("work", sealed(student, proposed.work()))
                .param("knows", proposed.knowsSomebody())
                .param("contact", sealed(student, proposed.contact()))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The newest first. */
    List<OwnPlace> of(UUID student) {
        return database.sql(OWN_PLACE + "where o.student_id = :student order by o.proposed_at desc, o.id desc")
                .param("student", student)
                .query((row, _) -> ownPlace(row))
                .list();
    }

    Optional<OwnPlace> find(UUID id) {
        return database.sql(OWN_PLACE + "where o.id = :id")
                .param("id", id)
                .query((row, _) -> ownPlace(row))
                .optional();
    }

    /** What waits for the school, the longest first: without an answer before those that are a lead. */
    List<OwnPlace> open() {
        return database.sql(OWN_PLACE + """
                where o.withdrawn_at is null and (o.answer is null or o.answer = 'LEAD')
                order by o.answer nulls first, o.proposed_at, o.id""").query((row, _) -> ownPlace(row)).list();
    }

    /** False when it was withdrawn or has its last answer; a lead can still become a link. */
    boolean answer(
            OwnPlace own, Answer answer, @Nullable UUID place, @Nullable String whyNot, Actor actor, Instant now) {
        return database.sql("""
                update own_place set answer = :answer, place_id = :place, why_not = :why, answered_by_id = :by,
                    answered_by_name = :name, answered_at = :now
                where id = :id and withdrawn_at is null
                  and (answer is null or (answer = 'LEAD' and cast(:answer as text) <> 'LEAD'))""")
                        .param("id", own.id())
                        .param("answer", answer.name())
                        .param("place", place)
                        .param("why", sealed(own.studentId(), whyNot))
                        .param("by", actor.id())
                        .param("name", actor.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False when it was withdrawn before or has its last answer. */
    boolean withdraw(UUID id, Instant now) {
        return database.sql("""
                update own_place set withdrawn_at = :now
                where id = :id and withdrawn_at is null and (answer is null or answer = 'LEAD')""")
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private byte @Nullable [] sealed(UUID student, @Nullable String text) {
        return text == null || text.isBlank() ? null : vault.encrypt(student, text.strip());
    }

    private OwnPlace ownPlace(ResultSet row) throws SQLException {
        var student = row.getObject("student_id", UUID.class);
        var contact = row.getBytes("contact");
        var whyNot = row.getBytes("why_not");
        var answer = row.getString("answer");
        return new OwnPlace(
                row.getObject("id", UUID.class),
                student,
                vault.decrypt(student, row.getBytes("company")),
                vault.decrypt(student, row.getBytes("town")),
                vault.decrypt(student, row.getBytes("work")),
                row.getBoolean("knows_somebody"),
                contact == null ? null : vault.decrypt(student, contact),
                row.getTimestamp("proposed_at").toInstant(),
                row.getTimestamp("withdrawn_at") != null,
                answer == null ? null : Answer.valueOf(answer),
                row.getObject("place_id", UUID.class),
                whyNot == null ? null : vault.decrypt(student, whyNot),
                row.getString("seat"));
    }
}
