package nl.opstap.placement.newsearch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.matching.BestPlaces;
import nl.opstap.placement.newsearch.NewSearchView.SearchView;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementAccess.Opened;
import nl.opstap.placement.placements.SearchAgain;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins the search for another place with what was wished before, or says why there is none (PLA-72). */
@Service
class SeekAnother {
    static final String ITEM = "NEW_SEARCH";
    private static final int ALTERNATIVES = 3;

    private final PlacementAccess access;
    private final NewSearches searches;
    private final BestPlaces best;
    private final SearchAgain searchAgain;
    private final Vault vault;
    private final AccessLog log;
    private final Clock clock;

    SeekAnother(
            PlacementAccess access,
            NewSearches searches,
            BestPlaces best,
            SearchAgain searchAgain,
            Vault vault,
            AccessLog log,
            Clock clock) {
        this.access = access;
        this.searches = searches;
        this.best = best;
        this.searchAgain = searchAgain;
        this.vault = vault;
        this.log = log;
        this.clock = clock;
    }

    /** One that waits, for the start page of who begins. */
    record WaitingView(
            UUID placementId, UUID studentId, String studentName, Because because, LocalDate dueOn, boolean late) {}

    @Transactional
    NewSearchView show(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, ITEM);
        var search = searches.of(placementId).orElse(null);
        if (search == null) {
            return new NewSearchView(null, List.of(), null, null, false);
        }
        var staff = opened.party().isStaff();
        var placement = opened.placement();
        var from = from(placement);
        var until = until(placement, from);
        return new NewSearchView(
                view(search, opened),
                staff && search.isOpen() && placement.hasWishes()
                        ? best.of(placement, opened.student(), from, until, placement.companyId(), ALTERNATIVES)
                        : List.of(),
                staff && search.isOpen() ? from : null,
                staff && search.isOpen() ? until : null,
                opened.party().guides() && search.isOpen());
    }

    @Transactional
    List<WaitingView> waiting(Actor actor) {
        if (!actor.hasAny("stagebegeleider", "teamleider")) {
            throw Problem.forbidden("staff-only");
        }
        var today = LocalDate.now(clock);
        return searches.waiting(actor).stream()
                .map(one -> {
                    log.record(one.studentId(), AccessLog.Action.SEARCH, ITEM, "STAGE");
                    return new WaitingView(
                            one.placementId(),
                            one.studentId(),
                            one.studentName(),
                            one.because(),
                            one.dueOn(),
                            today.isAfter(one.dueOn()));
                })
                .toList();
    }

    @Transactional
    UUID begin(Actor actor, UUID placementId) {
        var opened = access.change(actor, placementId, ITEM);
        requireOpen(opened);
        var placement = opened.placement();
        var from = from(placement);
        return searchAgain.handle(actor, placement, opened.by(), from, until(placement, from));
    }

    @Transactional
    void noneBecause(Actor actor, UUID placementId, WhyNot reason, @Nullable String note) {
        var opened = access.change(actor, placementId, ITEM);
        var search = requireOpen(opened);
        var words = note == null ? "" : note.strip();
        if (reason == WhyNot.OTHER && words.isEmpty()) {
            throw Problem.invalid(List.of(new FieldError("note", "new-search.why")));
        }
        searches.noneBecause(
                search.id(),
                reason,
                words.isEmpty() ? null : vault.encrypt(opened.student().id(), words),
                opened.by(),
                LocalDate.now(clock),
                Instant.now(clock));
    }

    private NewSearch requireOpen(Opened opened) {
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        return searches.lock(opened.placement().id())
                .filter(NewSearch::isOpen)
                .orElseThrow(() -> Problem.conflict("new-search-closed", Map.of()));
    }

    private SearchView view(NewSearch search, Opened opened) {
        var closed = search.closed();
        var note = closed == null || !opened.party().isStaff() ? null : closed.note();
        return new SearchView(
                search.because(),
                search.dueOn(),
                search.isLateOn(LocalDate.now(clock)),
                search.isOpen(),
                closed == null ? null : closed.nextPlacementId(),
                closed == null ? null : closed.reason(),
                note == null ? null : vault.decrypt(opened.student().id(), note),
                closed == null ? null : closed.byName(),
                closed == null ? null : closed.on());
    }

    /** As it was wished when that is still to come; else from the next working day on. Who guides changes it afterwards. */
    private LocalDate from(Placement placement) {
        var next = WorkingDays.after(LocalDate.now(clock));
        var wished = placement.from();
        return wished != null && wished.isAfter(next) ? wished : next;
    }

    /** As it was wished, or until the end of the school year. */
    private static LocalDate until(Placement placement, LocalDate from) {
        var wished = placement.until();
        return wished != null && wished.isAfter(from) ? wished : endOfSchoolYear(from);
    }

    private static LocalDate endOfSchoolYear(LocalDate day) {
        return LocalDate.of(SchoolYears.begin(day) + 1, Month.JULY, 31);
    }
}
