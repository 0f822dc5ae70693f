package nl.opstap.placement.places;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company of the pool. */
public record Company(
        UUID id,
        String name,
        String sector,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable Point location) {

    /** Street and town on one line, as far as known. */
    public String address() {
        var town = ((postcode == null ? "" : postcode + " ") + (city == null ? "" : city)).strip();
        return street == null ? town : town.isEmpty() ? street : street + ", " + town;
    }
}
