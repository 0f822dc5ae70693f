package nl.opstap.school.aanmelding;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Versioned;
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
    private final ShowAanmelding show;

    AanmeldingController(SubmitAanmelding submit, ShowAanmelding show) {
        this.submit = submit;
        this.show = show;
    }

    @GetMapping
    ResponseEntity<AanmeldingAnswer> aanmelding(@PathVariable UUID studentId, Actor actor) {
        return answer(show.to(actor, studentId));
    }

    @PutMapping
    @Transactional
    ResponseEntity<AanmeldingAnswer> submit(
            @PathVariable UUID studentId,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody AanmeldingRequest request,
            Actor actor) {
        submit.handle(actor, studentId, ifMatch, request);
        return answer(show.present(studentId));
    }

    private static ResponseEntity<AanmeldingAnswer> answer(ShowAanmelding.Shown shown) {
        return Versioned.ok(shown.answer(), shown.version());
    }
}
