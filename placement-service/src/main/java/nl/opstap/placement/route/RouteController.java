package nl.opstap.placement.route;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.placement.placements.Party;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.OpenToParents;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The route and the agreement to it over HTTP. */
@RestController
@RequestMapping("/v1/placements/{placementId}/route")
class RouteController {
    private final AgreeRoute agreeRoute;

    RouteController(AgreeRoute agreeRoute) {
        this.agreeRoute = agreeRoute;
    }

    /** @param version of the route that was read */
    record RouteAnswerRequest(
            @NotNull UUID version,
            @NotNull RouteAnswer answer,
            @Nullable @Size(max = 500) String remark) {}

    /**
     * What was said in a talk.
     *
     * @param version of the route that was spoken about
     * @param party the student or a parent
     * @param name of the parent
     * @param day when they spoke
     */
    record RouteTalkRequest(
            @NotNull UUID version,
            @NotNull Party party,
            @Nullable @Size(max = 100) String name,
            @NotNull RouteAnswer answer,
            @NotNull Method method,
            @NotNull LocalDate day,
            @Nullable @Size(max = 500) String remark) {}

    @GetMapping
    RouteAgreement show(Actor actor, @PathVariable UUID placementId) {
        return agreeRoute.show(actor, placementId);
    }

    @PostMapping("/answers")
    @OpenToParents
    @Idempotent
    RouteAgreement answer(Actor actor, @PathVariable UUID placementId, @Valid @RequestBody RouteAnswerRequest request) {
        agreeRoute.answer(actor, placementId, request.version(), request.answer(), request.remark());
        return agreeRoute.show(actor, placementId);
    }

    @PostMapping("/talks")
    @Idempotent
    RouteAgreement record(Actor actor, @PathVariable UUID placementId, @Valid @RequestBody RouteTalkRequest request) {
        agreeRoute.record(
                actor,
                placementId,
                request.version(),
                request.party(),
                request.name(),
                request.answer(),
                request.method(),
                request.day(),
                request.remark());
        return agreeRoute.show(actor, placementId);
    }
}
