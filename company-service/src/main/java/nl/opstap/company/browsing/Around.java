package nl.opstap.company.browsing;

import nl.opstap.company.companies.Location;
import org.jspecify.annotations.Nullable;

/** Around which point is searched; without a distance it only says what comes first. */
record Around(Location middle, @Nullable Double kilometres) {
    private static final double KILOMETRES_OF_A_DEGREE = 111.19;
    /** Distances are rounded to a tenth, so that the box must not cut off what is rounded down. */
    private static final double MARGIN = 0.2;

    /** Degrees. Everything in reach is within, not everything within is in reach. */
    record Box(double south, double north, double west, double east) {
        boolean holds(ListedCompany company) {
            var at = company.location();
            return at != null
                    && at.latitude() >= south
                    && at.latitude() <= north
                    && at.longitude() >= west
                    && at.longitude() <= east;
        }
    }

    /** A box costs next to nothing, a distance on the globe does; null without a distance. */
    @Nullable
    Box box() {
        if (kilometres == null) {
            return null;
        }
        var tall = (kilometres + MARGIN) / KILOMETRES_OF_A_DEGREE;
        var wide = tall / Math.cos(Math.toRadians(Math.min(89, Math.abs(middle.latitude()) + tall)));
        return new Box(
                middle.latitude() - tall,
                middle.latitude() + tall,
                middle.longitude() - wide,
                middle.longitude() + wide);
    }

    boolean reaches(ListedCompany company) {
        return kilometres == null || company.kilometresFrom(middle) <= kilometres;
    }
}
