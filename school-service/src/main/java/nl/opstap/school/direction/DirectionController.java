package nl.opstap.school.direction;

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

/** The richtingsbesluit over HTTP. */
@RestController
@RequestMapping("/v1/students/{studentId}/direction-decisions")
class DirectionController {
    private final DecideDirection decide;
    private final Dossiers dossiers;
    private final DirectionDecisions decisions;

    DirectionController(DecideDirection decide, Dossiers dossiers, DirectionDecisions decisions) {
        this.decide = decide;
        this.dossiers = dossiers;
        this.decisions = decisions;
    }

    @GetMapping
    @Transactional
    List<DirectionDecision> decisions(@PathVariable UUID studentId, Actor actor) {
        dossiers.read(actor, studentId, Right.SEE_CONTENT, "DIRECTION");
        return decisions.of(studentId);
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    DirectionDecision decide(@PathVariable UUID studentId, @Valid @RequestBody DirectionRequest request, Actor actor) {
        return decide.handle(actor, studentId, request);
    }
}
