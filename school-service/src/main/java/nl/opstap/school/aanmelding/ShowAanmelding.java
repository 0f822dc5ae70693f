package nl.opstap.school.aanmelding;

import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the aanmelding of a student, which the access log of the dossier records. */
@Service
class ShowAanmelding {
    private final Dossiers dossiers;
    private final Aanmeldingen aanmeldingen;
    private final StudentGoals goals;

    ShowAanmelding(Dossiers dossiers, Aanmeldingen aanmeldingen, StudentGoals goals) {
        this.dossiers = dossiers;
        this.aanmeldingen = aanmeldingen;
        this.goals = goals;
    }

    record Shown(AanmeldingAnswer answer, long version) {}

    @Transactional
    public Shown to(Actor actor, UUID studentId) {
        dossiers.read(actor, studentId, Right.SEE_CONTENT, "AANMELDING");
        return present(studentId);
    }

    /** To whoever changed it just now, which was recorded already. */
    @Transactional(readOnly = true)
    public Shown present(UUID studentId) {
        var aanmelding = aanmeldingen.findByStudentId(studentId).orElseThrow(Problem::notFound);
        var content = goals.content(studentId).orElseThrow(Problem::notFound);
        return new Shown(
                new AanmeldingAnswer(
                        aanmelding.submittedAt(), aanmelding.submittedByName(), content, aanmelding.goals()),
                aanmelding.version());
    }
}
