package nl.opstap.placement.places;

/** A point on earth, in degrees. */
public record Point(double latitude, double longitude) {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** As the crow flies. */
    public double kilometresTo(Point other) {
        var north = Math.toRadians(other.latitude - latitude);
        var east = Math.toRadians(other.longitude - longitude);
        var chord = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(east / 2));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
    }

    private static double square(double value) {
        return value * value;
    }
}
