package id.sahut.process.intake;

import static id.sahut.testing.Problems.at;
import static id.sahut.testing.Problems.parameter;
import static id.sahut.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.testing.Api;
import id.sahut.testing.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be a submission: named to the field, in the reader's language, and nothing of it is stored. */
@QuarkusTest
class BadSubmissionApiTest {

    private final String subject = "bad-" + UUID.randomUUID();

    private RequestSpecification citizen() {
        return Api.citizen(subject);
    }

    private Response post(String body) {
        return citizen().body(body.getBytes(StandardCharsets.UTF_8)).post("/v1/reports");
    }

    @AfterEach
    void nothingIsStored() {
        citizen().get("/v1/reports").then().statusCode(200).body("items", hasSize(0));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("kind", "\"KELUHAN\"", "/kind", "unknown-value"),
                Arguments.of("kind", "\"complaint\"", "/kind", "unknown-value"),
                Arguments.of("kind", "\"\"", "/kind", "unknown-value"),
                Arguments.of("kind", "0", "/kind", "wrong-type"),
                Arguments.of("kind", "[\"COMPLAINT\"]", "/kind", "wrong-type"),
                Arguments.of("kind", "{}", "/kind", "wrong-type"),
                Arguments.of("title", "12345", "/title", "wrong-type"),
                Arguments.of("title", "true", "/title", "wrong-type"),
                Arguments.of("description", "[\"Tiga lampu padam sejak dua minggu\"]", "/description", "wrong-type"),
                Arguments.of("description", "{\"id\":\"Tiga lampu padam\"}", "/description", "wrong-type"),
                Arguments.of("category_code", "1.5", "/category_code", "wrong-type"),
                Arguments.of("form_version", "\"1\"", "/form_version", "wrong-type"),
                Arguments.of("form_version", "1.5", "/form_version", "wrong-type"),
                Arguments.of("form_version", "1e-999999999", "/form_version", "wrong-type"),
                Arguments.of("form_version", "1e999999999", "/form_version", "wrong-type"),
                Arguments.of("form_version", "true", "/form_version", "wrong-type"),
                Arguments.of("form_version", "99999999999", "/form_version", "out-of-range"),
                Arguments.of("form_version", "1" + "0".repeat(500), "/form_version", "out-of-range"),
                Arguments.of("attributes", "{}", "/attributes", "wrong-type"),
                Arguments.of("attributes", "\"\"", "/attributes", "wrong-type"),
                Arguments.of("attributes", "[null]", "/attributes/0", "wrong-type"),
                Arguments.of("attributes", "[\"nomor_tiang\"]", "/attributes/0", "wrong-type"),
                Arguments.of("attributes", "[{\"code\":1,\"value\":\"x\"}]", "/attributes/0/code", "wrong-type"),
                Arguments.of("attributes", "[{\"code\":\"x\",\"value\":3}]", "/attributes/0/value", "wrong-type"),
                Arguments.of(
                        "attributes", "[{\"code\":\"x\",\"nilai\":\"3\"}]", "/attributes/0/nilai", "unknown-field"),
                Arguments.of("anonymous", "null", "/anonymous", "wrong-type"),
                Arguments.of("anonymous", "\"true\"", "/anonymous", "wrong-type"),
                Arguments.of("anonymous", "1", "/anonymous", "wrong-type"),
                Arguments.of("secret", "null", "/secret", "wrong-type"),
                Arguments.of("secret", "\"\"", "/secret", "wrong-type"),
                Arguments.of("client_reference", "17", "/client_reference", "wrong-type"),
                Arguments.of("status", "\"CLOSED\"", "/status", "unknown-field"),
                Arguments.of("agency_code", "\"dishub\"", "/agency_code", "unknown-field"),
                Arguments.of("clientReference", "\"x\"", "/clientReference", "unknown-field"),
                Arguments.of("a/b~c", "1", "/a~1b~0c", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aFieldOfTheWrongShapeIsNamed(String field, String value, String pointer, String error) {
        for (String language : new String[] {"id", "en"}) {
            at(
                            citizen()
                                    .header("Accept-Language", language)
                                    .body(Submission.minimal().withRaw(field, value))
                                    .post("/v1/reports"),
                            400,
                            "invalid-request",
                            pointer,
                            error)
                    .header("Content-Language", language)
                    .body("errors", hasSize(1))
                    .body("instance", equalTo("/v1/reports"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"kind\":\"COMPLAINT\",\"kind\":\"ASPIRATION\"}                    | /kind",
                "{\"description\":\"a\",\"kind\":\"COMPLAINT\",\"description\":\"b\"}  | /description",
                "{\"location\":{\"latitude\":3.5,\"latitude\":3.6}}                  | /location/latitude",
                "{\"attributes\":[{\"code\":\"a\",\"value\":\"b\",\"code\":\"c\"}]}  | /attributes/0/code"
            })
    void aFieldGivenTwiceIsNamed(String body, String pointer) {
        at(post(body), 400, "invalid-request", pointer, "duplicate-field").body("errors", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "{",
                "{\"kind\":\"COMPLAINT\"",
                "{\"kind\":COMPLAINT}",
                "{'kind':'COMPLAINT'}",
                "{\"kind\":\"COMPLAINT\",}",
                "{\"kind\":\"COMPLAINT\"} {}",
                "{\"kind\":\"COMPLAINT\"}]",
                "{/* hi */\"kind\":\"COMPLAINT\"}",
                "{\"description\":\"baris\nbaru\"}",
                "{\"description\":\"\\u12\"}",
                "{\"description\":\"\\x41\"}",
                "kind=COMPLAINT"
            })
    void whatIsNoJsonCannotBeRead(String body) {
        problem(post(body), 400, "malformed-json").body("errors", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"kind\":\"COMPLAINT\"}]", "\"COMPLAINT\"", "17", "true"})
    void aBodyIsAnObject(String body) {
        problem(post(body), 400, "invalid-request");
    }

    @Test
    void bytesThatAreNoUtf8CannotBeRead() {
        byte[] body = Submission.minimal().json().replace("Tiga", "Tig\u0001").getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < body.length; i++) {
            if (body[i] == 1) {
                body[i] = (byte) 0xFF;
            }
        }
        problem(citizen().body(body).post("/v1/reports"), 400, "malformed-json");
    }

    @Test
    void anArrayOfManyLevelsIsRefusedBeforeItIsRead() {
        at(
                post("{\"location\":" + "{\"address\":".repeat(3) + "[".repeat(100_000)),
                400,
                "invalid-request",
                "/location/address",
                "wrong-type");
        problem(post("[".repeat(100_000)), 400, "invalid-request");
        problem(post("{\"x\":".repeat(100_000)), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "\\u0007",
                "\\u001b[31m",
                "\\u007f",
                "\\u0085",
                "\\u202e",
                "\\u2066",
                "\\u200f",
                "\\u061c",
                "\\ufeff",
                "\\ud800",
                "\\udc00",
                "\\udc00\\ud800",
                "\\uffff",
                "\\u2028"
            })
    void charactersThatBreakOrDeceiveAreRefusedWhereverTheyStand(String character) {
        String text = "\"Lampu " + character + " padam sejak dua minggu, gelap\"";
        for (String field : new String[] {"title", "description"}) {
            at(
                    post(Submission.minimal().withRaw(field, text)),
                    422,
                    "invalid-content",
                    '/' + field,
                    "invalid-characters");
        }
        at(
                post(Submission.minimal().withRaw("client_reference", text)),
                422,
                "invalid-content",
                "/client_reference",
                "invalid-characters");
        at(
                post(Submission.minimal().withRaw("location", "{\"address\":" + text + "}")),
                422,
                "invalid-content",
                "/location/address",
                "invalid-characters");
        at(
                post(Submission.lamp().withRaw("attributes", "[{\"code\":\"nomor_tiang\",\"value\":" + text + "}]")),
                422,
                "invalid-content",
                "/attributes/0/value",
                "invalid-characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\u202e"})
    void codesWithSuchCharactersAreUnknown(String character) {
        at(
                post(Submission.minimal().withRaw("category_code", "\"lampu" + character + "\"")),
                422,
                "invalid-content",
                "/category_code",
                "unknown-category");
        at(
                post(Submission.minimal().withRaw("location", "{\"area_code\":\"" + character + "\"}")),
                422,
                "invalid-content",
                "/location/area_code",
                "unknown-area");
    }

    @Test
    void aTitleHasOneLine() {
        at(
                post(Submission.minimal().with("title", "Lampu\njalan mati").json()),
                422,
                "invalid-content",
                "/title",
                "invalid-characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\t \r\n",
                "                              ",
                "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0",
                "\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b",
                "\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164",
                "\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800"
            })
    void aBlankDescriptionIsNone(String description) {
        at(
                        post(Submission.minimal()
                                .with("description", description)
                                .json()),
                        422,
                        "invalid-content",
                        "/description",
                        "required")
                .body("errors", hasSize(1));
    }

    @Test
    void whatMustBeThereIsNamed() {
        problem(post("{}"), 422, "invalid-content")
                .body("errors.pointer", contains("/kind", "/description"))
                .body("errors.code", contains("required", "required"))
                .body("errors[0].detail", equalTo("Bagian ini wajib diisi."));
        problem(citizen().header("Accept-Language", "en").body("{}").post("/v1/reports"), 422, "invalid-content")
                .body("title", equalTo("Some fields need correcting"))
                .body("errors[0].detail", equalTo("Please fill this in."));
    }

    @Test
    void nullIsAbsent() {
        at(post(Submission.minimal().withRaw("kind", "null")), 422, "invalid-content", "/kind", "required");
        at(
                post(Submission.minimal().withRaw("description", "null")),
                422,
                "invalid-content",
                "/description",
                "required");
    }

    @ParameterizedTest
    @CsvSource({
        "title, 4, too-short",
        "title, 151, too-long",
        "description, 19, too-short",
        "description, 4001, too-long",
        "client_reference, 65, too-long"
    })
    void aTextThatDoesNotFitIsNamed(String field, int length, String error) {
        at(
                post(Submission.minimal().with(field, "a".repeat(length)).json()),
                422,
                "invalid-content",
                '/' + field,
                error);
    }

    @ParameterizedTest
    @CsvSource({"address, 301", "landmark, 201"})
    void aPlaceThatIsTooLongIsNamed(String field, int length) {
        at(
                post(Submission.minimal().withRaw("location", "{\"" + field + "\":\"" + "a".repeat(length) + "\"}")),
                422,
                "invalid-content",
                "/location/" + field,
                "too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/merge-patch+json"
            })
    void anotherContentTypeIsRefused(String type) {
        Response answer = RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer " + Api.token("{\"persona\":\"citizen\",\"subject\":\"" + subject + "\"}"))
                .contentType(type)
                .body(Submission.minimal().json())
                .post("/v1/reports");
        problem(answer, 415, "unsupported-media-type");
    }

    @Test
    void anotherFormatCannotBeAnswered() {
        problem(
                citizen().accept("text/html").body(Submission.minimal().json()).post("/v1/reports"),
                406,
                "not-acceptable");
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
        problem(
                post(Submission.minimal()
                        .with("description", "a".repeat(1_100_000))
                        .json()),
                413,
                "body-too-large");
    }

    @Test
    void aBodyBelowTheLimitIsJudgedByItsContent() {
        at(
                post(Submission.minimal()
                        .with("description", "a".repeat(900_000))
                        .json()),
                422,
                "invalid-content",
                "/description",
                "too-long");
    }

    @Test
    void aProblemNeverRepeatsWhatWasSent() {
        String answer = post(Submission.minimal()
                        .with("kind", "SARIMAH")
                        .with("description", "SARIMAH\u0000")
                        .json())
                .asString();
        String another = post(Submission.minimal()
                        .with("title", "SARIMAH\u0000")
                        .with("category_code", "SARIMAH")
                        .json())
                .asString();
        assertThat(answer + another).doesNotContain("SARIMAH").doesNotContain("id.sahut", "java.", "Exception");
    }

    @Test
    void aQueryParameterThatDoesNotExistIsNamed() {
        parameter(
                citizen().body(Submission.minimal().json()).post("/v1/reports?draft=true"),
                "draft",
                "unknown-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mit leer", "schlüssel"})
    void aKeyIsVisibleAscii(String key) {
        problem(
                        citizen()
                                .header("Idempotency-Key", key)
                                .body(Submission.minimal().json())
                                .post("/v1/reports"),
                        400,
                        "invalid-request")
                .body("errors.header", contains("Idempotency-Key"))
                .body("errors.code", contains("invalid-format"));
    }

    @Test
    void aKeyHas255CharactersAtMost() {
        problem(
                        citizen()
                                .header("Idempotency-Key", "k".repeat(256))
                                .body(Submission.minimal().json())
                                .post("/v1/reports"),
                        400,
                        "invalid-request")
                .body("errors.header", contains("Idempotency-Key"));
    }
}
