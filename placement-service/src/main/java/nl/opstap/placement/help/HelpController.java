package nl.opstap.placement.help;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Help of coaches over HTTP. */
@RestController
class HelpController {
    private final AskForHelp askForHelp;

    HelpController(AskForHelp askForHelp) {
        this.askForHelp = askForHelp;
    }

    record HelpRequest(
            @NotNull Coach coach,
            @NotNull Question question,
            @NotNull LocalDate neededBy) {}

    /**
     * @param answeredBy the name of the coach
     * @param day when the answer came
     */
    record HelpAnswerRequest(
            @NotNull CoachAnswer answer,
            @NotBlank @Size(max = 100) String answeredBy,
            @NotNull LocalDate day) {}

    @GetMapping("/v1/placements/{placementId}/help-requests")
    HelpView show(Actor actor, @PathVariable UUID placementId) {
        return askForHelp.show(actor, placementId);
    }

    @PostMapping("/v1/placements/{placementId}/help-requests")
    @Idempotent
    HelpView ask(Actor actor, @PathVariable UUID placementId, @Valid @RequestBody HelpRequest request) {
        askForHelp.ask(actor, placementId, request.coach(), request.question(), request.neededBy());
        return askForHelp.show(actor, placementId);
    }

    @PutMapping("/v1/placements/{placementId}/help-requests/{helpId}/answer")
    HelpView answer(
            Actor actor,
            @PathVariable UUID placementId,
            @PathVariable UUID helpId,
            @Valid @RequestBody HelpAnswerRequest request) {
        askForHelp.answer(actor, placementId, helpId, request.answer(), request.answeredBy(), request.day());
        return askForHelp.show(actor, placementId);
    }

    @GetMapping("/v1/help-summary")
    HelpSummary summary(Actor actor) {
        return askForHelp.summary(actor);
    }
}
