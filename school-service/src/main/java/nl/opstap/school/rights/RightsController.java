package nl.opstap.school.rights;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.OpenToParents;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The rights of a student over HTTP. */
@RestController
class RightsController {
    private final AskRights ask;
    private final DecideErasure decide;
    private final ShowRequests show;
    private final OpenExport open;
    private final ExportPdf pdf;

    RightsController(AskRights ask, DecideErasure decide, ShowRequests show, OpenExport open, ExportPdf pdf) {
        this.ask = ask;
        this.decide = decide;
        this.show = show;
        this.open = open;
        this.pdf = pdf;
    }

    record RightsRequestRequest(@NotNull Kind kind) {}

    record RightsRequestByNumber(
            @NotBlank @Size(max = 40) String localNumber,
            @NotNull Kind kind) {}

    record ErasureDecision(
            boolean approved, @Nullable @Size(max = 1000) String reason) {}

    @OpenToParents
    @PostMapping("/v1/students/{studentId}/rights-requests")
    @Idempotent
    ResponseEntity<ShowRequests.RequestDetail> ask(
            @PathVariable UUID studentId, @Valid @RequestBody RightsRequestRequest request, Actor actor) {
        return created(ask.handle(actor, studentId, request.kind()), actor);
    }

    @OpenToParents
    @PostMapping("/v1/rights-requests")
    @Idempotent
    ResponseEntity<ShowRequests.RequestDetail> askByNumber(
            @Valid @RequestBody RightsRequestByNumber request, Actor actor) {
        return created(ask.forNumber(actor, request.localNumber().strip(), request.kind()), actor);
    }

    private ResponseEntity<ShowRequests.RequestDetail> created(UUID id, Actor actor) {
        return ResponseEntity.created(URI.create("/v1/rights-requests/" + id)).body(show.one(actor, id));
    }

    @GetMapping("/v1/rights-requests")
    Page<ShowRequests.RequestLine> list(PageRequest page, Actor actor) {
        return show.list(actor, page);
    }

    @GetMapping("/v1/rights-requests/{requestId}")
    ShowRequests.RequestDetail one(@PathVariable UUID requestId, Actor actor) {
        return show.one(actor, requestId);
    }

    @PutMapping("/v1/rights-requests/{requestId}/decision")
    ShowRequests.RequestDetail decide(
            @PathVariable UUID requestId, @Valid @RequestBody ErasureDecision decision, Actor actor) {
        decide.handle(actor, requestId, decision.approved(), decision.reason());
        return show.one(actor, requestId);
    }

    @GetMapping("/v1/rights-requests/{requestId}/export")
    ResponseEntity<OpenExport.Export> export(@PathVariable UUID requestId, Actor actor) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("mijn-gegevens.json"))
                .body(open.handle(actor, requestId));
    }

    @GetMapping(value = "/v1/rights-requests/{requestId}/export-document", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> document(@PathVariable UUID requestId, Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("mijn-gegevens.pdf"))
                .body(pdf.render(open.handle(actor, requestId)));
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
