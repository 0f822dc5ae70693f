package nl.opstap.placement.allocation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.allocation.Rounds.Round;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementState;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school puts students who search in a round, or takes them out, as long as it is not calculated. */
@Service
class EnterStudents {
    static final String ITEM = "FAIR_ROUND";

    private final Rounds rounds;
    private final Entries entries;
    private final Standings standings;
    private final PlacementAccess access;
    private final Clock clock;

    EnterStudents(Rounds rounds, Entries entries, Standings standings, PlacementAccess access, Clock clock) {
        this.rounds = rounds;
        this.entries = entries;
        this.standings = standings;
        this.access = access;
        this.clock = clock;
    }

    /** All or none. Who is in already stays in, at the moment of the first time. */
    @Transactional
    void enter(Actor actor, UUID roundId, Collection<UUID> placements) {
        var round = open(roundId);
        for (var placementId : placements) {
            var opened = access.change(actor, placementId, ITEM);
            if (!opened.party().guides()) {
                throw Problem.forbidden("step-not-yours");
            }
            if (!fits(round, opened.placement())) {
                throw Problem.conflict("round-for-others", Map.of());
            }
            var standing = standings.of(opened.placement(), opened.student()).standing();
            entries.enter(roundId, opened, standing, Instant.now(clock));
        }
    }

    static boolean fits(Round round, Placement placement) {
        return placement.state() == PlacementState.SEARCHING && placement.hasWishes() && round.isFor(placement.from());
    }

    @Transactional
    void withdraw(Actor actor, UUID roundId, UUID entryId) {
        open(roundId);
        var entry = entries.find(roundId, entryId).orElseThrow(Problem::notFound);
        if (!access.change(actor, entry.placementId(), ITEM).party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        entries.withdraw(entryId);
    }

    private Round open(UUID roundId) {
        var round = rounds.hold(roundId).orElseThrow(Problem::notFound);
        if (round.state() != RoundState.OPEN) {
            throw Problem.conflict("round-closed", Map.of());
        }
        return round;
    }
}
