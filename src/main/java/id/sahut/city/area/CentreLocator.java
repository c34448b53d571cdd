package id.sahut.city.area;

import id.sahut.city.profile.CityProfile.Bounds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * By the nearest centre of a kelurahan. Outside the city's bounds is outside, and so is what is too far from every
 * centre: bounds are a rectangle, and a city is not.
 */
final class CentreLocator implements Locator {

    /** Of Medan's kelurahan the loneliest has its neighbour's centre at 3 km; the corners of the bounds are 8 km off. */
    private static final double FARTHEST_METRES = 5_000;

    private final Bounds bounds;
    private final Plane plane;
    private final List<Centre> centres = new ArrayList<>();

    CentreLocator(Bounds bounds, List<Area> kelurahan) {
        this.bounds = bounds;
        this.plane = new Plane((bounds.south() + bounds.north()) / 2);
        kelurahan.forEach(area -> centres.add(new Centre(area, plane.at(area.latitude(), area.longitude()))));
    }

    @Override
    public @Nullable Area locate(double latitude, double longitude) {
        if (!bounds.contains(latitude, longitude)) {
            return null;
        }
        Coordinate point = plane.at(latitude, longitude);
        Area nearest = null;
        double shortest = FARTHEST_METRES;
        for (Centre centre : centres) {
            double distance = centre.at().distance(point);
            if (distance < shortest) {
                shortest = distance;
                nearest = centre.area();
            }
        }
        return nearest;
    }

    @Override
    public LocatedArea.Method method() {
        return LocatedArea.Method.NEAREST_CENTRE;
    }

    private record Centre(Area area, Coordinate at) {}
}
