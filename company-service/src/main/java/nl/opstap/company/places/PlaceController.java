package nl.opstap.company.places;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.http.EntityTag;
import nl.opstap.company.needs.Author;
import nl.opstap.company.needs.NeedState.Reason;
import nl.opstap.company.needs.NeedStep;
import nl.opstap.company.roles.MayEditPool;
import nl.opstap.company.roles.MayReadPool;
import nl.opstap.contracts.school.SupportNeed;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a company offers. The search over all places is in {@code browsing}. */
@RestController
class PlaceController {
    private final KeepPlaces places;
    private final KeepCompanies companies;

    PlaceController(KeepPlaces places, KeepCompanies companies) {
        this.places = places;
        this.companies = companies;
    }

    record CompanyPlaces(List<PlaceView> items) {}

    @GetMapping("/v1/companies/{companyId}/places")
    @MayReadPool
    CompanyPlaces ofCompany(@PathVariable UUID companyId) {
        companies.require(companyId);
        var offered = places.ofCompany(companyId);
        var needs = places.needsOf(companyId, offered);
        return new CompanyPlaces(offered.stream()
                .map(place -> PlaceView.of(place, needs.getOrDefault(place.id(), List.of())))
                .toList());
    }

    @PostMapping("/v1/companies/{companyId}/places")
    @Idempotent
    @ApiResponse(responseCode = "201", description = "Added")
    @MayEditPool
    ResponseEntity<PlaceView> add(
            @PathVariable UUID companyId, @Valid @RequestBody PlaceRequest request, Actor author) {
        var id = places.add(companyId, request.facts(), request.details(), request.scores(), author(author));
        return ResponseEntity.created(URI.create("/v1/places/" + id))
                .eTag(EntityTag.of(0))
                .body(view(id));
    }

    @GetMapping("/v1/places/{id}")
    @MayReadPool
    ResponseEntity<PlaceView> place(@PathVariable UUID id) {
        var view = view(id);
        return ResponseEntity.ok().eTag(EntityTag.of(view.version())).body(view);
    }

    @PutMapping("/v1/places/{id}")
    @MayEditPool
    ResponseEntity<PlaceView> change(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody PlaceRequest request, Actor author) {
        places.change(id, EntityTag.seen(seen), request.facts(), request.details(), request.scores(), author(author));
        return place(id);
    }

    /** @param reason why it is taken back; who takes something back need not tell */
    record MetRequest(@NotNull Boolean met, @Nullable Reason reason) {}

    /** One need is said or taken back, beside whatever else is changed of the offer. */
    @PutMapping("/v1/places/{id}/needs/{need}")
    @MayEditPool
    ResponseEntity<PlaceView> meet(
            @PathVariable UUID id,
            @PathVariable SupportNeed need,
            @Valid @RequestBody MetRequest request,
            Actor author) {
        places.meet(id, need, request.met(), request.met() ? null : request.reason(), author(author));
        return place(id);
    }

    record ScoreSteps(List<ScoreStep> items) {}

    /** How the place was judged by the five criteria, newest first. */
    @GetMapping("/v1/places/{id}/score-steps")
    @MayReadPool
    ScoreSteps scoreSteps(@PathVariable UUID id) {
        return new ScoreSteps(places.scoresOf(id));
    }

    record NeedSteps(List<NeedStep> items) {}

    /** How the needs of a place came and went, newest first. */
    @GetMapping("/v1/places/{id}/need-steps")
    @MayReadPool
    NeedSteps needSteps(@PathVariable UUID id) {
        return new NeedSteps(places.historyOf(id));
    }

    private static Author author(Actor actor) {
        return new Author(actor.id(), actor.name());
    }

    private PlaceView view(UUID id) {
        var place = places.find(id).orElseThrow(Problem::notFound);
        return PlaceView.of(
                place, places.needsOf(place.companyId(), List.of(place)).getOrDefault(id, List.of()));
    }
}
