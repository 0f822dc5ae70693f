package nl.opstap.placement.contract;

import java.net.URI;
import java.util.UUID;
import nl.opstap.placement.signing.Addressee;
import nl.opstap.placement.signing.DocumentView;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contract over HTTP. */
@RestController
@RequestMapping("/v1/placements/{placementId}/contract")
class ContractController {
    private final DrawUpContract drawUpContract;
    private final ShowContract showContract;

    ContractController(DrawUpContract drawUpContract, ShowContract showContract) {
        this.drawUpContract = drawUpContract;
        this.showContract = showContract;
    }

    @PostMapping
    @Idempotent
    ResponseEntity<DocumentView> drawUp(Actor actor, @PathVariable UUID placementId) {
        drawUpContract.handle(actor, placementId);
        return ResponseEntity.created(URI.create("/v1/placements/%s/contract".formatted(placementId)))
                .body(showContract.view(actor, placementId));
    }

    @GetMapping
    DocumentView show(Actor actor, @PathVariable UUID placementId) {
        return showContract.view(actor, placementId);
    }

    @GetMapping(path = "/copies/{addressee}", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> copy(Actor actor, @PathVariable UUID placementId, @PathVariable Addressee addressee) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"stagecontract.pdf\"")
                .body(showContract.copy(actor, placementId, addressee));
    }

    @PostMapping("/reminders")
    @Idempotent
    ResponseEntity<Void> remind(Actor actor, @PathVariable UUID placementId) {
        drawUpContract.remind(actor, placementId);
        return ResponseEntity.accepted().build();
    }
}
