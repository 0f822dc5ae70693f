package nl.opstap.company.companies;

import java.util.Optional;

/** Finds a postcode on the map: offline from a table, or by PDOK where the network allows it. */
public interface Geocoder {
    Optional<Location> locate(Postcode postcode);
}
