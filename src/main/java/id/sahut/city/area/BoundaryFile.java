package id.sahut.city.area;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sahut.city.file.CityFiles;
import id.sahut.city.file.CodeKind;
import id.sahut.city.file.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code boundaries.geojson}, which a city need not have: a feature for each kelurahan, with its code in the property
 * {@code code}.
 */
public final class BoundaryFile {

    public static final String NAME = "boundaries.geojson";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final CityFiles files;
    private final GeoJsonGeometry geometries;
    private final Map<String, Boundary> byArea = new LinkedHashMap<>();

    private BoundaryFile(CityFiles files, Plane plane) {
        this.files = files;
        this.geometries = new GeoJsonGeometry(plane);
    }

    /**
     * Reads the file. Half a map would silently put every report from the other half outside the city, so it must have
     * all kelurahan.
     */
    public static List<Boundary> read(CityFiles files, List<AreaRow> kelurahan) {
        String text = files.optionalText(NAME);
        if (text == null || kelurahan.isEmpty()) {
            return List.of();
        }
        BoundaryFile file =
                new BoundaryFile(files, new Plane(kelurahan.get(0).area().latitude()));
        if (file.features(text)) {
            for (AreaRow row : kelurahan) {
                if (!file.byArea.containsKey(row.area().code())) {
                    files.reject(
                            Place.start(NAME), "the kelurahan " + row.area().code() + " has no feature");
                }
            }
        }
        return List.copyOf(file.byArea.values());
    }

    private boolean features(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            if (!findFeatures(parser)) {
                files.reject(Place.start(NAME), "the file must be a FeatureCollection with features");
                return false;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                Place place = new Place(NAME, parser.currentTokenLocation().getLineNr());
                feature(parser.readValueAsTree(), place);
            }
            return true;
        } catch (JsonProcessingException e) {
            files.reject(new Place(NAME, Math.max(1, line(e))), "this is no JSON: " + e.getOriginalMessage());
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves to the first element of the outermost {@code features}. */
    private static boolean findFeatures(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean features = parser.currentName().equals("features");
            JsonToken value = parser.nextToken();
            if (features) {
                return value == JsonToken.START_ARRAY;
            }
            parser.skipChildren();
        }
        return false;
    }

    private void feature(JsonNode feature, Place place) {
        String code = feature.path("properties").path("code").asText();
        if (code.isEmpty()) {
            files.reject(place, "the feature has no property code");
            return;
        }
        files.refer(CodeKind.KELURAHAN, code, place);
        JsonNode geometry = feature.path("geometry");
        try {
            geometries.read(geometry);
        } catch (IllegalArgumentException e) {
            files.reject(place, code + ": " + e.getMessage());
        }
        if (byArea.putIfAbsent(code, new Boundary(code, geometry.toString())) != null) {
            files.reject(place, "the kelurahan " + code + " has a feature already");
        }
    }

    private static int line(JsonProcessingException e) {
        var location = e.getLocation();
        return location == null ? 1 : location.getLineNr();
    }

    /** Reads a stored outline. */
    static JsonNode parse(String geometry) {
        try {
            return MAPPER.readTree(geometry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
