package nl.opstap.placement.route;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.placement.placements.Goals;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.places.Place;

/**
 * What a stage will be: where, when, and to learn what.
 *
 * @param version the same for the same route, another as soon as anything in it changes
 */
record Route(
        UUID version,
        String placeTitle,
        String companyName,
        LocalDate from,
        LocalDate until,
        List<DayOfWeek> weekdays,
        List<String> goals) {

    static Route of(Placement placement, Place place) {
        var from = Objects.requireNonNull(placement.from());
        var until = Objects.requireNonNull(placement.until());
        // Names of the place and the company may be corrected; that makes no other route.
        var content = "%s %s %s %s %s"
                .formatted(
                        place.id(),
                        from,
                        until,
                        placement.weekdays(),
                        placement.goals().stream().sorted().toList());
        return new Route(
                UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)),
                place.title(),
                place.company().name(),
                from,
                until,
                placement.weekdays(),
                placement.goals().stream().map(Goals::text).toList());
    }
}
