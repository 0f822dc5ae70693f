package nl.opstap.placement.signing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.OpenToParents;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signing over HTTP. */
@RestController
class SigningController {
    private final SignDocument signDocument;

    SigningController(SignDocument signDocument) {
        this.signDocument = signDocument;
    }

    /** @param hash of the text that was read, as the document says it */
    record SignatureRequest(
            @NotNull Document.Kind document,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash,
            @AssertTrue boolean agreed) {}

    @OpenToParents
    @PostMapping("/v1/placements/{placementId}/signatures")
    @Idempotent
    DocumentView sign(Actor actor, @PathVariable UUID placementId, @Valid @RequestBody SignatureRequest request) {
        return signDocument.handle(actor, placementId, request.document(), request.hash());
    }
}
