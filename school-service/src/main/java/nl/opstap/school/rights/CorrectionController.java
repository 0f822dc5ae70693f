package nl.opstap.school.rights;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.OpenToParents;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Rectificatie over HTTP. */
@RestController
class CorrectionController {
    private final CorrectData correct;

    CorrectionController(CorrectData correct) {
        this.correct = correct;
    }

    record CorrectionRequest(@NotBlank @Size(max = 1000) String wrong) {}

    record CorrectionAnswer(
            boolean accepted, @NotBlank @Size(max = 1000) String answer) {}

    @OpenToParents
    @PostMapping("/v1/students/{studentId}/corrections")
    @Idempotent
    List<Correction> ask(@PathVariable UUID studentId, @Valid @RequestBody CorrectionRequest request, Actor actor) {
        return correct.ask(actor, studentId, request.wrong());
    }

    @GetMapping("/v1/students/{studentId}/corrections")
    List<Correction> asked(@PathVariable UUID studentId, Actor actor) {
        return correct.asked(actor, studentId);
    }

    @GetMapping("/v1/corrections")
    Page<Correction> open(PageRequest page, Actor actor) {
        return correct.open(actor, page);
    }

    @PutMapping("/v1/corrections/{correctionId}/answer")
    Correction answer(@PathVariable UUID correctionId, @Valid @RequestBody CorrectionAnswer answer, Actor actor) {
        return correct.answer(actor, correctionId, answer.accepted(), answer.answer());
    }
}
