package nl.opstap.school.students;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.IfMatch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A student leaves school, or comes back; both stay in the history, and the other services hear of it. */
@Service
class LeaveSchool {
    private final Dossiers dossiers;
    private final StudentHistory history;
    private final PublishStudent publish;
    private final Clock clock;

    LeaveSchool(Dossiers dossiers, StudentHistory history, PublishStudent publish, Clock clock) {
        this.dossiers = dossiers;
        this.history = history;
        this.publish = publish;
        this.clock = clock;
    }

    @Transactional
    void leave(Actor actor, UUID id, IfMatch seen, LocalDate leftOn, boolean staysInTouch, String reason) {
        var student = open(actor, id, seen);
        if (leftOn.isAfter(LocalDate.now(clock))) {
            throw Problem.invalid(List.of(new FieldError(
                    "leftOn", "Deze dag komt nog. Zet een dag in de toekomst bij 'Verlaat de school'.")));
        }
        if (!leftOn.isAfter(student.birthDate())) {
            throw Problem.invalid(List.of(new FieldError("leftOn", "Deze dag ligt voor de geboortedatum.")));
        }
        var before = student.status();
        student.leave(leftOn, staysInTouch ? Status.OUD_LEERLING : Status.LEFT);
        history.add(actor, id, "STATUS", before, student.status(), reason);
        publish.save(student);
    }

    @Transactional
    void comeBack(Actor actor, UUID id, IfMatch seen, String reason) {
        var student = open(actor, id, seen);
        var before = student.status();
        student.comeBack();
        history.add(actor, id, "STATUS", before, student.status(), reason);
        publish.save(student);
    }

    private Student open(Actor actor, UUID id, IfMatch seen) {
        var student = dossiers.open(actor, id, Right.EDIT, AccessLog.Action.CHANGE, "PROFILE");
        seen.mustBe(student.version());
        return student;
    }
}
