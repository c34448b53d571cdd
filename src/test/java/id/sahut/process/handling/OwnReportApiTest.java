package id.sahut.process.handling;

import static id.sahut.testing.Problems.at;
import static id.sahut.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.testing.Api;
import id.sahut.testing.Minted;
import id.sahut.testing.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What citizens do to their own report: protect it, withdraw it, say that it is settled or not, rate the service. */
@QuarkusTest
class OwnReportApiTest {

    private static final String NAME = "Melindungi Nama Saya";
    private static final String REASON = "{\"reason\":\"Lampunya padam lagi malam ini.\"}";
    private static final String RATING =
            "{\"rating\":4,\"resolved\":true,\"comment\":\"Cepat sekali, terima kasih 🙏\"}";

    private final String token = token();

    private static String token() {
        Map<String, Object> claims = Minted.citizen();
        claims.put("name", NAME);
        return Minted.sign("city-app", claims);
    }

    /** A state, and how a report gets there. */
    enum State {
        SUBMITTED,
        DISPOSED,
        IN_PROGRESS,
        TRANSFER_REQUESTED,
        ANSWERED,
        FORWARDED,
        CLOSED,
        ARCHIVED,
        WITHDRAWN
    }

    private RequestSpecification citizen() {
        return Api.as(token);
    }

    private Response act(String id, String noun, String body) {
        return Api.act(citizen(), "/v1/reports/" + id + '/' + noun, body);
    }

    private static void officer(RequestSpecification who, String id, String noun, String body) {
        Api.act(who, "/v1/cases/" + id + '/' + noun, body).then().statusCode(201);
    }

    private String report(State state) {
        String id = Api.submitLamp(citizen());
        if (state == State.FORWARDED) {
            officer(Api.coordinator(), id, "verifications", "{\"agency_code\":\"pln\"}");
        } else if (state == State.WITHDRAWN) {
            act(id, "withdrawals", "{}").then().statusCode(201);
        } else if (state == State.ARCHIVED) {
            officer(
                    Api.coordinator(),
                    id,
                    "archivals",
                    "{\"reason\":\"UNCLEAR\",\"text\":\"Kami tidak memahami laporan ini.\"}");
        } else if (state != State.SUBMITTED) {
            officer(Api.coordinator(), id, "verifications", "{}");
            goOn(id, state);
        }
        return id;
    }

    private void goOn(String id, State state) {
        RequestSpecification dishub = Api.liaison("dishub");
        switch (state) {
            case IN_PROGRESS -> officer(dishub, id, "follow-ups", "{\"text\":\"Petugas sudah ke lokasi.\"}");
            case TRANSFER_REQUESTED ->
                officer(dishub, id, "transfers", "{\"agency_code\":\"pln\",\"reason\":\"Ini jaringan milik PLN.\"}");
            case ANSWERED -> officer(dishub, id, "answers", "{\"text\":\"Ketiga lampu sudah diganti.\"}");
            case CLOSED -> act(id, "confirmations", "{}").then().statusCode(201);
            default -> {}
        }
    }

    // Protecting

    @Test
    void protectionWorksAtOnceEverywhere() {
        String number =
                Api.submit(citizen(), Submission.lamp().json()).extract().path("ticket_number");
        String id =
                citizen().queryParam("ticket_number", number).get("/v1/reports").path("items[0].report_id");
        officer(Api.coordinator(), id, "verifications", "{}");
        Api.anyone().get("/v1/tracking/" + number).then().statusCode(200);
        Api.liaison("dishub").get("/v1/cases/" + id).then().body("reporter.name", equalTo(NAME));

        act(id, "protections", "{\"anonymous\":true,\"secret\":true}")
                .then()
                .statusCode(201)
                .body("event", equalTo("PROTECTED"))
                .body("from_status", equalTo("DISPOSED"))
                .body("to_status", equalTo("DISPOSED"))
                .body("label", equalTo("Pelapor menambah perlindungan."));

        Response hidden = Api.anyone().get("/v1/tracking/" + number);
        Response unknown = Api.anyone().get("/v1/tracking/MDN-0000-0000");
        problem(hidden, 404, "not-found");
        assertThat(hidden.asString().replace(number, ""))
                .isEqualTo(unknown.asString().replace("MDN-0000-0000", ""));
        citizen()
                .get("/v1/reports/" + id)
                .then()
                .body("anonymous", equalTo(true))
                .body("secret", equalTo(true))
                .body(
                        "visibility",
                        equalTo("Publik tidak dapat melihat laporan ini. Petugas yang menanganinya dapat melihatnya,"
                                + " tetapi tidak seorang pun melihat nama Anda."))
                .body("actions", not(hasItem("protectReport")));
        for (RequestSpecification officer : List.of(Api.coordinator(), Api.liaison("dishub"))) {
            String seen = officer.get("/v1/cases/" + id)
                    .then()
                    .statusCode(200)
                    .body("reporter", nullValue())
                    .body("anonymous", equalTo(true))
                    .body("secret", equalTo(true))
                    .extract()
                    .asString();
            assertThat(seen).doesNotContain(NAME);
        }
    }

    @Test
    void oneSwitchLeavesTheOtherAsItIs() {
        String id = report(State.SUBMITTED);
        act(id, "protections", "{\"secret\":true}").then().statusCode(201);
        citizen()
                .get("/v1/reports/" + id)
                .then()
                .body("anonymous", equalTo(false))
                .body("secret", equalTo(true));
        act(id, "protections", "{\"anonymous\":true}").then().statusCode(201);
        citizen()
                .get("/v1/reports/" + id)
                .then()
                .body("anonymous", equalTo(true))
                .body("secret", equalTo(true));
        problem(act(id, "protections", "{\"secret\":true}"), 409, "wrong-state");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void protectionIsPossibleInEveryState(State state) {
        act(report(state), "protections", "{\"anonymous\":true}").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{}                                      | 422 | invalid-content | ``         | required",
                "{\"anonymous\":false}                   | 422 | invalid-content | /anonymous | not-allowed",
                "{\"secret\":false,\"anonymous\":true}   | 422 | invalid-content | /secret    | not-allowed",
                "{\"anonymous\":null}                    | 400 | invalid-request | /anonymous | wrong-type",
                "{\"anonymous\":\"true\"}                | 400 | invalid-request | /anonymous | wrong-type",
                "{\"hidden\":true}                       | 400 | invalid-request | /hidden    | unknown-field"
            })
    void protectionIsOnlySwitchedOn(String body, int status, String code, String pointer, String error) {
        String id = report(State.SUBMITTED);
        at(act(id, "protections", body), status, code, pointer, error);
        citizen().get("/v1/reports/" + id + "/timeline").then().body("items", hasSize(1));
    }

    // Withdrawing

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "DISPOSED", "IN_PROGRESS", "TRANSFER_REQUESTED", "ANSWERED", "FORWARDED"})
    void anOpenReportCanBeWithdrawn(State state) {
        String id = report(state);
        Response answer = act(id, "withdrawals", "{\"reason\":\"Sudah selesai sendiri.\"}");
        answer.then()
                .statusCode(201)
                .body("event", equalTo("WITHDRAWN"))
                .body("from_status", equalTo(state.name()))
                .body("to_status", equalTo("WITHDRAWN"))
                .body("text", equalTo("Sudah selesai sendiri."));
        citizen()
                .get(answer.header("Location"))
                .then()
                .statusCode(200)
                .body("entry_id", equalTo(answer.path("entry_id")));
        citizen()
                .get("/v1/reports/" + id)
                .then()
                .body("stage", equalTo("DONE"))
                .body("next.who", equalTo("NOBODY"))
                .body("next.due_at", nullValue())
                .body("actions", contains("protectReport"))
                .body("deadlines.state", not(hasItem("RUNNING")));
    }

    // Settling

    @ParameterizedTest
    @EnumSource(names = {"DISPOSED", "IN_PROGRESS", "TRANSFER_REQUESTED", "ANSWERED", "FORWARDED"})
    void aVerifiedReportCanBeConfirmed(State state) {
        String id = report(state);
        act(id, "confirmations", "{}")
                .then()
                .statusCode(201)
                .body("event", equalTo("CONFIRMED"))
                .body("from_status", equalTo(state.name()))
                .body("to_status", equalTo("CLOSED"));
        citizen()
                .get("/v1/reports/" + id)
                .then()
                .body("stage", equalTo("DONE"))
                .body("actions", contains("protectReport", "reopenReport", "giveFeedback"))
                .body("deadlines.state", not(hasItem("RUNNING")));
    }

    @Test
    void aDisputedAnswerGoesBackToWork() {
        String id = report(State.ANSWERED);
        act(id, "disputes", REASON)
                .then()
                .statusCode(201)
                .body("to_status", equalTo("IN_PROGRESS"))
                .body("text", equalTo("Lampunya padam lagi malam ini."));
        citizen()
                .get("/v1/reports/" + id)
                .then()
                .body("stage", equalTo("IN_HAND"))
                .body("answer.text", equalTo("Ketiga lampu sudah diganti."))
                .body("deadlines.findAll { it.clock == 'RESOLUTION' }.state", contains("DONE", "RUNNING"));
        Api.liaison("dishub").get("/v1/cases/" + id).then().body("escalation_level", equalTo(1));
    }

    @Test
    void aDisputedAnswerOfAnOutsideBodyIsForwardedStill() {
        String id = report(State.FORWARDED);
        officer(Api.coordinator(), id, "answers", "{\"text\":\"Menurut PLN sudah diperbaiki.\"}");
        act(id, "disputes", REASON).then().statusCode(201).body("to_status", equalTo("FORWARDED"));
    }

    // Rating

    /** Some languages know no integers. */
    @Test
    void aRatingMayBeWrittenWithAFraction() {
        act(report(State.CLOSED), "feedback", "{\"rating\": 4.0, \"resolved\": true}")
                .then()
                .statusCode(201)
                .body("rating", equalTo(4));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "ARCHIVED"})
    void anEndIsRatedOnce(State state) {
        String id = report(state);
        act(id, "feedback", RATING)
                .then()
                .statusCode(201)
                .body("event", equalTo("RATED"))
                .body("rating", equalTo(4))
                .body("resolved", equalTo(true))
                .body("text", equalTo("Cepat sekali, terima kasih 🙏"));
        problem(act(id, "feedback", RATING), 409, "feedback-already-given")
                .body("title", equalTo("Penilaian sudah diberikan"));
        citizen()
                .get("/v1/reports/" + id)
                .then()
                .body("feedback.rating", equalTo(4))
                .body("feedback.given_at", notNullValue())
                .body(
                        "actions",
                        state == State.CLOSED
                                ? contains("protectReport", "reopenReport")
                                : contains("appealArchival", "protectReport"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"rating\":0,\"resolved\":true}     | 422 | invalid-content | /rating   | out-of-range",
                "{\"rating\":6,\"resolved\":true}     | 422 | invalid-content | /rating   | out-of-range",
                "{\"resolved\":true}                  | 422 | invalid-content | /rating   | required",
                "{\"rating\":5}                       | 422 | invalid-content | /resolved | required",
                "{\"rating\":4.5,\"resolved\":true}   | 400 | invalid-request | /rating   | wrong-type",
                "{\"rating\":\"5\",\"resolved\":true} | 400 | invalid-request | /rating   | wrong-type",
                "{\"rating\":5,\"resolved\":null}     | 400 | invalid-request | /resolved | wrong-type",
                "{\"rating\":5,\"resolved\":\"ya\"}   | 400 | invalid-request | /resolved | wrong-type",
                "{\"rating\":5,\"resolved\":true,\"comment\":\"\\u202e\"} | 422 | invalid-content | /comment |"
                        + " invalid-characters"
            })
    void aRatingIsOneToFive(String body, int status, String code, String pointer, String error) {
        String id = report(State.CLOSED);
        at(act(id, "feedback", body), status, code, pointer, error);
        citizen().get("/v1/reports/" + id).then().body("feedback", nullValue());
    }

    // In the wrong state

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, confirmations",
        "SUBMITTED, disputes",
        "SUBMITTED, feedback",
        "DISPOSED, disputes",
        "DISPOSED, feedback",
        "IN_PROGRESS, disputes",
        "TRANSFER_REQUESTED, disputes",
        "FORWARDED, disputes",
        "FORWARDED, feedback",
        "ANSWERED, feedback",
        "CLOSED, withdrawals",
        "CLOSED, confirmations",
        "CLOSED, disputes",
        "ARCHIVED, withdrawals",
        "ARCHIVED, confirmations",
        "ARCHIVED, disputes",
        "WITHDRAWN, withdrawals",
        "WITHDRAWN, confirmations",
        "WITHDRAWN, disputes",
        "WITHDRAWN, feedback"
    })
    void whatTheStateDoesNotAllowIsRefused(State state, String noun) {
        String id = report(state);
        String body = noun.equals("disputes") ? REASON : noun.equals("feedback") ? RATING : "{}";
        problem(act(id, noun, body), 409, "wrong-state");
        citizen().get("/v1/reports/" + id).then().body("status", equalTo(state.name()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "withdrawals   | {}",
                "confirmations | {}",
                "protections   | {\"secret\":true}",
                "disputes      | {\"reason\":\"Masih gelap sekali.\"}",
                "feedback      | {\"rating\":5,\"resolved\":true}"
            })
    void anotherCitizensReportDoesNotExist(String noun, String body) {
        String id = report(State.ANSWERED);
        Response anothers = Api.act(Api.newCitizen(), "/v1/reports/" + id + '/' + noun, body);
        problem(anothers, 404, "not-found");
        citizen()
                .get("/v1/reports/" + id)
                .then()
                .body("status", equalTo("ANSWERED"))
                .body("secret", equalTo(false));
    }

    // Bad bodies

    @ParameterizedTest
    @ValueSource(strings = {"withdrawals", "confirmations", "protections", "disputes", "feedback"})
    void aBodyIsNeededAndHoldsNothingUnknown(String noun) {
        String id = report(State.SUBMITTED);
        problem(Api.as(token).post("/v1/reports/" + id + '/' + noun), 400, "malformed-json");
        at(act(id, noun, "{\"status\":\"CLOSED\"}"), 400, "invalid-request", "/status", "unknown-field");
        problem(act("not-an-id", noun, "{}"), 400, "invalid-request")
                .body("errors.parameter", contains("report_id"))
                .body("errors.code", contains("invalid-format"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{}                                  | required",
                "{\"reason\":\" \"}                  | required",
                "{\"reason\":\"pendek\"}             | too-short",
                "{\"reason\":\"Masih gelap \\u0007\"} | invalid-characters"
            })
    void aDisputeNeedsItsReason(String body, String error) {
        String id = report(State.ANSWERED);
        at(act(id, "disputes", body), 422, "invalid-content", "/reason", error);
        at(
                act(id, "disputes", "{\"reason\":\"" + "a".repeat(4001) + "\"}"),
                422,
                "invalid-content",
                "/reason",
                "too-long");
    }

    // Preconditions

    private Response withdrawIf(String id, String tag) {
        return Api.act(citizen().header("If-Match", tag), "/v1/reports/" + id + "/withdrawals", "{}");
    }

    @Test
    void aStaleTagIsRefused() {
        String id = report(State.SUBMITTED);
        String stale = citizen().get("/v1/reports/" + id).header("ETag");
        act(id, "protections", "{\"secret\":true}").then().statusCode(201);
        problem(withdrawIf(id, stale), 412, "precondition-failed").body("title", equalTo("Data sudah berubah"));
        citizen().get("/v1/reports/" + id).then().body("status", equalTo("SUBMITTED"));
    }

    @Test
    void theTagReadLastIsGood() {
        String id = report(State.SUBMITTED);
        withdrawIf(id, citizen().get("/v1/reports/" + id).header("ETag")).then().statusCode(201);
    }

    @Test
    void theTagOfATransitionIsGoodForTheNext() {
        String id = report(State.SUBMITTED);
        String tag = act(id, "protections", "{\"secret\":true}").header("ETag");
        withdrawIf(id, tag).then().statusCode(201);
    }

    @Test
    void aTagWeakenedOnTheWayIsGood() {
        String id = report(State.SUBMITTED);
        withdrawIf(id, "W/" + citizen().get("/v1/reports/" + id).header("ETag"))
                .then()
                .statusCode(201);
    }

    @Test
    void theTagOfAnotherLanguageIsGood() {
        String id = report(State.SUBMITTED);
        String english = citizen()
                .header("Accept-Language", "en")
                .get("/v1/reports/" + id)
                .header("ETag");
        withdrawIf(id, english).then().statusCode(201);
    }

    @Test
    void aStarIsAlwaysGood() {
        withdrawIf(report(State.SUBMITTED), "*").then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "17", "\"999999999999999999999999\"", "\"\""})
    void aTagThatIsNoneOfOursIsRefused(String tag) {
        problem(withdrawIf(report(State.SUBMITTED), tag), 412, "precondition-failed");
    }
}
