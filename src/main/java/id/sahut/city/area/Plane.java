package id.sahut.city.area;

import org.locationtech.jts.geom.Coordinate;

/**
 * Flattens the surroundings of one latitude to metres, so that distances can be compared. Over the 40 km of a large
 * city the error is some metres, far below that of a phone.
 */
record Plane(double latitude) {

    private static final double METRES_PER_DEGREE_NORTH = 110_574;
    private static final double METRES_PER_DEGREE_EAST_AT_EQUATOR = 111_320;

    Coordinate at(double pointLatitude, double pointLongitude) {
        return new Coordinate(
                pointLongitude * METRES_PER_DEGREE_EAST_AT_EQUATOR * Math.cos(Math.toRadians(latitude)),
                pointLatitude * METRES_PER_DEGREE_NORTH);
    }
}
