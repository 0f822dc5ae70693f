package nl.opstap.company.seats;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.opstap.company.limits.RequestLimits;
import nl.opstap.contracts.placement.SeatRequested;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.tenancy.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers a school that asks for a seat: a free one is held for the placement, or the request is refused with the reason
 * and other places. The same request asked again gets the same answer.
 */
@Service
class AnswerSeatRequest implements EventHandler<SeatRequested> {
    private static final Logger log = LoggerFactory.getLogger(AnswerSeatRequest.class);

    private final Seats seats;
    private final SeatAnswers answers;
    private final SeatSettings settings;
    private final RequestLimits limits;
    private final Clock clock;

    AnswerSeatRequest(Seats seats, SeatAnswers answers, SeatSettings settings, RequestLimits limits, Clock clock) {
        this.seats = seats;
        this.answers = answers;
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Class<SeatRequested> event() {
        return SeatRequested.class;
    }

    @Override
    @Transactional
    public void apply(SeatRequested request, Envelope envelope) {
        answer(request);
    }

    @Transactional
    public SeatAnswer answer(SeatRequested request) {
        // A place that went to another company while this waited for its row is found under that one at the second
        // look.
        var place = seats.lockPlace(request.placeId()).or(() -> seats.lockPlace(request.placeId()));
        var before = seats.answered(request.requestId());
        if (before.isPresent()) {
            return answers.repeat(before.get());
        }
        var answer = place.map(offered -> decide(offered, request))
                .orElseGet(() -> new SeatAnswer.Refused(Refusal.PLACE_UNKNOWN, List.of()));
        var school = TenantScope.required().id();
        var now = clock.instant();
        switch (answer) {
            case SeatAnswer.Granted granted -> seats.grant(request, school, granted, now);
            case SeatAnswer.Refused refused -> seats.refuse(request, school, refused, now);
            case SeatAnswer.Released _ -> throw new IllegalStateException("Released before it was granted");
        }
        log.info("seat request {} for place {}: {}", request.requestId(), request.placeId(), answer);
        return answers.tell(request, answer);
    }

    private SeatAnswer decide(OfferedPlace place, SeatRequested request) {
        var days = AskedDay.of(request.weekdays(), request.from(), request.until());
        var refusal = place.refuses(request.weekdays(), request.from(), request.until())
                .or(() -> seats.isAt(request.placementId(), place.id()) ? Optional.empty() : unwelcome(place));
        if (refusal.isPresent()) {
            return refuse(place, request, days, refusal.get());
        }
        return seats.freeSeat(place.id(), days, request.from(), request.until())
                .<SeatAnswer>map(seat -> new SeatAnswer.Granted(
                        seat,
                        place.companyId(),
                        // The database keeps microseconds; the event has to say the same moment.
                        clock.instant().plus(settings.hold()).truncatedTo(ChronoUnit.MILLIS)))
                .orElseGet(() -> refuse(place, request, days, Refusal.NO_SEAT_FREE));
    }

    /** A place that could be had may belong to a company that wants no new request now (COM-41). */
    private Optional<Refusal> unwelcome(OfferedPlace place) {
        return switch (limits.forSeat(place.companyId(), TenantScope.required().id())) {
            case WELCOME -> Optional.empty();
            case FULL -> Optional.of(Refusal.COMPANY_FULL);
            case PAUSED -> Optional.of(Refusal.COMPANY_PAUSED);
        };
    }

    private SeatAnswer refuse(OfferedPlace place, SeatRequested request, List<AskedDay> days, Refusal reason) {
        return new SeatAnswer.Refused(
                reason, days.isEmpty() ? List.of() : seats.alternatives(place, days, request.from(), request.until()));
    }
}
