package nl.opstap.placement.discrimination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.OpenToParents;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reports of discrimination over HTTP. */
@RestController
class ReportController {
    private final ReportDiscrimination reportDiscrimination;

    ReportController(ReportDiscrimination reportDiscrimination) {
        this.reportDiscrimination = reportDiscrimination;
    }

    record DiscriminationReportRequest(
            @NotBlank @Size(max = 4000) String text) {}

    /** Answers nothing: who files for a student cannot read it afterwards either. */
    @PostMapping("/v1/placements/{placementId}/discrimination-reports")
    @OpenToParents
    @Idempotent
    ResponseEntity<Void> file(
            Actor actor, @PathVariable UUID placementId, @Valid @RequestBody DiscriminationReportRequest request) {
        reportDiscrimination.file(actor, placementId, request.text());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/v1/placements/{placementId}/discrimination-reports")
    List<ReportView> of(Actor actor, @PathVariable UUID placementId) {
        return reportDiscrimination.of(actor, placementId);
    }

    @GetMapping("/v1/discrimination-reports")
    List<ReportView> all(Actor actor) {
        return reportDiscrimination.all(actor);
    }

    @PutMapping("/v1/discrimination-reports/{reportId}/taken-up")
    List<ReportView> takeUp(Actor actor, @PathVariable UUID reportId) {
        reportDiscrimination.takeUp(actor, reportId);
        return reportDiscrimination.all(actor);
    }
}
