package id.sahut.process.intake;

import static id.sahut.testing.Problems.at;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.testing.Api;
import id.sahut.testing.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where it is: by point, by the kelurahan's name, by address, and what cannot be a place. */
@QuarkusTest
class ReportedPlaceApiTest {

    private final String subject = "place-" + UUID.randomUUID();

    private RequestSpecification citizen() {
        return Api.citizen(subject);
    }

    private ValidatableResponse placed(Map<String, Object> location) {
        return Api.submit(
                citizen(), Submission.minimal().with("location", location).json());
    }

    @Test
    void aPointLiesInAnArea() {
        placed(Map.of("latitude", 3.5878, "longitude", 98.6689))
                .body("area.kelurahan.code", equalTo("12.71.19.1001"))
                .body("area.kecamatan.code", equalTo("12.71.19"))
                .body("area.kecamatan.name", equalTo("Medan Petisah"))
                .body("area.inside_city", equalTo(true))
                .body("warnings", empty());
    }

    @Test
    void aStatedKelurahanBeatsThePoint() {
        placed(Map.of("latitude", 3.5878, "longitude", 98.6689, "area_code", "12.71.01.1009"))
                .body("area.kelurahan.code", equalTo("12.71.01.1009"))
                .body("area.kecamatan.code", equalTo("12.71.01"))
                .body("area.method", equalTo("STATED"))
                .body("area.inside_city", equalTo(true));
    }

    @Test
    void anAddressAloneIsAPlaceWithoutAnArea() {
        Api.submit(
                        citizen(),
                        Submission.of("lampu-jalan")
                                .with("location", Map.of("address", "Jl. Gatot Subroto no. 12"))
                                .json())
                .body("area.method", equalTo("NONE"))
                .body("area.kecamatan", nullValue())
                .body("area.inside_city", equalTo(true))
                .body("location.address", equalTo("Jl. Gatot Subroto no. 12"))
                .body("warnings", empty());
    }

    @ParameterizedTest
    @CsvSource({"-6.2, 106.8", "0, 0", "-90, -180", "90, 180", "3.2, 98.5"})
    void aPlaceOutsideTheCityIsAcceptedWithAWarning(double latitude, double longitude) {
        placed(Map.of("latitude", latitude, "longitude", longitude))
                .body("area.inside_city", equalTo(false))
                .body("warnings.code", contains("OUTSIDE_CITY"))
                .body("warnings[0].pointer", equalTo("/location"))
                .body("warnings[0].detail", notNullValue());
    }

    @Test
    void aCategoryThatNeedsAPlaceAsksForIt() {
        at(
                        citizen()
                                .body(Submission.lamp().without("location").json())
                                .post("/v1/reports"),
                        422,
                        "invalid-content",
                        "/location",
                        "location-required")
                .body("errors", hasSize(1));
    }

    @Test
    void aLandmarkAloneIsNoPlace() {
        at(
                citizen()
                        .body(Submission.lamp()
                                .with("location", Map.of("landmark", "depan masjid"))
                                .json())
                        .post("/v1/reports"),
                422,
                "invalid-content",
                "/location",
                "location-required");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"latitude\":3.5}                           | /location/longitude  | incomplete-coordinates",
                "{\"longitude\":98.6}                         | /location/latitude   | incomplete-coordinates",
                "{\"latitude\":98.6598,\"longitude\":3.5923}  | /location            | swapped-coordinates",
                "{\"latitude\":90.1,\"longitude\":98.6}       | /location/latitude   | out-of-range",
                "{\"latitude\":3.5,\"longitude\":-180.1}      | /location/longitude  | out-of-range",
                "{\"latitude\":1e308,\"longitude\":98.6}      | /location/latitude   | out-of-range",
                "{\"latitude\":1e999,\"longitude\":98.6}      | /location/latitude   | out-of-range",
                "{\"latitude\":3.5,\"longitude\":98.6,\"accuracy_m\":-1} | /location/accuracy_m | out-of-range",
                "{\"area_code\":\"12.71.19.9999\"}            | /location/area_code  | unknown-area",
                "{\"area_code\":\"\"}                         | /location/area_code  | unknown-area",
                "{\"area_code\":\"12.71.19\"}                 | /location/area_code  | not-allowed",
                "{\"address\":\"Jalan\\nGatot\"}              | /location/address    | invalid-characters"
            })
    void whatCannotBeAPlaceIsRefused(String location, String pointer, String error) {
        for (String language : new String[] {"id", "en"}) {
            at(
                            citizen()
                                    .header("Accept-Language", language)
                                    .body(Submission.minimal().withRaw("location", location))
                                    .post("/v1/reports"),
                            422,
                            "invalid-content",
                            pointer,
                            error)
                    .header("Content-Language", language);
        }
        citizen().get("/v1/reports").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"latitude\":NaN,\"longitude\":98.6}       | malformed-json  | ``",
                "{\"latitude\":Infinity,\"longitude\":98.6}  | malformed-json  | ``",
                "{\"latitude\":\"NaN\",\"longitude\":98.6}   | invalid-request | /location/latitude",
                "{\"latitude\":\"Infinity\",\"longitude\":98.6} | invalid-request | /location/latitude",
                "{\"latitude\":\"3.5\",\"longitude\":98.6}   | invalid-request | /location/latitude",
                "{\"latitude\":true,\"longitude\":98.6}      | invalid-request | /location/latitude",
                "{\"latitude\":[3.5],\"longitude\":98.6}     | invalid-request | /location/latitude",
                "[3.5, 98.6]                                 | invalid-request | /location",
                "\"\"                                        | invalid-request | /location",
                "\"3.5,98.6\"                                | invalid-request | /location",
                "{\"lat\":3.5}                               | invalid-request | /location/lat"
            })
    void whatIsNoPlaceCannotBeRead(String location, String code, String pointer) {
        ValidatableResponse answer = id.sahut.testing.Problems.problem(
                citizen()
                        .body(Submission.minimal().withRaw("location", location))
                        .post("/v1/reports"),
                400,
                code);
        if (!pointer.isEmpty()) {
            answer.body("errors.pointer", contains(pointer));
        }
        citizen().get("/v1/reports").then().body("items", hasSize(0));
    }
}
