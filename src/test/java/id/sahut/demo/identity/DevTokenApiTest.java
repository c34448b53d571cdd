package id.sahut.demo.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DevTokenApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"citizen", "liaison", "coordinator", "administrator", "auditor", "integrator"})
    void everyPersonaGetsAToken(String persona) {
        post("{\"persona\": \"" + persona + "\"}")
                .statusCode(200)
                .body("token", matchesPattern("[\\w-]+\\.[\\w-]+\\.[\\w-]+"))
                .body("expires_at", endsWith("Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                | /persona",
                "{\"persona\": \"mayor\"}                          | /persona",
                "{\"persona\": \"CITIZEN\"}                        | /persona",
                "{\"persona\": \"citizen\", \"agency_code\": \"x\"} | /agency_code",
            })
    void aWrongFieldIsNamed(String body, String pointer) {
        post(body).statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{\"persona\": \"citizen\", \"role\": \"x\"}", "[]", "{\"persona\": 1}"})
    void whatCannotBeReadIsRefused(String body) {
        post(body).statusCode(400);
    }

    @Test
    void aLiaisonMaySayOfWhichAgency() {
        post("{\"persona\": \"liaison\", \"subject\": \"budi\", \"agency_code\": \"dinkes\"}")
                .statusCode(200);
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .when()
                .post("/dev/tokens")
                .then();
    }
}
