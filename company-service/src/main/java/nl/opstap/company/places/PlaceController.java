package nl.opstap.company.places;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.http.EntityTag;
import nl.opstap.company.roles.MayEditPool;
import nl.opstap.company.roles.MayReadPool;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.IfMatch;
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
        return new CompanyPlaces(
                places.ofCompany(companyId).stream().map(PlaceView::of).toList());
    }

    @PostMapping("/v1/companies/{companyId}/places")
    @Idempotent
    @ApiResponse(responseCode = "201", description = "Added")
    @MayEditPool
    ResponseEntity<PlaceView> add(
            @PathVariable UUID companyId, @Valid @RequestBody PlaceRequest request, Actor author) {
        var id = places.add(companyId, request.facts(), request.scores(), author.id());
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
        places.change(id, EntityTag.seen(seen), request.facts(), request.scores(), author.id());
        return place(id);
    }

    private PlaceView view(UUID id) {
        return places.find(id).map(PlaceView::of).orElseThrow(Problem::notFound);
    }
}
