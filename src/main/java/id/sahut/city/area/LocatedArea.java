package id.sahut.city.area;

import org.jspecify.annotations.Nullable;

/**
 * Where a report is.
 *
 * @param kecamatan null when nothing is known of the place, or it is outside the city
 * @param insideCity false only when a point is known to lie outside
 */
public record LocatedArea(
        @Nullable Area kecamatan, @Nullable Area kelurahan, Method method, boolean insideCity) {

    /** How the area was found. */
    public enum Method {
        /** By official boundaries. */
        POLYGON,
        /** By the nearest kelurahan's centre: an approximation. */
        NEAREST_CENTRE,
        /** The citizen named it. */
        STATED,
        NONE
    }
}
