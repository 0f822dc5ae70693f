package nl.opstap.placement.matching;

import java.util.UUID;
import nl.opstap.platform.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ranking over HTTP. */
@RestController
class RankingController {
    private final RankPlaces rankPlaces;

    RankingController(RankPlaces rankPlaces) {
        this.rankPlaces = rankPlaces;
    }

    @GetMapping("/v1/placements/{placementId}/ranking")
    RankPlaces.RankingView ranking(
            Actor actor, @PathVariable UUID placementId, @RequestParam(defaultValue = "25") int limit) {
        return rankPlaces.handle(actor, placementId, Math.clamp(limit, 1, 200));
    }
}
