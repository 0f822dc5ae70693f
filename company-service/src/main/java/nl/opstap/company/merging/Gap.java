package nl.opstap.company.merging;

import java.util.List;

/** What a kept company takes over from the merged one when it has nothing of the kind itself: all of it or nothing. */
public enum Gap {
    ADDRESS("street", "postcode", "city", "latitude", "longitude"),
    CONTACT("contact_name", "phone", "email"),
    WEBSITE("website");

    private final List<String> columns;

    Gap(String... columns) {
        this.columns = List.of(columns);
    }

    List<String> columns() {
        return columns;
    }
}
