package id.sahut.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServedContractApiTest {

    /** The framework reads the document and writes it anew, in an order of its own. */
    @Test
    void whatIsServedIsTheBundle() throws IOException {
        JsonNode served = new JsonMapper()
                .readTree(given().queryParam("format", "json")
                        .get("/q/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
        assertThat(served).isEqualTo(Contract.committed().document());
    }

    @Test
    void theReferenceShowsIt() {
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("/q/openapi"));
    }
}
