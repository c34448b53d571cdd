package id.sahut.platform.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RootRedirectApiTest {

    @Test
    void theBaseAddressLeadsABrowserToTheReference() {
        given().accept("text/html").when().get("/").then().statusCode(200).body(containsString("swagger-ui"));
    }
}
