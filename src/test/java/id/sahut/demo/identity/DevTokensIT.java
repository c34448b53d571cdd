package id.sahut.demo.identity;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
class DevTokensIT {

    /** Maven says which of the two builds it made. */
    private static final boolean DEMO = Boolean.getBoolean("demo.carried");

    @Test
    void onlyADemoBuildHandsTokensOut() {
        given().contentType("application/json")
                .body("{\"persona\": \"citizen\"}")
                .when()
                .post("/dev/tokens")
                .then()
                .statusCode(DEMO ? 200 : 404);
    }
}
