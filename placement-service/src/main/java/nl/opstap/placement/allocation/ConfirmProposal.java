package nl.opstap.placement.allocation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.seats.AskSeat;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person who guides the student takes over what the round proposes (PLA-25): from here it is an ordinary request for a
 * seat, with the gates of the school, and the region may still refuse it.
 */
@Service
class ConfirmProposal {
    private final Rounds rounds;
    private final Entries entries;
    private final PlacementAccess access;
    private final AskSeat askSeat;
    private final Clock clock;

    ConfirmProposal(Rounds rounds, Entries entries, PlacementAccess access, AskSeat askSeat, Clock clock) {
        this.rounds = rounds;
        this.entries = entries;
        this.access = access;
        this.askSeat = askSeat;
        this.clock = clock;
    }

    /** Confirming again changes nothing. */
    @Transactional
    void handle(Actor actor, UUID roundId, UUID entryId) {
        var round = rounds.find(roundId).orElseThrow(Problem::notFound);
        var entry = entries.find(roundId, entryId).orElseThrow(Problem::notFound);
        var opened = access.change(actor, entry.placementId(), EnterStudents.ITEM);
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        if (round.state() != RoundState.PROPOSED || !(entry.proposal() instanceof Proposal.Placed placed)) {
            throw Problem.conflict("round-nothing-proposed", Map.of());
        }
        if (entry.confirmed() != null) {
            return;
        }
        var request = Ids.next();
        askSeat.handle(actor, entry.placementId(), request, placed.placeId());
        entries.confirm(entryId, request, opened.by(), Instant.now(clock));
    }
}
