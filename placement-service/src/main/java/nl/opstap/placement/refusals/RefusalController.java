package nl.opstap.placement.refusals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Refusals by companies over HTTP. They are written down where they are said: with the klik, or the end of the proposal. */
@RestController
class RefusalController {
    private final ReviewRefusals reviewRefusals;

    RefusalController(ReviewRefusals reviewRefusals) {
        this.reviewRefusals = reviewRefusals;
    }

    record ReviewRequest(@NotNull Review review) {}

    @GetMapping("/v1/placements/{placementId}/refusals")
    List<RefusalView> of(Actor actor, @PathVariable UUID placementId) {
        return reviewRefusals.of(actor, placementId);
    }

    @GetMapping("/v1/refusals-to-review")
    List<RefusalView> open(Actor actor) {
        return reviewRefusals.open(actor);
    }

    @PutMapping("/v1/placements/{placementId}/refusals/{refusalId}/review")
    List<RefusalView> review(
            Actor actor,
            @PathVariable UUID placementId,
            @PathVariable UUID refusalId,
            @Valid @RequestBody ReviewRequest request) {
        reviewRefusals.review(actor, placementId, refusalId, request.review());
        return reviewRefusals.of(actor, placementId);
    }
}
