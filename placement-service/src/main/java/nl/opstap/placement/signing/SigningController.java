package nl.opstap.placement.signing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.OpenToParents;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing over HTTP. */
@RestController
class SigningController {
    private final SignDocument signDocument;
    private final RegisterPaper registerPaper;

    SigningController(SignDocument signDocument, RegisterPaper registerPaper) {
        this.signDocument = signDocument;
        this.registerPaper = registerPaper;
    }

    /** @param hash of the text that was read, as the document says it */
    record SignatureRequest(
            @NotNull Document.Kind document,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash,
            @AssertTrue boolean agreed) {}

    /** A paper that was signed. */
    record PaperSignatureView(
            UUID id, List<Role> roles, LocalDate signedOn, String fileName, String byName, Instant at) {
        static PaperSignatureView of(PaperSignatures.Kept kept) {
            var type = kept.mediaType().substring(kept.mediaType().indexOf('/') + 1);
            return new PaperSignatureView(
                    kept.id(),
                    kept.roles(),
                    kept.signedOn(),
                    "getekend-%s.%s".formatted(kept.signedOn(), type),
                    kept.byName(),
                    kept.at());
        }
    }

    /** The scan itself is the body. */
    @PostMapping(
            path = "/v1/placements/{placementId}/contract/paper-signatures",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Idempotent
    DocumentView register(
            Actor actor,
            @PathVariable UUID placementId,
            @RequestParam @NotEmpty Set<Role> roles,
            @RequestParam LocalDate signedOn,
            @RequestBody byte[] scan) {
        return registerPaper.handle(actor, placementId, roles, signedOn, scan);
    }

    @GetMapping("/v1/placements/{placementId}/contract/paper-signatures")
    List<PaperSignatureView> papers(Actor actor, @PathVariable UUID placementId) {
        return registerPaper.of(actor, placementId).stream()
                .map(PaperSignatureView::of)
                .toList();
    }

    @GetMapping(
            path = "/v1/placements/{placementId}/contract/paper-signatures/{id}/scan",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    ResponseEntity<byte[]> scan(Actor actor, @PathVariable UUID placementId, @PathVariable UUID id) {
        var scan = registerPaper.scan(actor, placementId, id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(scan.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"getekend\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(scan.file());
    }

    @OpenToParents
    @PostMapping("/v1/placements/{placementId}/signatures")
    @Idempotent
    DocumentView sign(Actor actor, @PathVariable UUID placementId, @Valid @RequestBody SignatureRequest request) {
        return signDocument.handle(actor, placementId, request.document(), request.hash());
    }
}
