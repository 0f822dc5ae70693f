package nl.opstap.placement.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.signing.DocumentView;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Assessment and certificate over HTTP. */
@RestController
@RequestMapping("/v1/placements/{placementId}")
class AssessmentController {
    private final Judge judge;
    private final ShowAssessments showAssessments;
    private final DrawUpCertificate drawUpCertificate;
    private final ShowCertificate showCertificate;

    AssessmentController(
            Judge judge,
            ShowAssessments showAssessments,
            DrawUpCertificate drawUpCertificate,
            ShowCertificate showCertificate) {
        this.judge = judge;
        this.showAssessments = showAssessments;
        this.drawUpCertificate = drawUpCertificate;
        this.showCertificate = showCertificate;
    }

    record OpenAssessmentRequest(Assessment.@NotNull Moment moment) {}

    record JudgementRequest(
            @NotNull @Size(min = 1, max = 30) Map<String, @Min(1) @Max(4) Integer> scores,
            @Nullable @Size(max = 1000) String remark) {}

    @GetMapping("/assessments")
    List<AssessmentView> all(Actor actor, @PathVariable UUID placementId) {
        return showAssessments.of(actor, placementId);
    }

    @PostMapping("/assessments")
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    List<AssessmentView> open(
            Actor actor, @PathVariable UUID placementId, @Valid @RequestBody OpenAssessmentRequest request) {
        judge.open(actor, placementId, request.moment());
        return showAssessments.of(actor, placementId);
    }

    @PutMapping("/assessments/{assessmentId}/school-part")
    List<AssessmentView> bySchool(
            Actor actor,
            @PathVariable UUID placementId,
            @PathVariable UUID assessmentId,
            @Valid @RequestBody JudgementRequest request) {
        judge.bySchool(actor, assessmentId, request.scores(), request.remark());
        return showAssessments.of(actor, placementId);
    }

    @PutMapping("/assessments/{assessmentId}/settlement")
    List<AssessmentView> settle(
            Actor actor,
            @PathVariable UUID placementId,
            @PathVariable UUID assessmentId,
            @Valid @RequestBody JudgementRequest request) {
        judge.settle(actor, assessmentId, request.scores(), request.remark());
        return showAssessments.of(actor, placementId);
    }

    @PostMapping("/certificate")
    @Idempotent
    ResponseEntity<DocumentView> drawUp(Actor actor, @PathVariable UUID placementId) {
        drawUpCertificate.handle(actor, placementId);
        return ResponseEntity.created(URI.create("/v1/placements/%s/certificate".formatted(placementId)))
                .body(showCertificate.view(actor, placementId));
    }

    @GetMapping("/certificate")
    DocumentView certificate(Actor actor, @PathVariable UUID placementId) {
        return showCertificate.view(actor, placementId);
    }

    @GetMapping(path = "/certificate/file", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID placementId) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"stagecertificaat.pdf\"")
                .body(showCertificate.file(actor, placementId));
    }
}
