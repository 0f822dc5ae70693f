package nl.opstap.placement.seats;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.opstap.contracts.placement.SeatNarrowed;
import nl.opstap.contracts.placement.SeatReleaseRequested;
import nl.opstap.contracts.placement.SeatRequested;
import nl.opstap.placement.placements.Acting;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.Terms;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Outbox;
import org.springframework.stereotype.Component;

/**
 * The seats that come with, or go because of, other days or another end of a running stage. What comes is asked of the
 * region as every seat is, and only for the days that are new; what the student has stays booked meanwhile.
 */
@Component
public class ExtraSeats {
    private final SeatRequests requests;
    private final Outbox outbox;
    private final Clock clock;

    ExtraSeats(SeatRequests requests, Outbox outbox, Clock clock) {
        this.requests = requests;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Days to book that the placement has not booked. */
    record Slice(Set<DayOfWeek> weekdays, LocalDate from, LocalDate until) {}

    /** @return how many seats were asked; none when nothing comes that was not booked */
    public int ask(Placement placement, UUID amendmentId, Terms before, Terms after, LocalDate from, Acting by) {
        var slices = slices(before, after, from);
        for (var slice : slices) {
            var request = new SeatRequest(
                    Ids.next(),
                    placement.id(),
                    Objects.requireNonNull(placement.placeId()),
                    Objects.requireNonNull(by.id()),
                    Instant.now(clock));
            request.comesWith(amendmentId);
            requests.saveAndFlush(request);
            outbox.publish(new SeatRequested(
                    placement.id(),
                    request.id(),
                    request.placeId(),
                    List.copyOf(slice.weekdays()),
                    slice.from(),
                    slice.until()));
        }
        return slices.size();
    }

    static List<Slice> slices(Terms before, Terms after, LocalDate from) {
        var added = new TreeSet<>(after.weekdays());
        added.removeAll(before.weekdays());
        var kept = new TreeSet<>(after.weekdays());
        kept.retainAll(before.weekdays());
        var slices = new ArrayList<Slice>();
        if (after.until().isAfter(before.until()) && !kept.isEmpty()) {
            slices.add(new Slice(kept, before.until().plusDays(1), after.until()));
        }
        if (!added.isEmpty()) {
            slices.add(new Slice(added, from, after.until()));
        }
        return slices;
    }

    /** Whether every seat that was asked for an amendment is there. */
    public boolean areGranted(UUID amendmentId) {
        return requests.findByAmendmentId(amendmentId).stream()
                .allMatch(request -> request.status() == SeatRequest.Status.GRANTED);
    }

    /** Gives back what was asked for an amendment that does not come. */
    public void giveBack(UUID amendmentId, String reason) {
        requests.findByAmendmentId(amendmentId).forEach(request -> giveBack(request, reason));
    }

    void giveBack(SeatRequest request, String reason) {
        if (request.released(reason, Instant.now(clock))) {
            requests.saveAndFlush(request);
            outbox.publish(new SeatReleaseRequested(request.placementId(), request.id(), reason));
        }
    }

    /** Sets free what an amendment that counts now leaves: days that go, and all after an earlier end. */
    public void narrow(Placement placement, Terms before, Terms after, LocalDate from) {
        var stays = after.weekdays().containsAll(before.weekdays())
                && !after.until().isBefore(before.until());
        if (!stays) {
            outbox.publish(new SeatNarrowed(placement.id(), List.copyOf(after.weekdays()), from, after.until()));
        }
    }
}
