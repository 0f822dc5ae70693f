package nl.opstap.company.browsing;

import nl.opstap.company.companies.Location;
import org.jspecify.annotations.Nullable;

/**
 * Around which point is searched.
 *
 * @param kilometres {@link #ANYWHERE} only says what comes first
 */
record Around(Location middle, double kilometres) {
    static final double ANYWHERE = Double.MAX_VALUE;

    private static final Box GLOBE = new Box(-90, 90, -180, 180);
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

    static Around of(Location middle, @Nullable Double kilometres) {
        return new Around(middle, kilometres == null ? ANYWHERE : kilometres);
    }

    /** Those who are not on the map count too. */
    boolean anywhere() {
        return kilometres == ANYWHERE;
    }

    /** A box costs next to nothing, a distance on the globe does. */
    Box box() {
        if (anywhere()) {
            return GLOBE;
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
        return anywhere() || company.kilometresFrom(middle) <= kilometres;
    }
}
