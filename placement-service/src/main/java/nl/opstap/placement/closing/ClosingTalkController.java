package nl.opstap.placement.closing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.placement.closing.ClosingTalk.Introduced;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The closing talk over HTTP. It has a version of its own, which If-Match names. */
@RestController
@RequestMapping("/v1/placements/{placementId}/closing-talk")
class ClosingTalkController {
    private final HoldClosingTalk holdClosingTalk;

    ClosingTalkController(HoldClosingTalk holdClosingTalk) {
        this.holdClosingTalk = holdClosingTalk;
    }

    /** @param phone of the company, not of a person */
    record IntroducedRequest(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 100) String city,
            @Nullable @Size(max = 40) String phone) {}

    /** @param to the other company; for the result INTRODUCTION, and no other */
    record ClosingTalkRequest(
            @NotNull LocalDate day,
            @Nullable @Size(max = 1000) String studentSaid,
            @Nullable @Size(max = 1000) String companySaid,
            @NotNull Fits fits,
            @NotNull JobHere jobHere,
            @NotNull Result result,
            @Nullable @Valid IntroducedRequest to) {

        @Nullable
        Introduced introduced() {
            return to == null ? null : new Introduced(to.name().strip(), filled(to.city()), filled(to.phone()));
        }

        private static @Nullable String filled(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @GetMapping
    ClosingTalkView show(Actor actor, @PathVariable UUID placementId) {
        return holdClosingTalk.show(actor, placementId);
    }

    @PutMapping
    ClosingTalkView hold(
            Actor actor,
            @PathVariable UUID placementId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ClosingTalkRequest request) {
        holdClosingTalk.handle(actor, placementId, request, ifMatch);
        return holdClosingTalk.show(actor, placementId);
    }
}
