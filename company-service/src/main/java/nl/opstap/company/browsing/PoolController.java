package nl.opstap.company.browsing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.opstap.company.browsing.PoolSearch.CompanyFilter;
import nl.opstap.company.browsing.PoolSearch.CompanyLine;
import nl.opstap.company.browsing.PoolSearch.PlaceFilter;
import nl.opstap.company.browsing.PoolSearch.PlaceLine;
import nl.opstap.company.browsing.PoolSearch.Rank;
import nl.opstap.company.companies.Geocoder;
import nl.opstap.company.companies.Location;
import nl.opstap.company.companies.Postcode;
import nl.opstap.company.companies.Sector;
import nl.opstap.company.networks.Network;
import nl.opstap.company.places.PlaceFacts.Leerweg;
import nl.opstap.company.roles.MayReadPool;
import nl.opstap.contracts.school.SupportNeed;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of the pool. */
@RestController
@MayReadPool
class PoolController {
    private static final int MOST_POINTS = 1_000;

    private final PoolSearch search;
    private final Geocoder geocoder;
    private final Clock clock;

    PoolController(PoolSearch search, Geocoder geocoder, Clock clock) {
        this.search = search;
        this.geocoder = geocoder;
        this.clock = clock;
    }

    record RankedPlaces(List<PlaceLine> items) {}

    /** A company on the map. */
    record CompanyPoint(
            UUID id, String name, @Nullable String city, double latitude, double longitude, int freeSeats) {}

    /**
     * What a map shows of a list.
     *
     * @param middle where the postcode is that the list is around
     * @param more whether the list is longer than a map can show
     */
    record Points(@Nullable Location middle, List<CompanyPoint> items, boolean more) {}

    /** What the filters of the list can be set to, and how large the pool is. */
    record PoolView(int companies, List<String> cities, List<String> municipalities) {}

    /** Lists the companies that take part: by the words, else from near to far, else by name. */
    @GetMapping("/v1/companies")
    Page<CompanyLine> companies(
            @RequestParam(required = false) @Nullable @Size(max = 100) String text,
            @RequestParam(required = false) @Nullable Sector sector,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String near,
            @RequestParam(required = false) @Nullable @Min(1) @Max(200) Double within,
            @RequestParam(required = false) @Nullable Set<SupportNeed> need,
            @RequestParam(required = false) @Nullable @Min(1) @Max(4) Integer phase,
            @RequestParam(required = false) @Nullable Network network,
            @RequestParam(required = false, defaultValue = "false") boolean free,
            @RequestParam(required = false) @Nullable LocalDate freeFrom,
            @RequestParam(required = false) @Nullable Leerweg leerweg,
            PageRequest page) {
        var filter =
                filter(text, sector, city, municipality, near, within, need, phase, network, free, freeFrom, leerweg);
        var found = search.companies(filter, page.after(Rank.class).orElse(null), page.fetch(), LocalDate.now(clock));
        return page.page(found, CompanyLine::rank, line -> line);
    }

    /** The same list as a file for a spreadsheet, to its end. */
    @GetMapping(path = "/v1/companies/export", produces = "text/csv")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable @Size(max = 100) String text,
            @RequestParam(required = false) @Nullable Sector sector,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String near,
            @RequestParam(required = false) @Nullable @Min(1) @Max(200) Double within,
            @RequestParam(required = false) @Nullable Set<SupportNeed> need,
            @RequestParam(required = false) @Nullable @Min(1) @Max(4) Integer phase,
            @RequestParam(required = false) @Nullable Network network,
            @RequestParam(required = false, defaultValue = "false") boolean free,
            @RequestParam(required = false) @Nullable LocalDate freeFrom,
            @RequestParam(required = false) @Nullable Leerweg leerweg) {
        var filter =
                filter(text, sector, city, municipality, near, within, need, phase, network, free, freeFrom, leerweg);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bedrijven.csv\"")
                .body(CompanyFile.of(search.companies(filter, null, Integer.MAX_VALUE, LocalDate.now(clock))));
    }

    /** The same companies as points, as many as a map can show; those it cannot place are left to the list. */
    @GetMapping("/v1/companies/points")
    Points points(
            @RequestParam(required = false) @Nullable @Size(max = 100) String text,
            @RequestParam(required = false) @Nullable Sector sector,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String near,
            @RequestParam(required = false) @Nullable @Min(1) @Max(200) Double within,
            @RequestParam(required = false) @Nullable Set<SupportNeed> need,
            @RequestParam(required = false) @Nullable @Min(1) @Max(4) Integer phase,
            @RequestParam(required = false) @Nullable Network network,
            @RequestParam(required = false, defaultValue = "false") boolean free,
            @RequestParam(required = false) @Nullable LocalDate freeFrom,
            @RequestParam(required = false) @Nullable Leerweg leerweg) {
        var filter =
                filter(text, sector, city, municipality, near, within, need, phase, network, free, freeFrom, leerweg);
        var found = search.companies(filter, null, MOST_POINTS + 1, LocalDate.now(clock));
        return new Points(
                filter.around() == null ? null : filter.around().middle(),
                found.stream()
                        .limit(MOST_POINTS)
                        .flatMap(line -> point(line).stream())
                        .toList(),
                found.size() > MOST_POINTS);
    }

    private static Optional<CompanyPoint> point(CompanyLine line) {
        return line.latitude() == null || line.longitude() == null
                ? Optional.empty()
                : Optional.of(new CompanyPoint(
                        line.id(), line.name(), line.city(), line.latitude(), line.longitude(), line.freeSeats()));
    }

    private CompanyFilter filter(
            @Nullable String text,
            @Nullable Sector sector,
            @Nullable String city,
            @Nullable String municipality,
            @Nullable String near,
            @Nullable Double within,
            @Nullable Set<SupportNeed> need,
            @Nullable Integer phase,
            @Nullable Network network,
            boolean free,
            @Nullable LocalDate freeFrom,
            @Nullable Leerweg leerweg) {
        var from = freeFrom == null && free ? LocalDate.now(clock) : freeFrom;
        return new CompanyFilter(
                filled(text),
                sector,
                filled(city),
                filled(municipality),
                around(near, within),
                all(need),
                phase,
                network,
                from,
                leerweg);
    }

    @GetMapping("/v1/pool")
    PoolView pool() {
        return new PoolView(search.count(), search.cities(), search.municipalities());
    }

    /** Ranks the open places with a free seat: from near to far, without a point by the words. */
    @GetMapping("/v1/places")
    RankedPlaces places(
            @RequestParam(required = false) @Nullable @Size(max = 100) String text,
            @RequestParam(required = false) @Nullable String near,
            @RequestParam(required = false) @Nullable @Min(1) @Max(200) Double within,
            @RequestParam(required = false) @Nullable Sector sector,
            @RequestParam(required = false) @Nullable Set<SupportNeed> need,
            @RequestParam(required = false) @Nullable @Min(1) @Max(5) Integer days,
            @RequestParam(required = false) @Nullable @Min(1) @Max(4) Integer phase,
            @RequestParam(required = false) @Nullable LocalDate freeFrom,
            @RequestParam(required = false, defaultValue = "50") @Min(1) @Max(500) int limit) {
        var filter = new PlaceFilter(
                filled(text),
                around(near, within),
                sector,
                all(need),
                days,
                phase,
                freeFrom == null ? LocalDate.now(clock) : freeFrom);
        return new RankedPlaces(search.places(filter, limit, LocalDate.now(clock)));
    }

    private static Set<SupportNeed> all(@Nullable Set<SupportNeed> needs) {
        return needs == null || needs.isEmpty() ? Set.of() : EnumSet.copyOf(needs);
    }

    private @Nullable Around around(@Nullable String near, @Nullable Double within) {
        var from = filled(near);
        if (from == null) {
            return null;
        }
        return switch (Postcode.read(from.length() == 4 ? from + "AA" : from)) {
            case Postcode.Valid valid ->
                Around.of(geocoder.locate(valid.postcode()).orElseThrow(PoolController::notOnMap), within);
            case Postcode.LettersNeverIssued _, Postcode.Impossible _ -> throw notOnMap();
        };
    }

    private static Problem notOnMap() {
        return Problem.invalid(List.of(new FieldError("near", "Deze postcode staat niet op de kaart.")));
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
