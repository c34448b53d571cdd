package id.sahut.city.area;

/**
 * The official outline of a kelurahan.
 *
 * @param geometry a GeoJSON geometry (RFC 7946), {@code Polygon} or {@code MultiPolygon}, that is valid
 */
public record Boundary(String areaCode, String geometry) {}
