package nl.opstap.placement.remarks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.OpenToParents;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Remarks of parents over HTTP. */
@RestController
class RemarkController {
    private final HaveSay haveSay;

    RemarkController(HaveSay haveSay) {
        this.haveSay = haveSay;
    }

    record RemarkRequest(@NotBlank @Size(max = 2000) String text) {}

    /** @param answerable whether the person who looks is to answer it */
    record RemarkView(
            UUID id,
            String text,
            String byName,
            Instant at,
            @Nullable String answer,
            @Nullable String answeredByName,
            @Nullable Instant answeredAt,
            boolean answerable) {}

    /** @param maySay whether the person who looks may add one */
    record RemarksView(List<RemarkView> remarks, boolean maySay) {}

    record WaitingRemark(UUID placementId, String studentName, Instant since) {}

    @GetMapping("/v1/placements/{placementId}/remarks")
    RemarksView of(Actor actor, @PathVariable UUID placementId) {
        return haveSay.of(actor, placementId);
    }

    @PostMapping("/v1/placements/{placementId}/remarks")
    @Idempotent
    @OpenToParents
    RemarksView say(Actor actor, @PathVariable UUID placementId, @Valid @RequestBody RemarkRequest request) {
        haveSay.say(actor, placementId, request.text());
        return haveSay.of(actor, placementId);
    }

    @PutMapping("/v1/placements/{placementId}/remarks/{remarkId}/answer")
    RemarksView answer(
            Actor actor,
            @PathVariable UUID placementId,
            @PathVariable UUID remarkId,
            @Valid @RequestBody RemarkRequest request) {
        haveSay.answer(actor, placementId, remarkId, request.text());
        return haveSay.of(actor, placementId);
    }

    @GetMapping("/v1/unanswered-remarks")
    List<WaitingRemark> waiting(Actor actor) {
        return haveSay.waiting(actor);
    }
}
