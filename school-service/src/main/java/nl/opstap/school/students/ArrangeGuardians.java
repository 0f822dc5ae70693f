package nl.opstap.school.students;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.students.StudentRequest.GuardianRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings the parents, carers and network of a student to what a form says (SCH-05). Who stays keeps the id others know,
 * and an account the form does not show. The history tells what somebody is to the student, never who it is.
 */
@Component
class ArrangeGuardians {
    private final Guardians guardians;
    private final StudentHistory history;
    private final EntityManager session;

    ArrangeGuardians(Guardians guardians, StudentHistory history, EntityManager session) {
        this.guardians = guardians;
        this.history = history;
        this.session = session;
    }

    /** @param present the student as registered, when this is an edit */
    List<FieldError> violations(List<GuardianRequest> wanted, @Nullable Student present) {
        var left = new HashSet<UUID>();
        if (present != null) {
            of(present).forEach(guardian -> left.add(guardian.id()));
        }
        return IntStream.range(0, wanted.size())
                .filter(index -> wanted.get(index).id() instanceof UUID id && !left.remove(id))
                .mapToObj(index -> new FieldError(
                        "guardians[%d].id".formatted(index),
                        "Deze contactpersoon hoort niet bij deze leerling, of staat er twee keer."))
                .toList();
    }

    void welcome(UUID studentId, List<GuardianRequest> wanted) {
        wanted.forEach(guardian -> guardians.save(guardian.of(Ids.next(), studentId)));
    }

    void handle(Actor actor, Student student, List<GuardianRequest> wanted) {
        var known = of(student).stream().collect(Collectors.toMap(Guardian::id, Function.identity()));
        var told = 0;
        for (var form : wanted) {
            var guardian = form.id() == null ? null : known.remove(form.id());
            told += guardian == null ? add(actor, student, form) : change(actor, student, guardian, form);
        }
        for (var gone : known.values()) {
            guardians.delete(gone);
            told += tell(actor, student, "GUARDIAN_REMOVED", gone.relation(), null, "Weggehaald uit de gegevens");
        }
        if (told > 0) {
            // The version of the student speaks for them too: who saw the old ones must not write over these.
            session.lock(student, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }
    }

    private int add(Actor actor, Student student, GuardianRequest form) {
        guardians.save(form.of(Ids.next(), student.id()));
        return tell(actor, student, "GUARDIAN_ADDED", null, form.relation(), "Toegevoegd aan de gegevens");
    }

    private int change(Actor actor, Student student, Guardian guardian, GuardianRequest form) {
        var before = guardian.relation();
        var changed = guardian.change(form);
        if (changed.isEmpty()) {
            return 0;
        }
        return tell(
                actor,
                student,
                "GUARDIAN_CHANGED",
                before == form.relation() ? null : before,
                form.relation(),
                "Aangepast: " + String.join(", ", changed));
    }

    private int tell(
            Actor actor,
            Student student,
            String field,
            @Nullable Relation before,
            @Nullable Relation now,
            String reason) {
        history.add(actor, student.id(), field, before, now, reason);
        return 1;
    }

    private List<Guardian> of(Student student) {
        return guardians.findByStudentIdOrderByName(student.id());
    }
}
