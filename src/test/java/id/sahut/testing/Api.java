package id.sahut.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls the API as somebody. Tests share one database: each class takes people of its own ({@link #newCitizen}) instead
 * of wiping it.
 */
public final class Api {

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Api() {}

    /** A citizen nobody else is. */
    public static RequestSpecification newCitizen() {
        return citizen("citizen-" + UUID.randomUUID());
    }

    public static RequestSpecification citizen(String subject) {
        return as(token("{\"persona\":\"citizen\",\"subject\":\"" + subject + "\"}"));
    }

    public static RequestSpecification coordinator() {
        return as(token("{\"persona\":\"coordinator\"}"));
    }

    /** Another coordinator than the usual one. */
    public static RequestSpecification coordinator(String subject) {
        return as(token("{\"persona\":\"coordinator\",\"subject\":\"" + subject + "\"}"));
    }

    /** Another liaison of an agency than the usual one. */
    public static RequestSpecification liaison(String agencyCode, String subject) {
        return as(token(
                "{\"persona\":\"liaison\",\"agency_code\":\"" + agencyCode + "\",\"subject\":\"" + subject + "\"}"));
    }

    public static RequestSpecification liaison(String agencyCode) {
        return as(token("{\"persona\":\"liaison\",\"agency_code\":\"" + agencyCode + "\",\"subject\":\"liaison-"
                + agencyCode + "\"}"));
    }

    /** The city app's backend. */
    public static RequestSpecification integrator() {
        return as(token("{\"persona\":\"integrator\"}"));
    }

    public static RequestSpecification auditor() {
        return as(token("{\"persona\":\"auditor\"}"));
    }

    public static RequestSpecification administrator() {
        return as(token("{\"persona\":\"administrator\"}"));
    }

    public static RequestSpecification anyone() {
        return given().contentType(ContentType.JSON);
    }

    /** With a token of one's own making. */
    public static RequestSpecification as(String token) {
        return anyone().header("Authorization", "Bearer " + token);
    }

    /** A demo token; the same request gives the same one, so that tests do not wait for signatures. */
    public static String token(String request) {
        return TOKENS.computeIfAbsent(
                request,
                body -> given().contentType(ContentType.JSON)
                        .body(body)
                        .post("/dev/tokens")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("token"));
    }

    /** Draws new ones from now on: those there are may be expired, or not yet valid. */
    static void forgetTokens() {
        TOKENS.clear();
    }

    /** Submits and answers the stored report. */
    public static ValidatableResponse submit(RequestSpecification citizen, String body) {
        return citizen.body(body).post("/v1/reports").then().statusCode(201);
    }

    /** Submits a complaint about a street lamp, which routing sends to {@code dishub}, and answers its id. */
    public static String submitLamp(RequestSpecification citizen) {
        return submit(citizen, """
                        {"kind": "COMPLAINT", "category_code": "lampu-jalan",
                         "description": "Tiga lampu padam sejak dua minggu, gelap dan rawan kecelakaan.",
                         "location": {"latitude": 3.5923, "longitude": 98.6598}}""").extract().path("report_id");
    }

    /** Posts a transition and answers whatever came of it. */
    public static Response act(RequestSpecification who, String path, String body) {
        return who.body(body).post(path);
    }
}
