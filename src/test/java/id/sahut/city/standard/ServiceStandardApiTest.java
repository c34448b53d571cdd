package id.sahut.city.standard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServiceStandardApiTest {

    @Test
    void theLimitsAreListedWithWhatTheyRestOn() {
        given().get("/v1/service-standards")
                .then()
                .statusCode(200)
                .body("items.clock", hasItems("VERIFICATION", "FIRST_RESPONSE", "RESOLUTION"))
                .body("items.find { it.code == 'verification' }.limit", equalTo(3))
                .body("items.find { it.code == 'verification' }.unit", equalTo("WORKING_DAYS"))
                .body("items.find { it.code == 'resolution-supervisory' }.supervision_class", equalTo("SUPERVISORY"));
    }

    @Test
    void aCopyThatIsStillGoodIsNotSentAgain() {
        String tag = given().get("/v1/service-standards").header("ETag");

        given().header("If-None-Match", tag).get("/v1/service-standards").then().statusCode(304);
    }
}
