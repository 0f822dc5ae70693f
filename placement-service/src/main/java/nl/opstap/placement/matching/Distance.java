package nl.opstap.placement.matching;

import java.util.OptionalDouble;
import nl.opstap.placement.places.Place;

/** How far a place is from home, when both are known. */
final class Distance {
    private Distance() {}

    static OptionalDouble between(Wanted wanted, Place place) {
        var home = wanted.home();
        var company = place.company().location();
        return home == null || company == null ? OptionalDouble.empty() : OptionalDouble.of(home.kilometresTo(company));
    }
}
