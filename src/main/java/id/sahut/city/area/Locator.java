package id.sahut.city.area;

import org.jspecify.annotations.Nullable;

/** One way to find the kelurahan of a point. */
interface Locator {

    /** The kelurahan, or null if the point is outside the city. */
    @Nullable
    Area locate(double latitude, double longitude);

    /** How sure that is. */
    LocatedArea.Method method();
}
