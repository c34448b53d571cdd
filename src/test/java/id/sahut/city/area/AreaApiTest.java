package id.sahut.city.area;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AreaApiTest {

    @Test
    void bothLevelsAreListed() {
        given().get("/v1/areas").then().statusCode(200).body("items", hasSize(21 + 151));
    }

    @Test
    void aLevelIsListedAlone() {
        given().queryParam("level", "KECAMATAN")
                .get("/v1/areas")
                .then()
                .statusCode(200)
                .body("items", hasSize(21))
                .body("items.parent_code", everyItem(nullValue()));
    }

    @Test
    void theKelurahanOfAKecamatanAreListed() {
        given().queryParam("parent_code", "12.71.19")
                .get("/v1/areas")
                .then()
                .statusCode(200)
                .body("items", hasSize(7))
                .body("items.parent_code", everyItem(equalTo("12.71.19")));
    }

    @Test
    void aKecamatanThatDoesNotExistHasNoKelurahan() {
        given().queryParam("parent_code", "99.99.99")
                .get("/v1/areas")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aLevelThatDoesNotExistIsRefused() {
        given().queryParam("level", "kecamatan")
                .get("/v1/areas")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors.parameter", contains("level"))
                .body("errors.code", contains("unknown-value"));
    }

    @Test
    void aPointInTheCityIsLocated() {
        given().queryParam("latitude", "3.5923")
                .queryParam("longitude", "98.6598")
                .get("/v1/areas/at")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("kecamatan.code", equalTo("12.71.19"))
                .body("kelurahan.code", equalTo("12.71.19.1007"))
                .body("method", equalTo("NEAREST_CENTRE"))
                .body("inside_city", equalTo(true));
    }

    @Test
    void aPointOutsideTheCityIsNoMistake() {
        given().queryParam("latitude", "3.6001")
                .queryParam("longitude", "98.4854")
                .get("/v1/areas/at")
                .then()
                .statusCode(200)
                .body("kecamatan", nullValue())
                .body("method", equalTo("NONE"))
                .body("inside_city", equalTo(false));
    }

    /** As programs write numbers close to nought. */
    @ParameterizedTest
    @ValueSource(strings = {"1e-7", "-5E-324", "0.35e+1"})
    void aCoordinateMayHaveAnExponent(String latitude) {
        given().queryParam("latitude", latitude)
                .queryParam("longitude", "98.6598")
                .get("/v1/areas/at")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "latitude={0}&longitude={1}: {2} {3}")
    @CsvSource({
        "98.6598, 3.5923, latitude, swapped-coordinates",
        "91, 98.6598, latitude, out-of-range",
        "3.5923, 181, longitude, out-of-range",
        "NaN, 98.6598, latitude, wrong-type",
        "3.5923, 98.6598f, longitude, wrong-type",
        "'3,5923', 98.6598, latitude, wrong-type",
        "'', 98.6598, latitude, required",
    })
    void aCoordinateThatIsWrongIsNamed(String latitude, String longitude, String parameter, String code) {
        given().queryParam("latitude", latitude)
                .queryParam("longitude", longitude)
                .get("/v1/areas/at")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void bothCoordinatesAreNeeded() {
        given().get("/v1/areas/at")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("latitude", "longitude"))
                .body("errors.code", everyItem(equalTo("required")));
    }
}
