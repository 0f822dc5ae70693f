package nl.opstap.placement.stagereport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.OpenToParents;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Eindgesprek and stagerapport over HTTP. The talk has a version of its own, which If-Match names. */
@RestController
@RequestMapping("/v1/placements/{placementId}")
class StageReportController {
    private final HoldFinalTalk holdFinalTalk;
    private final WriteStageReport writeStageReport;

    StageReportController(HoldFinalTalk holdFinalTalk, WriteStageReport writeStageReport) {
        this.holdFinalTalk = holdFinalTalk;
        this.writeStageReport = writeStageReport;
    }

    /** @param remarks what was said, per code of a goal; goals of which nothing was said are left out */
    record FinalTalkRequest(
            @NotNull LocalDate day,
            @NotEmpty @Size(max = 4) List<@NotNull Present> present,
            @NotNull @Size(max = 20) Map<String, @NotNull @Size(max = 500) String> remarks,
            @Nullable @Size(max = 500) String nextStep) {}

    record ReportChoiceRequest(@NotNull Boolean showsResult) {}

    @GetMapping("/final-talk")
    FinalTalkView show(Actor actor, @PathVariable UUID placementId) {
        return holdFinalTalk.show(actor, placementId);
    }

    @PutMapping("/final-talk")
    FinalTalkView hold(
            Actor actor,
            @PathVariable UUID placementId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody FinalTalkRequest request) {
        holdFinalTalk.handle(
                actor, placementId, request.day(), request.present(), request.remarks(), request.nextStep(), ifMatch);
        return holdFinalTalk.show(actor, placementId);
    }

    /** Below 16 a parent decides. */
    @OpenToParents
    @PutMapping("/stage-report/choice")
    FinalTalkView choose(Actor actor, @PathVariable UUID placementId, @Valid @RequestBody ReportChoiceRequest request) {
        holdFinalTalk.choose(actor, placementId, request.showsResult());
        return holdFinalTalk.show(actor, placementId);
    }

    @GetMapping(path = "/stage-report/file", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID placementId) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"stagerapport.pdf\"")
                .body(writeStageReport.handle(actor, placementId));
    }
}
