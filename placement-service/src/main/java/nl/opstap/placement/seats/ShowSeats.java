package nl.opstap.placement.seats;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.places.Place;
import nl.opstap.placement.places.Places;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what was asked and answered, with the other places that could be asked. */
@Service
class ShowSeats {
    private final PlacementAccess access;
    private final SeatRequests requests;
    private final Places places;

    ShowSeats(PlacementAccess access, SeatRequests requests, Places places) {
        this.access = access;
        this.requests = requests;
        this.places = places;
    }

    record PlaceLine(
            UUID id,
            String title,
            String companyName,
            @Nullable String city) {
        static PlaceLine of(Place place) {
            return new PlaceLine(
                    place.id(),
                    place.title(),
                    place.company().name(),
                    place.company().city());
        }
    }

    record SeatRequestView(
            UUID id,
            UUID placementId,
            @Nullable PlaceLine place,
            SeatRequest.Status status,
            @Nullable String reason,
            @Nullable String explanation,
            List<PlaceLine> alternatives,
            Instant askedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant heldUntil) {}

    @Transactional
    List<SeatRequestView> of(Actor actor, UUID placementId) {
        access.read(actor, placementId, "SEAT_REQUEST");
        return requests.findByPlacementIdOrderByAskedAtDesc(placementId).stream()
                .map(this::view)
                .toList();
    }

    @Transactional
    SeatRequestView one(Actor actor, UUID placementId, UUID requestId) {
        access.read(actor, placementId, "SEAT_REQUEST");
        return again(placementId, requestId);
    }

    /** A look again by somebody who was let in a moment ago; not a new access. */
    @Transactional(readOnly = true)
    SeatRequestView again(UUID placementId, UUID requestId) {
        return requests.findById(requestId)
                .filter(request -> request.placementId().equals(placementId))
                .map(this::view)
                .orElseThrow(Problem::notFound);
    }

    private SeatRequestView view(SeatRequest request) {
        var found = places.all(request.alternatives());
        return new SeatRequestView(
                request.id(),
                request.placementId(),
                places.find(request.placeId()).map(PlaceLine::of).orElse(null),
                request.status(),
                request.reason(),
                request.reason() == null ? null : SeatReasons.explain(request.reason()),
                request.alternatives().stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .map(PlaceLine::of)
                        .toList(),
                request.askedAt(),
                request.answeredAt(),
                request.heldUntil());
    }
}
