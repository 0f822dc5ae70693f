package nl.opstap.school.students;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Students as the school's own administration brings them, by hundreds at a time: the same rules, history, events and
 * access log as by hand. The role to bring a list opens the door here, not the relation to each student; so who brings
 * one learns which rows differ, and nothing of a student that was not in the list.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TakeInStudents {
    private final Students students;
    private final RegisterStudent register;
    private final EditStudent edit;
    private final AccessLog access;
    private final Outbox outbox;
    private final Validator validator;
    private final EntityManager session;
    private final JdbcClient database;

    TakeInStudents(
            Students students,
            RegisterStudent register,
            EditStudent edit,
            AccessLog access,
            Outbox outbox,
            Validator validator,
            EntityManager session,
            JdbcClient database) {
        this.students = students;
        this.register = register;
        this.edit = edit;
        this.access = access;
        this.outbox = outbox;
        this.validator = validator;
        this.session = session;
        this.database = database;
    }

    /** What must hold of a form, as by hand, at this moment. */
    public interface Check {
        List<FieldError> violations(StudentRequest form);

        /** The track a student of this school follows unless somebody says otherwise; mbo schools have no such. */
        Optional<Track> usualTrack();
    }

    public Check check() {
        var rules = register.rules();
        return new Check() {
            @Override
            public List<FieldError> violations(StudentRequest form) {
                var ofFields = validator.validate(form).stream()
                        .map(breach -> new FieldError(breach.getPropertyPath().toString(), breach.getMessage()))
                        .toList();
                return ofFields.isEmpty() ? rules.violations(form, form.mentorId()) : ofFields;
            }

            @Override
            public Optional<Track> usualTrack() {
                return Stream.of(Track.VSO, Track.PRO)
                        .filter(track -> rules.policy().tracks().contains(track.name()))
                        .findFirst();
            }
        };
    }

    /** Everybody who is or was a student of this school. */
    public List<KnownStudent> known() {
        var known = students.findAll().stream().map(KnownStudent::of).toList();
        session.clear();
        return known;
    }

    /** The students as they are now, for who wants to put something back. */
    public List<KnownStudent> find(Collection<UUID> ids) {
        return students.findAllById(ids).stream().map(KnownStudent::of).toList();
    }

    /** @return the students in the order of their forms */
    public List<KnownStudent> register(Actor actor, List<StudentRequest> forms, String reason) {
        return forms.isEmpty() ? List.of() : traced(actor, register.admit(actor, forms, reason));
    }

    /**
     * A form for a student as it was seen.
     *
     * @param version as it was when the form was compared; a later one says that somebody was faster
     */
    public record Edit(long version, StudentRequest form) {}

    public List<KnownStudent> change(Actor actor, Map<UUID, Edit> edits, String reason) {
        return edits.isEmpty() ? List.of() : traced(actor, edit.everything(actor, edits, reason));
    }

    /** Takes back a registration of people nobody has worked with: no trace stays but the access log. */
    public void remove(Actor actor, List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        session.clear();
        for (var table : List.of("student where id", "student_home where student_id")) {
            database.sql("delete from " + table + " = any (:ids)")
                    .param("ids", ids.toArray(UUID[]::new))
                    .update();
        }
        outbox.eraseAll(StudentChanged.class, ids);
        access.recordAll(actor, ids, AccessLog.Action.CHANGE, "PROFILE", "GUIDANCE");
    }

    /** Of these students those of whom anybody, here or in another service, changed something after this moment. */
    public Set<UUID> changedSince(Instant moment, Collection<UUID> ids) {
        return new HashSet<>(database.sql("""
                select subject_id from access_record
                where action = 'CHANGE' and at > :moment and subject_id = any (:ids)
                union
                select subject_id from dossier_line
                where action = 'CHANGE' and at > :moment and subject_id = any (:ids)""")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private List<KnownStudent> traced(Actor actor, List<Student> saved) {
        access.recordAll(
                actor, saved.stream().map(Student::id).toList(), AccessLog.Action.CHANGE, "PROFILE", "GUIDANCE");
        var known = saved.stream().map(KnownStudent::of).toList();
        // Thousands in one session would make it look through all of them at every flush.
        session.clear();
        return known;
    }
}
