package id.sahut.view.tracking;

import static id.sahut.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.sahut.testing.Api;
import id.sahut.testing.Minted;
import id.sahut.testing.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anyone who holds a number learns: how far it is, and nothing personal. */
@QuarkusTest
class TrackingApiTest {

    private static final String UNKNOWN = "MDN-0000-0000";
    private static final String TITLE = "Tiang bengkok milik Tuan Misterius";
    private static final String WORDS = "Bapak Tetangga Sebelah menabrak tiang lampu lalu pergi begitu saja.";
    private static final String ANSWER = "Teknisi Pujiono telah mengganti tiang itu.";

    private final String token = token();

    private static String token() {
        Map<String, Object> claims = Minted.citizen();
        claims.put("name", "Pelapor Bernama");
        claims.put("phone_number", "+6281355577799");
        claims.put("email", "pelapor@warga.example");
        return Minted.sign("city-app", claims);
    }

    private static Submission submission() {
        return Submission.lamp()
                .with("title", TITLE)
                .with("description", WORDS)
                .with(
                        "location",
                        Map.of(
                                "latitude", 3.5878,
                                "longitude", 98.6689,
                                "address", "Gang Sempit Sekali 7",
                                "landmark", "rumah pagar ungu",
                                "area_code", "12.71.19.1001"))
                .answer("nomor_tiang", "TIANG-4711");
    }

    private Response submit(Submission submission) {
        return Api.as(token).body(submission.json()).post("/v1/reports");
    }

    private static Response track(String number) {
        return Api.anyone().get("/v1/tracking/{number}", number);
    }

    @Test
    void aNumberTellsHowFarItsReportIs() {
        String number = submit(submission()).path("ticket_number");
        track(number)
                .then()
                .statusCode(200)
                .header("Content-Language", "id")
                .body("ticket_number", equalTo(number))
                .body("stage", equalTo("RECEIVED"))
                .body("status_label", equalTo("Menunggu verifikasi"))
                .body("category.code", equalTo("lampu-jalan"))
                .body("next.who", equalTo("COORDINATOR"))
                .body("deadlines.clock", contains("VERIFICATION"));
        Api.anyone()
                .header("Accept-Language", "en")
                .get("/v1/tracking/" + number)
                .then()
                .header("Content-Language", "en")
                .body("status_label", equalTo("Waiting to be verified"))
                .body("category.name", equalTo("Street lights"));
    }

    @Test
    void nothingPersonalIsTold() {
        Response report = submit(submission());
        String id = report.path("report_id");
        Api.act(Api.coordinator(), "/v1/cases/" + id + "/verifications", "{}")
                .then()
                .statusCode(201);
        Api.act(Api.liaison("dishub"), "/v1/cases/" + id + "/answers", "{\"text\":\"" + ANSWER + "\"}")
                .then()
                .statusCode(201);
        String body = track(report.path("ticket_number"))
                .then()
                .statusCode(200)
                .body("agency.code", equalTo("dishub"))
                .body("stage", equalTo("YOUR_TURN"))
                .extract()
                .asString();
        assertThat(body)
                .doesNotContainIgnoringCase(
                        TITLE,
                        "Misterius",
                        "Tetangga",
                        "Pelapor Bernama",
                        "81355577799",
                        "pelapor@",
                        "Gang Sempit",
                        "pagar ungu",
                        "TIANG-4711",
                        "Pujiono",
                        "Dewi",
                        "3.58",
                        "98.66",
                        "12.71",
                        "Petisah",
                        id);
    }

    @Test
    void everyTokenIsWelcomeAndNoneIsNeeded() {
        String number = submit(submission()).path("ticket_number");
        Api.as("garbage").get("/v1/tracking/" + number).then().statusCode(200);
        Api.coordinator().get("/v1/tracking/" + number).then().statusCode(200);
    }

    @Test
    void aSecretNumberAnswersAsAnUnknownOne() {
        String secret = submit(submission().with("secret", true)).path("ticket_number");
        for (String language : new String[] {"id", "en"}) {
            Response hidden = Api.anyone().header("Accept-Language", language).get("/v1/tracking/" + secret);
            Response unknown = Api.anyone().header("Accept-Language", language).get("/v1/tracking/" + UNKNOWN);
            problem(hidden, 404, "not-found");
            problem(unknown, 404, "not-found");
            assertThat(hidden.asString().replace(secret, UNKNOWN)).isEqualTo(unknown.asString());
            assertThat(hidden.headers().asList().stream().map(io.restassured.http.Header::getName))
                    .containsExactlyElementsOf(unknown.headers().asList().stream()
                            .map(io.restassured.http.Header::getName)
                            .toList());
            assertThat(hidden.header("Content-Length")).isEqualTo(unknown.header("Content-Length"));
        }
    }

    @Test
    void theDetailTellsTheOwnerOfASecretReportWhereToLook() {
        Api.anyone()
                .header("Accept-Language", "en")
                .get("/v1/tracking/" + UNKNOWN)
                .then()
                .body("detail", containsString("A secret report can only be seen by its reporter, in the app."));
    }

    @Test
    void aWrongCheckCharacterAnswersAsAnUnknownNumber() {
        String number = submit(submission()).path("ticket_number");
        char last = number.charAt(number.length() - 1);
        String wrong = number.substring(0, number.length() - 1) + (last == 'A' ? 'B' : 'A');
        Response answer = track(wrong);
        problem(answer, 404, "not-found");
        assertThat(answer.asString().replace(wrong, UNKNOWN))
                .isEqualTo(track(UNKNOWN).asString());
    }

    @Test
    void aNumberIsReadHoweverItIsTyped() {
        String number = submit(submission()).path("ticket_number");
        String typed = number.substring(4).replace("-", "").toLowerCase(Locale.ROOT);
        for (String one : new String[] {
            "mdn" + typed, "MDN " + typed, "mdn-" + typed.replace('0', 'o'), "mdn" + typed.replace('1', 'l')
        }) {
            track(one).then().statusCode(200).body("ticket_number", equalTo(number));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "MDN", "💡💡💡", "' or '1'='1", "MDN-7K3F-9Q2R-9Q2R-9Q2R", "null", "%", "12.71.19"})
    void whatIsNoNumberIsUnknown(String number) {
        problem(track(number), 404, "not-found");
    }

    @Test
    void aNumberWithASlashIsAnotherPath() {
        problem(Api.anyone().get("/v1/tracking/MDN/7K3F"), 404, "not-found");
    }

    @Test
    void theEndOfALifeIsTold() {
        Response report = submit(submission());
        Api.act(
                        Api.as(token),
                        "/v1/reports/" + report.path("report_id") + "/withdrawals",
                        "{\"reason\":\"" + WORDS + "\"}")
                .then()
                .statusCode(201);
        Response answer = track(report.path("ticket_number"));
        answer.then().body("stage", equalTo("DONE")).body("status", equalTo("WITHDRAWN"));
        assertThat(answer.asString()).doesNotContain("Tetangga");
    }
}
