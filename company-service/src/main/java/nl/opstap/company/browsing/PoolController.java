package nl.opstap.company.browsing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.opstap.company.browsing.PoolSearch.After;
import nl.opstap.company.browsing.PoolSearch.CompanyFilter;
import nl.opstap.company.browsing.PoolSearch.CompanyLine;
import nl.opstap.company.browsing.PoolSearch.PlaceFilter;
import nl.opstap.company.browsing.PoolSearch.PlaceLine;
import nl.opstap.company.companies.Geocoder;
import nl.opstap.company.companies.Postcode;
import nl.opstap.company.companies.Sector;
import nl.opstap.company.networks.Network;
import nl.opstap.company.places.PlaceFacts;
import nl.opstap.company.roles.MayReadPool;
import nl.opstap.contracts.school.SupportNeed;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of the pool. */
@RestController
@MayReadPool
class PoolController {
    private final PoolSearch search;
    private final Geocoder geocoder;
    private final Clock clock;

    PoolController(PoolSearch search, Geocoder geocoder, Clock clock) {
        this.search = search;
        this.geocoder = geocoder;
        this.clock = clock;
    }

    record RankedPlaces(List<PlaceLine> items) {}

    /** What the filters of the list can be set to, and how large the pool is. */
    record PoolView(int companies, List<String> cities) {}

    @GetMapping("/v1/companies")
    Page<CompanyLine> companies(
            @RequestParam(required = false) @Nullable @Size(max = 100) String text,
            @RequestParam(required = false) @Nullable Sector sector,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(required = false) @Nullable SupportNeed need,
            @RequestParam(required = false) @Nullable @Min(1) @Max(4) Integer phase,
            @RequestParam(required = false) @Nullable Network network,
            @RequestParam(required = false, defaultValue = "false") boolean free,
            @RequestParam(required = false) PlaceFacts.@Nullable Leerweg leerweg,
            PageRequest page) {
        var filter = new CompanyFilter(filled(text), sector, filled(city), need, phase, network, free, leerweg);
        var found = search.companies(
                filter, page.after(After.class).orElse(After.START), page.fetch(), LocalDate.now(clock));
        return page.page(found, line -> new After(line.nameKey(), line.id()), line -> line);
    }

    @GetMapping("/v1/pool")
    PoolView pool() {
        return new PoolView(search.count(), search.cities());
    }

    @GetMapping("/v1/places")
    RankedPlaces places(
            @RequestParam(required = false) @Nullable String near,
            @RequestParam(required = false) @Nullable @Min(1) @Max(200) Double within,
            @RequestParam(required = false) @Nullable Sector sector,
            @RequestParam(required = false) @Nullable SupportNeed need,
            @RequestParam(required = false) @Nullable @Min(1) @Max(5) Integer days,
            @RequestParam(required = false) @Nullable @Min(1) @Max(4) Integer phase,
            @RequestParam(required = false, defaultValue = "50") @Min(1) @Max(500) int limit) {
        var from = filled(near);
        var location = from == null
                ? null
                : switch (Postcode.read(from.length() == 4 ? from + "AA" : from)) {
                    case Postcode.Valid valid ->
                        geocoder.locate(valid.postcode()).orElseThrow(PoolController::notOnMap);
                    case Postcode.LettersNeverIssued _, Postcode.Impossible _ -> throw notOnMap();
                };
        return new RankedPlaces(search.places(
                new PlaceFilter(location, within, sector, need, days, phase), limit, LocalDate.now(clock)));
    }

    private static Problem notOnMap() {
        return Problem.invalid(List.of(new FieldError("near", "Deze postcode staat niet op de kaart.")));
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
