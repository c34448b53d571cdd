package id.sahut.city.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.sahut.city.file.CityFilesException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BoundariesTest {

    private static final String FILE = "boundaries.geojson";

    private static final String SOUND = """
            {"type": "FeatureCollection", "name": "kelurahan", "crs": {"features": []}, "features": [
            {"type": "Feature", "properties": {"code": "12.71.01.1001", "name": "Satu"}, "geometry": {"type": "Polygon",
             "coordinates": [[[98.59, 3.59], [98.61, 3.59], [98.61, 3.61], [98.59, 3.59]]]}},
            {"type": "Feature", "properties": {"code": "12.71.02.1001"}, "geometry": {"type": "MultiPolygon",
             "coordinates": [[[[98.59, 3.49], [98.61, 3.49], [98.61, 3.51], [98.59, 3.49]]]]}}
            ]}
            """;

    @TempDir
    Path folder;

    @Test
    void aCityNeedNotHaveBoundaries() {
        assertThat(CityData.read(new TinyCity().in(folder)).boundaries()).isEmpty();
    }

    @Test
    void soundBoundariesAreRead() {
        CityData data = CityData.read(new TinyCity().with(FILE, SOUND).in(folder));

        assertThat(data.boundaries())
                .extracting(boundary -> boundary.areaCode())
                .containsExactly("12.71.01.1001", "12.71.02.1001");
    }

    @ParameterizedTest(name = "{0} → {2}")
    @MethodSource("mistakes")
    void aMistakeIsNamedWithFileLineAndReason(String from, String to, String messages) {
        TinyCity city = new TinyCity().with(FILE, SOUND).replacing(FILE, from, to);

        CityFilesException refused =
                catchThrowableOfType(CityFilesException.class, () -> CityData.read(city.in(folder)));

        assertThat(refused).isNotNull();
        assertThat(refused.errors().stream().map(Object::toString).collect(Collectors.joining("\n")))
                .isEqualTo(messages);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments(
                        "\"features\": [\n",
                        "\"items\": [\n",
                        "boundaries.geojson:1: the file must be a FeatureCollection with features"),
                arguments(
                        "\"Satu\"}",
                        "\"Satu\"",
                        "boundaries.geojson:4: this is no JSON: Unexpected character ('{' (code 123)): was expecting"
                                + " double-quote to start field name"),
                arguments(
                        "\"code\": \"12.71.01.1001\"",
                        "\"kode\": \"12.71.01.1001\"",
                        "boundaries.geojson:1: the kelurahan 12.71.01.1001 has no feature\n"
                                + "boundaries.geojson:2: the feature has no property code"),
                arguments(
                        "\"code\": \"12.71.02.1001\"",
                        "\"code\": \"12.71.01.1001\"",
                        "boundaries.geojson:1: the kelurahan 12.71.02.1001 has no feature\n"
                                + "boundaries.geojson:4: the kelurahan 12.71.01.1001 has a feature already"),
                arguments(
                        "\"code\": \"12.71.01.1001\"",
                        "\"code\": \"12.71.01.1009\"",
                        "boundaries.geojson:1: the kelurahan 12.71.01.1001 has no feature\n"
                                + "boundaries.geojson:2: there is no kelurahan 12.71.01.1009"),
                arguments(
                        "\"type\": \"Polygon\"",
                        "\"type\": \"LineString\"",
                        "boundaries.geojson:2: 12.71.01.1001: the geometry must be a Polygon or MultiPolygon"),
                arguments(
                        "[98.61, 3.61], [98.59, 3.59]",
                        "[98.61, 3.61], [98.59, 3.60]",
                        "boundaries.geojson:2: 12.71.01.1001: a ring needs four positions or more, the last equal to"
                                + " the first"),
                arguments(
                        "[98.61, 3.59], [98.61, 3.61]",
                        "[3.59, 98.61], [98.61, 3.61]",
                        "boundaries.geojson:2: 12.71.01.1001: a position must be [longitude, latitude] in degrees"),
                arguments(
                        "[98.61, 3.59], [98.61, 3.61]",
                        "[98.61, 3.61], [98.61, 3.59], [98.59, 3.61]",
                        "boundaries.geojson:2: 12.71.01.1001: the outline is not valid: Self-intersection"),
                arguments(
                        "[[[[98.59, 3.49], [98.61, 3.49], [98.61, 3.51], [98.59, 3.49]]]]",
                        "[[]]",
                        "boundaries.geojson:4: 12.71.02.1001: its coordinates are nested wrongly or empty"));
    }
}
