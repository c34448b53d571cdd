package id.sahut.process.duplicate;

import java.util.ArrayList;
import java.util.List;

/**
 * Squares of 1/500 of a degree, some 220 m, that number the places of the earth. The database computes the same number from
 * each case's point ({@code grid_cell} in V010), so that what is near is found along an index.
 */
final class Grid {

    private static final int CELLS_A_DEGREE = 500;
    private static final long CELLS_A_ROW = 200_000;
    private static final double METRES_A_DEGREE_NORTH = 110_574;
    private static final double METRES_A_DEGREE_EAST_AT_EQUATOR = 111_320;

    private Grid() {}

    /** The cells that a circle touches, and perhaps some beside it. */
    static List<Long> around(double latitude, double longitude, int radiusM) {
        double north = radiusM / METRES_A_DEGREE_NORTH;
        double east = north / narrowing(latitude);
        List<Long> cells = new ArrayList<>();
        for (long row = row(latitude - north); row <= row(latitude + north); row++) {
            for (long column = column(longitude - east); column <= column(longitude + east); column++) {
                cells.add(row * CELLS_A_ROW + column);
            }
        }
        return cells;
    }

    /** How much shorter a degree is to the east than to the north. */
    static double narrowing(double latitude) {
        return Math.max(
                0.01, Math.cos(Math.toRadians(latitude)) * METRES_A_DEGREE_EAST_AT_EQUATOR / METRES_A_DEGREE_NORTH);
    }

    /** The metres between two points that are near one another. */
    static double metres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        return METRES_A_DEGREE_NORTH
                * Math.hypot(otherLatitude - latitude, (otherLongitude - longitude) * narrowing(latitude));
    }

    private static long row(double latitude) {
        return (long) Math.floor((latitude + 90) * CELLS_A_DEGREE);
    }

    private static long column(double longitude) {
        return (long) Math.floor((longitude + 180) * CELLS_A_DEGREE);
    }
}
