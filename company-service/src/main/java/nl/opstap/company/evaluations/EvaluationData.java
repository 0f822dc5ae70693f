package nl.opstap.company.evaluations;

import java.util.List;
import java.util.UUID;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/**
 * After whose stage a company was asked. What it answered is about the school and stays; its words, which may name
 * somebody, go with the student.
 */
@Component
class EvaluationData implements PersonalData {
    private final Evaluations evaluations;

    EvaluationData(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("evaluated_stage", "student_id = :subject"));
    }

    @Override
    public void beforeErasing(UUID subject) {
        evaluations.forgetWordsAbout(subject);
    }
}
