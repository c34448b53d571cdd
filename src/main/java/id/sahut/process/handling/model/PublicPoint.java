package id.sahut.process.handling.model;

/**
 * Where the public sees a report: on a grid of 0.0002 degrees, some 22 m in Medan, so that a lamp can be found and no house
 * is pointed at.
 *
 * @param north steps from the equator
 * @param east steps from Greenwich
 */
public record PublicPoint(int north, int east) {

    private static final int STEPS_PER_DEGREE = 5000;

    /** The nearest point of the grid (WGS 84 degrees). */
    public static PublicPoint nearest(double latitude, double longitude) {
        return new PublicPoint(
                (int) Math.round(latitude * STEPS_PER_DEGREE), (int) Math.round(longitude * STEPS_PER_DEGREE));
    }
}
