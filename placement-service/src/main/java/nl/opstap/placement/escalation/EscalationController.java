package nl.opstap.placement.escalation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Problems and calamities of a stage over HTTP. A problem has a version of its own, which If-Match names. */
@RestController
@RequestMapping("/v1/placements/{placementId}")
class EscalationController {
    private final ShowEscalation showEscalation;
    private final SolveProblem solveProblem;
    private final Calamities calamities;

    EscalationController(ShowEscalation showEscalation, SolveProblem solveProblem, Calamities calamities) {
        this.showEscalation = showEscalation;
        this.solveProblem = solveProblem;
        this.calamities = calamities;
    }

    /** @param text what it is about, as whoever tells it wants to; it may be left out */
    record ProblemRequest(@Nullable @Size(max = 1000) String text) {}

    /**
     * @param note what was said or agreed; of a skipped step, why
     * @param reason why the stage ends; for the last step only
     */
    record ProblemStepRequest(
            @NotNull LocalDate day,
            boolean skipped,
            @Nullable @Size(max = 1000) String note,
            boolean mentorTold,
            boolean parentsTold,

            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String reason) {}

    @GetMapping("/problems")
    EscalationView show(Actor actor, @PathVariable UUID placementId) {
        return showEscalation.of(actor, placementId);
    }

    @PostMapping("/problems")
    @Idempotent
    EscalationView open(Actor actor, @PathVariable UUID placementId, @Valid @RequestBody ProblemRequest request) {
        solveProblem.open(actor, placementId, request.text());
        return showEscalation.of(actor, placementId);
    }

    @PutMapping("/problems/{problemId}/steps/{step}")
    EscalationView step(
            Actor actor,
            @PathVariable UUID placementId,
            @PathVariable UUID problemId,
            @PathVariable Step step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ProblemStepRequest request) {
        solveProblem.step(actor, placementId, problemId, step, request, ifMatch);
        return showEscalation.of(actor, placementId);
    }

    @PostMapping("/problems/{problemId}/solution")
    @Idempotent
    EscalationView solved(
            Actor actor,
            @PathVariable UUID placementId,
            @PathVariable UUID problemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        solveProblem.solved(actor, placementId, problemId, ifMatch);
        return showEscalation.of(actor, placementId);
    }

    @PostMapping("/calamities")
    @Idempotent
    EscalationView calamity(Actor actor, @PathVariable UUID placementId, @Valid @RequestBody ProblemRequest request) {
        calamities.report(actor, placementId, request.text());
        return showEscalation.of(actor, placementId);
    }
}
