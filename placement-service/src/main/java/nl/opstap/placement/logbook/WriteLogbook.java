package nl.opstap.placement.logbook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.logbook.LogbookController.EntryRequest;
import nl.opstap.placement.logbook.LogbookController.EntryView;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementState;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The student writes down a day, perhaps offline: the id was made on the device, so sending again changes nothing, and a
 * version that was written earlier never replaces a later one.
 */
@Service
class WriteLogbook {
    private final PlacementAccess access;
    private final Logbook logbook;
    private final Vault vault;
    private final Clock clock;

    WriteLogbook(PlacementAccess access, Logbook logbook, Vault vault, Clock clock) {
        this.access = access;
        this.logbook = logbook;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional
    EntryView handle(Actor actor, UUID entryId, EntryRequest request) {
        var opened = access.change(actor, request.placementId(), "LOGBOOK");
        if (opened.party() != Party.STUDENT) {
            throw Problem.forbidden("logbook-of-student");
        }
        var placement = opened.placement();
        if (placement.state() != PlacementState.RUNNING && placement.state() != PlacementState.CLOSING) {
            throw Problem.conflict("not-running", Map.of("state", placement.state()));
        }
        refuseOtherDays(request.onDay(), placement.from(), placement.until());
        var sameDay = logbook.findByPlacementIdAndOnDay(placement.id(), request.onDay());
        if (sameDay.isPresent() && !sameDay.get().id().equals(entryId)) {
            throw Problem.conflict(
                    "day-already-written", Map.of("entryId", sameDay.get().id()));
        }
        var entry = logbook.findById(entryId)
                .orElseGet(() -> new LogbookEntry(
                        entryId, placement.id(), opened.student().id(), request.onDay(), Instant.now(clock)));
        if (!entry.placementId().equals(placement.id()) || !entry.onDay().equals(request.onDay())) {
            throw Problem.conflict("request-id-used", Map.of());
        }
        if (sameDay.isEmpty() || request.writtenAt().isAfter(entry.writtenAt())) {
            var text = request.text();
            entry.tell(
                    request.mood(),
                    request.pictograms(),
                    text == null || text.isBlank()
                            ? null
                            : vault.encrypt(opened.student().id(), text.strip()),
                    request.scores(),
                    request.writtenAt());
            entry = logbook.saveAndFlush(entry);
        }
        return ReadLogbook.view(entry, opened.student().id(), vault, true);
    }

    private void refuseOtherDays(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (day.isAfter(LocalDate.now(clock))
                || (from != null && day.isBefore(from))
                || (until != null && day.isAfter(until))) {
            throw Problem.invalid(List.of(new FieldError("onDay", "Deze dag hoort niet bij je stage.")));
        }
    }
}
