package nl.opstap.company.merging;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.merging.Merges.Standing;
import nl.opstap.company.places.KeepPlaces;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one company of two: everything of the second goes on under the first (COM-03). */
@Service
public class MergeCompanies {
    private final Merges merges;
    private final KeepCompanies companies;
    private final KeepPlaces places;
    private final MergeSettings settings;
    private final Clock clock;

    MergeCompanies(Merges merges, KeepCompanies companies, KeepPlaces places, MergeSettings settings, Clock clock) {
        this.merges = merges;
        this.companies = companies;
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    /** The versions are of what the person compared: a change since has to be seen first. */
    @Transactional
    UUID merge(UUID keptId, int keptVersion, UUID mergedId, int mergedVersion, Actor actor) {
        if (keptId.equals(mergedId)) {
            throw Problem.invalid(List.of(new FieldError("mergedId", "company-merged.itself")));
        }
        var both = merges.lock(keptId, mergedId);
        var kept = present(both.get(keptId), keptVersion);
        var merged = present(both.get(mergedId), mergedVersion);
        if (merged.active() && !kept.active()) {
            throw Problem.conflict("merge-into-closed", Map.of());
        }
        var id = Ids.next();
        var now = clock.instant();
        merges.insert(id, keptId, merged, actor, now, now.plus(settings.undoWithin()));
        merges.fill(id, keptId, mergedId, merges.gaps(keptId, mergedId));
        var moved = merges.move(id, Moved.PLACE, mergedId, keptId);
        merges.move(id, Moved.CONTACT_PERSON, mergedId, keptId);
        merges.move(id, Moved.RECOGNITION, mergedId, keptId);
        merges.moveRelation(id, mergedId, keptId);
        for (var once : KeptOnce.values()) {
            merges.moveOnce(id, once, mergedId, keptId);
        }
        merges.moveMerged(id, mergedId, keptId);
        merges.close(id, mergedId, keptId);
        merges.changed(keptId, mergedId, now);
        companies.tell(keptId);
        companies.tell(mergedId);
        places.tell(moved);
        return id;
    }

    private static Standing present(@Nullable Standing company, int version) {
        if (company == null) {
            throw Problem.notFound();
        }
        var into = company.mergedInto();
        if (into != null) {
            throw Problem.conflict("company-merged", Map.of("keptId", into));
        }
        if (company.version() != version) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
        }
        return company;
    }
}
