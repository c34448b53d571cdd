package id.sahut.contract;

import static id.sahut.testing.Api.anyone;
import static id.sahut.testing.Api.coordinator;
import static id.sahut.testing.Api.newCitizen;
import static id.sahut.testing.Api.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the framework refuses by itself is refused as the contract says: the filter before every request sees to it. */
@QuarkusTest
class MannersApiTest {

    private static final String NOBODYS_REPORT = "/v1/reports/019b0000-0000-7000-8000-000000000000";

    @ParameterizedTest
    @ValueSource(strings = {"/v1/ministries", "/v1/reports/x/y/z", "/v1/categories/lampu-jalan/questions"})
    void aPathThatIsNotInTheContractIsNotFound(String path) {
        anyone().get(path).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /v1/reports",
        "PUT, /v1/reports",
        "PATCH, /v1/categories",
        "DELETE, " + NOBODYS_REPORT,
        "GET, " + NOBODYS_REPORT + "/disputes",
        "POST, /v1/areas/at",
    })
    void aMethodThatIsNotInTheContractIsNotAllowed(String method, String path) {
        anyone().request(method, path).then().statusCode(405).body("code", equalTo("method-not-allowed"));
    }

    @Test
    void headIsGetWithoutTheBody() {
        anyone().head("/v1/agencies").then().statusCode(200).body(emptyString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/categories", "/v1/tracking/MDN-0000-0000"})
    void anAnswerThatIsNotJsonIsNotAcceptable(String path) {
        anyone().accept("application/xml")
                .get(path)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/merge-patch+json"})
    void aBodyThatIsNotJsonIsUnsupported(String type) {
        newCitizen()
                .contentType(type)
                .body("kind=COMPLAINT")
                .post("/v1/reports")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void aBodyBeyondTheLimitIsTooLarge() {
        newCitizen()
                .body("{\"description\": \"" + "a".repeat(1_100_000) + "\"}")
                .post("/v1/reports")
                .then()
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatTurnsOutTooLargeOnTheWayIsTooLarge(HttpClient.Version version) throws Exception {
        byte[] body = ("{\"description\": \"" + "a".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/reports"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token("{\"persona\":\"citizen\"}"))
                // Its length is not known beforehand, so that it comes in chunks.
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        HttpResponse<String> response =
                HttpClient.newBuilder().version(version).build().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(response.body()).contains("\"code\":\"body-too-large\"");
    }

    @Test
    void theLongestFilterIsRead() {
        newCitizen()
                .queryParam("ticket_number", Collections.nCopies(100, "\ud83d\ude4f".repeat(32)))
                .get("/v1/reports")
                .then()
                .statusCode(200);
    }

    @Test
    void anAddressBeyondTheLimitIsTooLong() {
        anyone().get("/v1/agencies/" + "a".repeat(140_000))
                .then()
                .statusCode(414)
                .body("code", equalTo("uri-too-long"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/v1/cases, `GET, POST`",
                "/v1/cases/bulk-actions, POST",
                "/v1/tracking/MDN-0000-0000, GET",
                NOBODYS_REPORT + "/disputes, POST"
            })
    void optionsNamesTheMethodsOfThePath(String path, String method) {
        anyone().options(path).then().statusCode(200).header("Allow", equalTo(method));
    }

    @Test
    void nonsenseInAHeaderCostsNoAnswer() {
        anyone().header("Accept-Language", "-")
                .header("If-None-Match", "")
                .get("/v1/agencies")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/areas?levle=KECAMATAN,            levle,     unknown-parameter",
        "/v1/areas?level=KECAMATAN&level=KOTA, level,     duplicate-field",
        "/v1/areas?level=kecamatan,            level,     unknown-value",
        "/v1/areas/at?latitude=3.5,            longitude, required",
    })
    void aParameterOutsideTheContractIsNamed(String path, String parameter, String code) {
        anyone().get(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/areas, parent_code, 20",
        "/v1/cases, agency_code, 64",
        "/v1/cases, category_code, 64",
        "/v1/cases, area_code, 20",
        "/v1/cases, ticket_number, 32",
    })
    void aParameterLongerThanWrittenIsNamed(String path, String parameter, int longest) {
        coordinator()
                .queryParam(parameter, "0".repeat(longest))
                .get(path)
                .then()
                .statusCode(200);
        coordinator()
                .queryParam(parameter, "0".repeat(longest + 1))
                .get(path)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo("too-long"));
    }

    @ParameterizedTest
    @CsvSource({
        NOBODYS_REPORT + "0,                report_id",
        "/v1/reports/12345,                 report_id",
        NOBODYS_REPORT + "/timeline/first,  sequence",
    })
    void aPathParameterThatCannotBeReadIsNamed(String path, String parameter) {
        newCitizen()
                .get(path)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", startsWith("in"));
    }

    @Test
    void aNotModifiedAnswerRepeatsTheHeadersThatMatter() {
        String tag =
                anyone().get("/v1/agencies").then().statusCode(200).extract().header("ETag");
        anyone().header("If-None-Match", tag)
                .get("/v1/agencies")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
    }
}
