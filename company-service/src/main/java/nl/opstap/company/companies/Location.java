package nl.opstap.company.companies;

/** A point on the map in degrees. */
public record Location(double latitude, double longitude) {
    private static final double EARTH_RADIUS_KM = 6371.0;

    /** As the crow flies. */
    public double kilometresTo(Location other) {
        var dLatitude = Math.toRadians(other.latitude - latitude);
        var dLongitude = Math.toRadians(other.longitude - longitude);
        var a = Math.pow(Math.sin(dLatitude / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(dLongitude / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(a));
    }
}
