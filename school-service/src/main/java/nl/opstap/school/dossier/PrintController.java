package nl.opstap.school.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.OpenToParents;
import nl.opstap.school.students.Dossiers;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Somebody prints a page about a student from the browser: the page says so, because nothing else can (GW-30). */
@RestController
class PrintController {
    private final Dossiers dossiers;

    PrintController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** The parts of a dossier that have a page, as the access log names them. */
    enum PrintedPart {
        PROFILE,
        TRAJECT,
        AANMELDING,
        TRAINING,
        INTAKE,
        READINESS,
        CONSENTS,
        ACCESS_LOG,
        REPORT,
        CRITERIA,
        DIRECTION,
        KLAPPER
    }

    record PrintedPage(@NotNull PrintedPart part) {}

    @OpenToParents
    @PostMapping("/v1/students/{studentId}/prints")
    @Idempotent
    @Transactional
    ResponseEntity<Void> printed(@PathVariable UUID studentId, @Valid @RequestBody PrintedPage page, Actor actor) {
        dossiers.print(actor, studentId, page.part().name());
        return ResponseEntity.noContent().build();
    }
}
