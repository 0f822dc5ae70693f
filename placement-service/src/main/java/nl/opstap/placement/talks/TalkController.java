package nl.opstap.placement.talks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Talks at the company over HTTP. */
@RestController
@RequestMapping("/v1/placements/{placementId}/talks")
class TalkController {
    private final HoldTalk holdTalk;

    TalkController(HoldTalk holdTalk) {
        this.holdTalk = holdTalk;
    }

    /** @param topics what came up; none while the talk is only planned */
    record TalkRequest(
            @NotNull LocalDate day, @NotNull @Size(max = 11) List<@NotNull Topic> topics) {}

    @GetMapping
    TalksView show(Actor actor, @PathVariable UUID placementId) {
        return holdTalk.show(actor, placementId);
    }

    @PutMapping("/{talk}")
    TalksView hold(
            Actor actor,
            @PathVariable UUID placementId,
            @PathVariable Talk talk,
            @Valid @RequestBody TalkRequest request) {
        holdTalk.handle(actor, placementId, talk, request.day(), request.topics());
        return holdTalk.show(actor, placementId);
    }
}
