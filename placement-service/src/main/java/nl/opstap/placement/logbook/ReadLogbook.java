package nl.opstap.placement.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.opstap.placement.logbook.LogbookController.EntryView;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.Placements;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The logbook belongs to the student and travels along (SCH-40): the student and the stagebegeleider read all of it, also
 * of earlier placements; the mentor and the teamleider see how days went, not what was written.
 */
@Service
class ReadLogbook {
    private final PlacementAccess access;
    private final Placements placements;
    private final Logbook logbook;
    private final Vault vault;

    ReadLogbook(PlacementAccess access, Placements placements, Logbook logbook, Vault vault) {
        this.access = access;
        this.placements = placements;
        this.logbook = logbook;
        this.vault = vault;
    }

    @Transactional
    List<EntryView> of(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, "LOGBOOK");
        if (opened.party() == Party.PARENT) {
            throw Problem.forbidden("logbook-not-for-you");
        }
        var all = opened.party() == Party.STUDENT || opened.party() == Party.STAGEBEGELEIDER;
        return entries(placementId, opened.student().id(), all);
    }

    /** The whole klapper: every placement of the student, newest day first. */
    @Transactional
    List<EntryView> whole(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, "KLAPPER");
        if (opened.party() != Party.STUDENT && opened.party() != Party.STAGEBEGELEIDER) {
            throw Problem.forbidden("logbook-not-for-you");
        }
        var all = new ArrayList<EntryView>();
        for (var placement : placements.ofStudent(opened.student().id())) {
            all.addAll(entries(placement.id(), opened.student().id(), true));
        }
        return all;
    }

    private List<EntryView> entries(UUID placementId, UUID student, boolean withText) {
        return logbook.findByPlacementIdOrderByOnDayDesc(placementId).stream()
                .map(entry -> view(entry, student, vault, withText))
                .toList();
    }

    static EntryView view(LogbookEntry entry, UUID student, Vault vault, boolean withText) {
        var told = entry.told();
        return new EntryView(
                entry.id(),
                entry.placementId(),
                entry.onDay(),
                entry.mood(),
                entry.pictograms(),
                told == null || !withText ? null : vault.decrypt(student, told),
                entry.scores(),
                entry.writtenAt());
    }
}
