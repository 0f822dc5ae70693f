package nl.opstap.placement.placements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.OpenToParents;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Somebody prints a page about a placement from the browser: the page says so, because nothing else can (GW-30). */
@RestController
class PrintController {
    private final PlacementAccess access;

    PrintController(PlacementAccess access) {
        this.access = access;
    }

    /** The parts of a placement that have a page, as the access log names them. */
    enum PrintedPart {
        PLACEMENT,
        CONTRACT,
        LOGBOOK,
        ASSESSMENT
    }

    record PrintedPage(@NotNull PrintedPart part) {}

    @OpenToParents
    @PostMapping("/v1/placements/{placementId}/prints")
    @Idempotent
    @Transactional
    ResponseEntity<Void> printed(@PathVariable UUID placementId, @Valid @RequestBody PrintedPage page, Actor actor) {
        access.open(actor, placementId, AccessLog.Action.PRINT, page.part().name());
        return ResponseEntity.noContent().build();
    }
}
