package nl.opstap.company.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.opstap.company.companies.SizeClass;
import nl.opstap.company.http.EntityTag;
import nl.opstap.company.roles.MayContactCompanies;
import nl.opstap.company.roles.MayReadPool;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How many new requests a company wants (COM-41), and the region's defaults. */
@RestController
@MayReadPool
class LimitController {
    static final int MOST = 60;

    private final RequestLimits limits;

    LimitController(RequestLimits limits) {
        this.limits = limits;
    }

    /** @param today what may be asked of the company now */
    record LimitView(
            @Nullable Integer perMonth,
            boolean own,
            @Nullable LocalDate pausedUntil,
            @Nullable SizeClass size,
            Welcome today) {}

    /**
     * @param perMonth absent to go by the region's default for its size
     * @param pausedUntil the first day on which the company may be asked again; absent when it may be asked now
     */
    record LimitRequest(
            @Nullable @Min(0) @Max(MOST) Integer perMonth,
            @Nullable LocalDate pausedUntil,
            @Nullable SizeClass size) {}

    /** @param perMonth by size of the company; a size that is absent has no limit */
    record Defaults(@NotNull Map<SizeClass, @NotNull @Min(0) @Max(MOST) Integer> perMonth) {}

    @GetMapping("/v1/companies/{companyId}/request-limit")
    ResponseEntity<LimitView> limit(@PathVariable UUID companyId) {
        var stand = limits.today(companyId);
        var limit = stand.limit();
        return ResponseEntity.ok()
                .eTag(EntityTag.of(limit.version()))
                .body(new LimitView(limit.perMonth(), limit.own(), limit.pausedUntil(), limit.size(), stand.welcome()));
    }

    /** What the company told whoever spoke with it. */
    @PutMapping("/v1/companies/{companyId}/request-limit")
    @MayContactCompanies
    ResponseEntity<LimitView> set(
            @PathVariable UUID companyId, IfMatch seen, @Valid @RequestBody LimitRequest request, Actor author) {
        limits.set(
                companyId,
                new RequestLimits.Wish(request.perMonth(), request.pausedUntil(), request.size()),
                EntityTag.seen(seen),
                author.id());
        return limit(companyId);
    }

    @GetMapping("/v1/request-limits")
    Defaults defaults() {
        return new Defaults(limits.defaults());
    }

    @PutMapping("/v1/request-limits")
    @PreAuthorize("hasRole('regional-coordinator')")
    Defaults setDefaults(@Valid @RequestBody Defaults request, Actor author) {
        limits.setDefaults(request.perMonth(), author.id());
        return defaults();
    }
}
