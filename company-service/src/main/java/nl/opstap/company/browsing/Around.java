package nl.opstap.company.browsing;

import java.util.stream.Stream;
import nl.opstap.company.companies.Location;
import org.jspecify.annotations.Nullable;

/** Around which point is searched; without a distance it only says what comes first. */
record Around(Location middle, @Nullable Double kilometres) {
    private static final double KILOMETRES_OF_A_DEGREE = 111.19;
    /** Distances are rounded to a tenth, so that the box must not cut off what is rounded down. */
    private static final double MARGIN = 0.2;

    boolean reaches(ListedCompany company) {
        return kilometres == null || company.kilometresFrom(middle) <= kilometres;
    }

    /** Those that may be within reach: a box costs next to nothing, a distance on the globe does. */
    Stream<ListedCompany> box(PoolIndex index) {
        if (kilometres == null) {
            return index.byName().stream();
        }
        var tall = (kilometres + MARGIN) / KILOMETRES_OF_A_DEGREE;
        var wide = tall / Math.cos(Math.toRadians(Math.min(89, Math.abs(middle.latitude()) + tall)));
        return index.between(middle.latitude() - tall, middle.latitude() + tall).stream()
                .filter(company -> company.location() != null
                        && Math.abs(company.location().longitude() - middle.longitude()) <= wide);
    }
}
