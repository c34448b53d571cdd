package id.sahut.city.area;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * By official outlines. A point a few steps from every outline still counts as the nearest one's: outlines drawn from
 * different maps leave slivers between them, and phones err.
 */
final class PolygonLocator implements Locator {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double SLIVER_METRES = 50;

    private final Plane plane;
    private final STRtree index = new STRtree();

    PolygonLocator(List<Boundary> boundaries, List<Area> kelurahan) {
        this.plane = new Plane(
                kelurahan.stream().mapToDouble(Area::latitude).average().orElse(0));
        Map<String, Area> byCode = kelurahan.stream().collect(Collectors.toMap(Area::code, Function.identity()));
        GeoJsonGeometry geometries = new GeoJsonGeometry(plane);
        for (Boundary boundary : boundaries) {
            Area area = byCode.get(boundary.areaCode());
            if (area != null) {
                Geometry outline = geometries.read(BoundaryFile.parse(boundary.geometry()));
                index.insert(
                        outline.getEnvelopeInternal(), new Outline(area, PreparedGeometryFactory.prepare(outline)));
            }
        }
        // Otherwise the first query builds it, and several at once do so unsafely.
        index.build();
    }

    @Override
    public @Nullable Area locate(double latitude, double longitude) {
        Point point = FACTORY.createPoint(plane.at(latitude, longitude));
        Envelope around = new Envelope(point.getEnvelopeInternal());
        around.expandBy(SLIVER_METRES);
        Area nearest = null;
        double shortest = SLIVER_METRES;
        for (Object candidate : index.query(around)) {
            Outline outline = (Outline) candidate;
            if (outline.prepared().covers(point)) {
                return outline.area();
            }
            double distance = outline.prepared().getGeometry().distance(point);
            if (distance < shortest) {
                shortest = distance;
                nearest = outline.area();
            }
        }
        return nearest;
    }

    @Override
    public LocatedArea.Method method() {
        return LocatedArea.Method.POLYGON;
    }

    private record Outline(Area area, PreparedGeometry prepared) {}
}
