package nl.opstap.placement.newsearch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Searching again, and how often stages break off, over HTTP. */
@RestController
class NewSearchController {
    private final SeekAnother seekAnother;
    private final Dropout dropout;

    NewSearchController(SeekAnother seekAnother, Dropout dropout) {
        this.seekAnother = seekAnother;
        this.dropout = dropout;
    }

    /** @param note in a few words; needed when no code says it */
    record NoSearchRequest(
            @NotNull WhyNot reason,
            @Nullable @Size(max = 500) String note) {}

    @GetMapping("/v1/placements/{placementId}/new-search")
    NewSearchView show(Actor actor, @PathVariable UUID placementId) {
        return seekAnother.show(actor, placementId);
    }

    @PostMapping("/v1/placements/{placementId}/new-search/placement")
    @Idempotent
    NewSearchView begin(Actor actor, @PathVariable UUID placementId) {
        seekAnother.begin(actor, placementId);
        return seekAnother.show(actor, placementId);
    }

    @PostMapping("/v1/placements/{placementId}/new-search/reason")
    @Idempotent
    NewSearchView noneBecause(
            Actor actor, @PathVariable UUID placementId, @Valid @RequestBody NoSearchRequest request) {
        seekAnother.noneBecause(actor, placementId, request.reason(), request.note());
        return seekAnother.show(actor, placementId);
    }

    @GetMapping("/v1/new-searches")
    List<SeekAnother.WaitingView> waiting(Actor actor) {
        return seekAnother.waiting(actor);
    }

    @GetMapping("/v1/stage-dropouts")
    Dropout.DropoutView dropout(Actor actor) {
        return dropout.handle(actor);
    }
}
