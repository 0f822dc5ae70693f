package nl.opstap.company.merging;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.companies.PossibleDoubles.PossibleDouble;
import nl.opstap.company.http.EntityTag;
import nl.opstap.company.roles.MayEditPool;
import nl.opstap.company.roles.MayReadPool;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doubles of one company: which there may be, and merging them. */
@RestController
@RequestMapping("/v1/companies/{companyId}")
class MergeController {
    private final MergeCompanies merge;
    private final UndoMerge undo;
    private final ShowMerges show;
    private final Clock clock;

    MergeController(MergeCompanies merge, UndoMerge undo, ShowMerges show, Clock clock) {
        this.merge = merge;
        this.undo = undo;
        this.show = show;
        this.clock = clock;
    }

    record DoublesView(List<PossibleDouble> items) {}

    /** The company another one goes on as. */
    record KeptView(UUID id, String name) {}

    /** @param mergedInto absent for a company that goes on itself */
    record MergesView(@Nullable KeptView mergedInto, List<MergeView> items) {}

    /** @param mergedVersion the version of the other company that was compared with this one */
    record MergeRequest(@NotNull UUID mergedId, @NotNull Integer mergedVersion) {}

    @GetMapping("/possible-doubles")
    @MayReadPool
    DoublesView doubles(@PathVariable UUID companyId) {
        return new DoublesView(show.doublesOf(companyId));
    }

    @GetMapping("/merge-comparison/{otherId}")
    @MayReadPool
    ComparisonView compare(@PathVariable UUID companyId, @PathVariable UUID otherId) {
        return ComparisonView.of(show.compare(companyId, otherId));
    }

    @GetMapping("/merges")
    @MayReadPool
    MergesView merges(@PathVariable UUID companyId) {
        var kept = show.keptOf(companyId)
                .map(company -> new KeptView(company.id(), company.facts().name()))
                .orElse(null);
        return new MergesView(
                kept, show.ofKept(companyId).stream().map(this::view).toList());
    }

    @PostMapping("/merges")
    @Idempotent
    @ApiResponse(responseCode = "201", description = "Merged")
    @MayEditPool
    ResponseEntity<MergeView> merge(
            @PathVariable UUID companyId, IfMatch seen, @Valid @RequestBody MergeRequest request, Actor actor) {
        var id = merge.merge(companyId, EntityTag.seen(seen), request.mergedId(), request.mergedVersion(), actor);
        return ResponseEntity.created(URI.create("/v1/companies/" + companyId + "/merges/" + id))
                .body(view(show.one(id)));
    }

    @PostMapping("/merges/{id}/undo")
    @Idempotent
    @MayEditPool
    MergeView undo(@PathVariable UUID companyId, @PathVariable UUID id, Actor actor) {
        undo.undo(companyId, id, actor);
        return view(show.one(id));
    }

    private MergeView view(Merge found) {
        return MergeView.of(found, clock.instant());
    }
}
