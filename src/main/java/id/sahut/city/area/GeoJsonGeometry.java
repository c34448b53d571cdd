package id.sahut.city.area;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Reads the two GeoJSON geometries (RFC 7946) that outline an area, onto a {@link Plane}. */
final class GeoJsonGeometry {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** A ring has at least three corners and ends where it begins. */
    private static final int FEWEST_POSITIONS = 4;

    private final Plane plane;

    GeoJsonGeometry(Plane plane) {
        this.plane = plane;
    }

    /**
     * Reads a geometry.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    Geometry read(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        Geometry read = switch (geometry.path("type").asText()) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(
                        children(coordinates).stream().map(this::polygon).toArray(Polygon[]::new));
            default -> throw new IllegalArgumentException("the geometry must be a Polygon or MultiPolygon");
        };
        TopologyValidationError error = new IsValidOp(read).getValidationError();
        if (error != null) {
            throw new IllegalArgumentException("the outline is not valid: " + error.getMessage());
        }
        return read;
    }

    private Polygon polygon(JsonNode rings) {
        List<LinearRing> read = children(rings).stream().map(this::ring).toList();
        return FACTORY.createPolygon(read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode positions) {
        List<Coordinate> corners = new ArrayList<>();
        for (JsonNode position : children(positions)) {
            corners.add(corner(position));
        }
        if (corners.size() < FEWEST_POSITIONS || !corners.get(0).equals2D(corners.get(corners.size() - 1))) {
            throw new IllegalArgumentException("a ring needs four positions or more, the last equal to the first");
        }
        return FACTORY.createLinearRing(corners.toArray(Coordinate[]::new));
    }

    /** Longitude comes first in GeoJSON; whoever mixes that up lands outside Indonesia. */
    private Coordinate corner(JsonNode position) {
        double longitude = position.path(0).asDouble(Double.NaN);
        double latitude = position.path(1).asDouble(Double.NaN);
        if (!(longitude >= 94 && longitude <= 142 && latitude >= -12 && latitude <= 7)) {
            throw new IllegalArgumentException("a position must be [longitude, latitude] in degrees");
        }
        return plane.at(latitude, longitude);
    }

    private static List<JsonNode> children(JsonNode array) {
        if (!array.isArray() || array.isEmpty()) {
            throw new IllegalArgumentException("its coordinates are nested wrongly or empty");
        }
        List<JsonNode> children = new ArrayList<>();
        array.forEach(children::add);
        return children;
    }
}
