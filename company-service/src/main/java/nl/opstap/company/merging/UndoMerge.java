package nl.opstap.company.merging;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.places.KeepPlaces;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes two companies again of what was merged: what was carried over goes back, what came since stays with the kept one. */
@Service
class UndoMerge {
    private final Merges merges;
    private final KeepCompanies companies;
    private final KeepPlaces places;
    private final Clock clock;

    UndoMerge(Merges merges, KeepCompanies companies, KeepPlaces places, Clock clock) {
        this.merges = merges;
        this.companies = companies;
        this.places = places;
        this.clock = clock;
    }

    @Transactional
    public void undo(UUID companyId, UUID id, Actor actor) {
        var found = find(companyId, id);
        var keptId = found.keptId();
        var mergedId = found.mergedId();
        merges.lock(keptId, mergedId);
        // Only now nobody else undoes it or merges on.
        var merge = find(companyId, id);
        var now = clock.instant();
        switch (merge.undoing(now)) {
            case UNDONE_ALREADY -> throw Problem.conflict("merge-undone", Map.of());
            case TOO_LATE -> throw Problem.conflict("merge-too-old", Map.of());
            case LATER_MERGE_FIRST -> throw Problem.conflict("merge-later-first", Map.of());
            case POSSIBLE -> {}
        }
        var moved = merges.moveBack(id, Moved.PLACE, keptId, mergedId);
        merges.moveBack(id, Moved.CONTACT_PERSON, keptId, mergedId);
        merges.moveBack(id, Moved.RECOGNITION, keptId, mergedId);
        merges.moveRelationBack(id, keptId, mergedId);
        for (var once : KeptOnce.values()) {
            merges.moveOnceBack(id, once, keptId, mergedId);
        }
        merges.moveMergedBack(id, keptId, mergedId);
        merges.empty(id, keptId, mergedId);
        merges.reopen(mergedId, merge.wasActive());
        merges.changed(keptId, mergedId, now);
        merges.undone(id, actor.id(), now);
        companies.tell(keptId);
        companies.tell(mergedId);
        places.tell(moved);
    }

    private Merge find(UUID companyId, UUID id) {
        return merges.find(id).filter(merge -> merge.keptId().equals(companyId)).orElseThrow(Problem::notFound);
    }
}
