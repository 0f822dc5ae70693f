package nl.opstap.placement.sharing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.school.ConsentItem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The info sheet and the company's view over HTTP. */
@RestController
@RequestMapping("/v1")
class SharingController {
    private final ShareWithCompany share;

    SharingController(ShareWithCompany share) {
        this.share = share;
    }

    record ItemRequest(@NotNull @Size(max = 1000) String text) {}

    @GetMapping("/me/info-sheet")
    List<ShareWithCompany.Item> sheet(Actor actor) {
        return share.sheet(actor);
    }

    @PutMapping("/me/info-sheet/{item}")
    List<ShareWithCompany.Item> write(
            Actor actor, @PathVariable ConsentItem item, @Valid @RequestBody ItemRequest request) {
        share.write(actor, item, request.text());
        return share.sheet(actor);
    }

    @PostMapping("/placements/{placementId}/company-links")
    @Idempotent
    ResponseEntity<Void> send(Actor actor, @PathVariable UUID placementId) {
        share.send(actor, placementId);
        return ResponseEntity.accepted().build();
    }
}
