package nl.opstap.placement.ownplace;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Own places of students over HTTP. */
@RestController
class OwnPlaceController {
    private final ProposeOwnPlace propose;
    private final AnswerOwnPlace answer;

    OwnPlaceController(ProposeOwnPlace propose, AnswerOwnPlace answer) {
        this.propose = propose;
        this.answer = answer;
    }

    /**
     * @param work what the student would do there
     * @param contact whom the student knows there
     */
    record OwnPlaceRequest(
            @NotBlank @Size(max = 200) String company,
            @NotBlank @Size(max = 100) String town,
            @NotBlank @Size(max = 1000) String work,
            @NotNull Boolean knowsSomebody,
            @Nullable @Size(max = 100) String contact) {}

    /**
     * @param placeId of a link only
     * @param whyNot in words for the student, of a no only
     */
    record OwnPlaceAnswerRequest(
            @NotNull Answer answer,
            @Nullable UUID placeId,
            @Nullable @Size(max = 1000) String whyNot) {}

    /** @param withdrawable whether the student who looks can still take it back */
    record MyOwnPlace(
            UUID id,
            String company,
            String town,
            String work,
            boolean knowsSomebody,
            @Nullable String contact,
            Instant proposedAt,
            OwnPlace.State state,
            @Nullable String whyNot,
            boolean withdrawable) {}

    /** @param full whether so many wait that one has to be withdrawn before another is proposed */
    record MyOwnPlaces(List<MyOwnPlace> items, boolean full) {}

    record OpenOwnPlace(UUID id, String studentName, Instant since, OwnPlace.State state) {}

    /** @param placementId of the student's newest search, where the place stands in the list once it is linked */
    record OwnPlaceView(
            UUID id,
            String studentName,
            String company,
            String town,
            String work,
            boolean knowsSomebody,
            @Nullable String contact,
            Instant proposedAt,
            OwnPlace.State state,
            @Nullable PoolPlace place,
            @Nullable String whyNot,
            @Nullable UUID placementId,
            boolean answerable) {}

    record PoolPlace(
            UUID id,
            String title,
            String companyName,
            @Nullable String city) {}

    @GetMapping("/v1/my-own-places")
    MyOwnPlaces mine(Actor actor) {
        return propose.mine(actor);
    }

    @PostMapping("/v1/my-own-places")
    @Idempotent
    MyOwnPlaces propose(Actor actor, @Valid @RequestBody OwnPlaceRequest request) {
        propose.handle(actor, request);
        return propose.mine(actor);
    }

    @PostMapping("/v1/my-own-places/{ownPlaceId}/withdrawal")
    @Idempotent
    MyOwnPlaces withdraw(Actor actor, @PathVariable UUID ownPlaceId) {
        propose.withdraw(actor, ownPlaceId);
        return propose.mine(actor);
    }

    @GetMapping("/v1/open-own-places")
    List<OpenOwnPlace> open(Actor actor) {
        return answer.open(actor);
    }

    @GetMapping("/v1/own-places/{ownPlaceId}")
    OwnPlaceView show(Actor actor, @PathVariable UUID ownPlaceId) {
        return answer.show(actor, ownPlaceId);
    }

    /** Places of the pool whose company is called like this. */
    @GetMapping("/v1/own-places/{ownPlaceId}/candidates")
    List<PoolPlace> candidates(Actor actor, @PathVariable UUID ownPlaceId, @RequestParam @Size(max = 100) String text) {
        return answer.candidates(actor, ownPlaceId, text);
    }

    @PutMapping("/v1/own-places/{ownPlaceId}/answer")
    OwnPlaceView answer(Actor actor, @PathVariable UUID ownPlaceId, @Valid @RequestBody OwnPlaceAnswerRequest request) {
        answer.handle(actor, ownPlaceId, request);
        return answer.show(actor, ownPlaceId);
    }
}
