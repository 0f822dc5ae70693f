package nl.opstap.school.retention;

import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.rights.EraseByTerm;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The privacy officer stops every erasure of a student, for a complaint or a case in court, and later lets go. */
@Service
class HoldStudent {
    private static final String ITEM = "LEGAL_HOLD";

    private final Dossiers dossiers;
    private final Holds holds;
    private final EraseByTerm erasures;

    HoldStudent(Dossiers dossiers, Holds holds, EraseByTerm erasures) {
        this.dossiers = dossiers;
        this.holds = holds;
        this.erasures = erasures;
    }

    @Transactional
    void put(Actor actor, UUID studentId, String reason) {
        pass(actor, studentId);
        if (holds.holds(studentId)) {
            throw Problem.conflict("student-held-already", Map.of());
        }
        if (erasures.hasBegun(studentId)) {
            throw Problem.conflict("erasure-begun", Map.of());
        }
        holds.put(actor, studentId, reason.strip());
    }

    @Transactional
    void lift(Actor actor, UUID studentId, String reason) {
        pass(actor, studentId);
        if (!holds.holds(studentId)) {
            throw Problem.conflict("student-not-held", Map.of());
        }
        holds.lift(actor, studentId, reason.strip());
    }

    private void pass(Actor actor, UUID studentId) {
        if (!actor.has("privacy-officer")) {
            throw Problem.forbidden("role-missing");
        }
        dossiers.change(actor, studentId, Right.ASK_ERASURE, ITEM);
    }
}
