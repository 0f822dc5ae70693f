package nl.opstap.school.readiness;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
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

/** What is missing before a student is ready, and the decisions taken. */
@RestController
@RequestMapping("/v1/students/{studentId}/readiness-decision")
class ReadinessController {
    private final DecideReadiness decide;
    private final Dossiers dossiers;
    private final Decisions decisions;

    ReadinessController(DecideReadiness decide, Dossiers dossiers, Decisions decisions) {
        this.decide = decide;
        this.dossiers = dossiers;
        this.decisions = decisions;
    }

    record DecisionRequest(
            @NotNull Boolean ready,
            @NotNull LocalDate consultedOn,
            @NotNull @Valid Evidence evidence) {}

    record ReadinessAnswer(boolean ready, List<Missing> missing, List<Decision> decisions) {}

    @GetMapping
    @Transactional
    ReadinessAnswer readiness(@PathVariable UUID studentId, Actor actor) {
        var student = dossiers.read(actor, studentId, Right.SEE_CONTENT, "READINESS");
        return new ReadinessAnswer(
                student.readiness().ready(), Missing.of(student.readiness()), decisions.of(studentId));
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    Decision decide(@PathVariable UUID studentId, @Valid @RequestBody DecisionRequest request, Actor actor) {
        return decide.handle(actor, studentId, request.ready(), request.consultedOn(), request.evidence());
    }
}
