package id.sahut.testing;

import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** What every problem document has to say. */
public final class Problems {

    private Problems() {}

    /** Status, media type and code, and that it is a whole document. */
    public static ValidatableResponse problem(Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:sahut:problem:" + code))
                .body("title", not(emptyOrNullString()))
                .body("detail", not(emptyOrNullString()));
    }

    /** The same, with an error at a JSON pointer. */
    public static ValidatableResponse at(Response response, int status, String code, String pointer, String error) {
        return problem(response, status, code)
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(error));
    }

    /** The same, with an error of a query or path parameter. */
    public static ValidatableResponse parameter(Response response, String name, String error) {
        return problem(response, 400, "invalid-request")
                .body("errors.findAll { it.parameter == '" + name + "' }.code", hasItem(error));
    }
}
