package nl.opstap.school.criteria;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mentor or stagebegeleider scores the five criteria as they stand on a day (SCH-16). */
@Service
class ScoreCriteria {
    private final Dossiers dossiers;
    private final Scores scores;
    private final Clock clock;

    ScoreCriteria(Dossiers dossiers, Scores scores, Clock clock) {
        this.dossiers = dossiers;
        this.scores = scores;
        this.clock = clock;
    }

    @Transactional
    RecordedScore handle(Actor actor, UUID studentId, CriteriaScore score) {
        var student = dossiers.change(actor, studentId, Right.SCORE_CRITERIA, "CRITERIA");
        if (score.scoredOn().isAfter(LocalDate.now(clock))) {
            throw Problem.invalid(List.of(new FieldError("scoredOn", "De datum kan niet in de toekomst liggen.")));
        }
        var recorded = new RecordedScore(Ids.next(), actor.name(), student.phase(), score);
        scores.add(actor, studentId, recorded);
        return recorded;
    }
}
