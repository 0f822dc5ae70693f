package nl.opstap.company.browsing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.opstap.company.companies.Location;
import nl.opstap.company.companies.Sector;
import nl.opstap.company.networks.Network;
import nl.opstap.contracts.school.SupportNeed;
import org.jspecify.annotations.Nullable;

/**
 * What a search knows of a company that takes part.
 *
 * @param proven what it has proven to do, itself or as one that was merged into it
 */
record ListedCompany(
        UUID id,
        String nameKey,
        Sector sector,
        @Nullable String city,
        @Nullable String municipality,
        @Nullable Location location,
        Set<Network> networks,
        Set<SupportNeed> proven,
        List<ListedPlace> places) {

    /** As the database orders ids; {@link UUID#compareTo} takes the first bit for a sign. */
    static final Comparator<UUID> BY_ID = (one, other) -> {
        var first = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    static final Comparator<ListedCompany> BY_NAME =
            Comparator.comparing(ListedCompany::nameKey).thenComparing(ListedCompany::id, BY_ID);

    /** How many of these needs it has proven. */
    int proves(Set<SupportNeed> needs) {
        return (int) needs.stream().filter(proven::contains).count();
    }

    /** In kilometres to a tenth, so that places in one street count as equally near; far beyond all when it is not on the map. */
    double kilometresFrom(Location near) {
        return location == null ? Double.MAX_VALUE : Math.round(10 * near.kilometresTo(location)) / 10.0;
    }
}
