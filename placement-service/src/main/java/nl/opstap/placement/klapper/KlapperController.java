package nl.opstap.placement.klapper;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The Stageklapper over HTTP. */
@RestController
@RequestMapping("/v1/students/{studentId}/stageklapper")
class KlapperController {
    private final ShowKlapper show;
    private final SharePart share;

    KlapperController(ShowKlapper show, SharePart share) {
        this.show = show;
        this.share = share;
    }

    /**
     * Whether a part is shown.
     *
     * @param placementId the stage whose company would see it
     */
    record ShareRequest(@NotNull UUID placementId, @NotNull Boolean shown) {}

    @GetMapping
    Klapper klapper(Actor actor, @PathVariable UUID studentId) {
        return show.to(actor, studentId);
    }

    @PutMapping("/chapters/{chapterId}/{part}")
    Klapper share(
            Actor actor,
            @PathVariable UUID studentId,
            @PathVariable UUID chapterId,
            @PathVariable KlapperPart part,
            @Valid @RequestBody ShareRequest request) {
        share.handle(actor, studentId, chapterId, part, request.placementId(), request.shown());
        return show.to(actor, studentId);
    }
}
