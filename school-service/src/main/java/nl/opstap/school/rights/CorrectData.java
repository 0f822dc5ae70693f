package nl.opstap.school.rights;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A student or parent says what is wrong; the mentor or teamleider answers and, when it is right, changes it at the screen
 * where it stands, so that the change leaves its usual trail.
 */
@Service
class CorrectData {
    private static final String ITEM = "CORRECTION";

    private final Dossiers dossiers;
    private final Corrections corrections;

    CorrectData(Dossiers dossiers, Corrections corrections) {
        this.dossiers = dossiers;
        this.corrections = corrections;
    }

    @Transactional
    List<Correction> ask(Actor actor, UUID studentId, String wrong) {
        dossiers.change(actor, studentId, Right.ASK_CORRECTION, ITEM);
        corrections.add(actor, studentId, wrong.strip());
        return corrections.of(studentId);
    }

    @Transactional
    List<Correction> asked(Actor actor, UUID studentId) {
        dossiers.read(actor, studentId, Right.ASK_CORRECTION, ITEM);
        return corrections.of(studentId);
    }

    @Transactional(readOnly = true)
    Page<Correction> open(Actor actor, PageRequest asked) {
        return asked.page(corrections.open(actor, asked), Correction::id, correction -> correction);
    }

    @Transactional
    Correction answer(Actor actor, UUID id, boolean accepted, String answer) {
        var correction = corrections.find(id).orElseThrow(Problem::notFound);
        dossiers.change(actor, correction.studentId(), Right.EDIT, ITEM);
        if (!corrections.answer(actor, correction, accepted, answer.strip())) {
            throw Problem.conflict("correction-answered", Map.of());
        }
        return corrections.find(id).orElseThrow();
    }
}
