package nl.opstap.school.aanmelding;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Versioned;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The aanmelding of a student over HTTP. */
@RestController
@RequestMapping("/v1/students/{studentId}/registration")
class AanmeldingController {
    private final SubmitAanmelding submit;
    private final Dossiers dossiers;
    private final Aanmeldingen aanmeldingen;
    private final StudentGoals goals;

    AanmeldingController(SubmitAanmelding submit, Dossiers dossiers, Aanmeldingen aanmeldingen, StudentGoals goals) {
        this.submit = submit;
        this.dossiers = dossiers;
        this.aanmeldingen = aanmeldingen;
        this.goals = goals;
    }

    record AanmeldingAnswer(Instant submittedAt, String submittedByName, Content content, List<ChosenGoal> goals) {}

    @GetMapping
    @Transactional
    ResponseEntity<AanmeldingAnswer> aanmelding(@PathVariable UUID studentId, Actor actor) {
        dossiers.read(actor, studentId, Right.SEE_CONTENT, "AANMELDING");
        return answer(studentId);
    }

    @PutMapping
    @Transactional
    ResponseEntity<AanmeldingAnswer> submit(
            @PathVariable UUID studentId,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody AanmeldingRequest request,
            Actor actor) {
        submit.handle(actor, studentId, ifMatch, request);
        return answer(studentId);
    }

    private ResponseEntity<AanmeldingAnswer> answer(UUID studentId) {
        var aanmelding = aanmeldingen.findByStudentId(studentId).orElseThrow(Problem::notFound);
        var content = goals.content(studentId).orElseThrow(Problem::notFound);
        return Versioned.ok(
                new AanmeldingAnswer(
                        aanmelding.submittedAt(), aanmelding.submittedByName(), content, aanmelding.goals()),
                aanmelding.version());
    }
}
