package nl.opstap.company.needs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.company.needs.NeedState.Reason;
import nl.opstap.company.needs.NeedState.Status;
import nl.opstap.company.needs.NeedStep.Kind;
import nl.opstap.company.needs.NeedSteps.NewStep;
import nl.opstap.company.needs.ProvenNeeds.Proof;
import nl.opstap.contracts.school.SupportNeed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how the needs of places came and went, and tells how it stands with each. */
@Service
public class MeetNeeds {
    private final NeedSteps steps;
    private final ProvenNeeds proven;
    private final Clock clock;

    MeetNeeds(NeedSteps steps, ProvenNeeds proven, Clock clock) {
        this.steps = steps;
        this.proven = proven;
        this.clock = clock;
    }

    /** What a place says now, beside what it said before. */
    public record NeedChange(UUID place, Collection<SupportNeed> before, Collection<SupportNeed> after) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void changeAll(List<NeedChange> changes, Author author, @Nullable Reason why) {
        var now = clock.instant();
        var taken = new ArrayList<NewStep>();
        for (var change : changes) {
            for (var need : SupportNeed.values()) {
                var before = change.before().contains(need);
                var after = change.after().contains(need);
                if (after && !before) {
                    taken.add(new NewStep(change.place(), need, Kind.CLAIMED, null));
                } else if (before && !after) {
                    taken.add(new NewStep(change.place(), need, Kind.WITHDRAWN, why));
                }
            }
        }
        steps.add(taken, author, now);
    }

    /** A place with what it says now. */
    public record Offered(UUID place, Collection<SupportNeed> meets) {}

    /** Per place, of one company. */
    @Transactional(readOnly = true)
    public Map<UUID, List<NeedState>> ofPlaces(UUID company, Collection<Offered> places) {
        var proofs = proven.of(company);
        var newest = steps.newest(places.stream().map(Offered::place).toList());
        var found = new HashMap<UUID, List<NeedState>>();
        for (var place : places) {
            found.put(place.place(), states(place, newest.getOrDefault(place.place(), Map.of()), proofs));
        }
        return found;
    }

    /**
     * Of a company: the best its open places say. What it has proven is told too where none of them says it now: that it
     * went well stays true.
     */
    @Transactional(readOnly = true)
    public List<NeedState> ofCompany(UUID company) {
        var best = new EnumMap<SupportNeed, NeedState>(SupportNeed.class);
        proven.of(company)
                .forEach((need, proof) ->
                        best.put(need, new NeedState(need, Status.PROVEN, proof.placements(), proof.since(), null)));
        var said = new EnumMap<SupportNeed, NeedState>(SupportNeed.class);
        ofPlaces(company, steps.openPlaces(company)).values().stream()
                .flatMap(List::stream)
                .forEach(state -> said.merge(state.need(), state, MeetNeeds::better));
        best.putAll(said);
        return List.copyOf(best.values());
    }

    private static NeedState better(NeedState one, NeedState other) {
        return one.status().compareTo(other.status()) >= 0 ? one : other;
    }

    private List<NeedState> states(Offered place, Map<SupportNeed, NeedStep> newest, Map<SupportNeed, Proof> proofs) {
        var states = new ArrayList<NeedState>();
        for (var need : SupportNeed.values()) {
            var step = newest.get(need);
            var proof = proofs.get(need);
            var placements = proof == null ? null : Integer.valueOf(proof.placements());
            if (place.meets().contains(need)) {
                states.add(
                        proof == null
                                ? new NeedState(need, Status.CLAIMED, null, step == null ? null : day(step.at()), null)
                                : new NeedState(need, Status.PROVEN, placements, proof.since(), null));
            } else if (step != null && step.kind() == Kind.WITHDRAWN) {
                states.add(new NeedState(need, Status.WITHDRAWN, placements, day(step.at()), step.reason()));
            }
        }
        return List.copyOf(states);
    }

    /** Of a place, newest first. */
    @Transactional(readOnly = true)
    public List<NeedStep> history(UUID place) {
        return steps.of(place);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
