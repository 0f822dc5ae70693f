package nl.opstap.school.criteria;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The scores of a student over HTTP. */
@RestController
@RequestMapping("/v1/students/{studentId}/criteria-scores")
class CriteriaController {
    private final ScoreCriteria score;
    private final Dossiers dossiers;
    private final Scores scores;

    CriteriaController(ScoreCriteria score, Dossiers dossiers, Scores scores) {
        this.score = score;
        this.dossiers = dossiers;
        this.scores = scores;
    }

    @GetMapping
    @Transactional
    List<RecordedScore> scores(@PathVariable UUID studentId, Actor actor) {
        dossiers.read(actor, studentId, Right.SEE_CONTENT, "CRITERIA");
        return scores.of(studentId);
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    RecordedScore score(@PathVariable UUID studentId, @Valid @RequestBody CriteriaScore request, Actor actor) {
        return score.handle(actor, studentId, request);
    }
}
