package id.sahut.process.casefile;

import static id.sahut.testing.Problems.parameter;
import static id.sahut.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.testing.Api;
import id.sahut.testing.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What citizens read of their own reports, and that they read nobody else's. */
@QuarkusTest
class MyReportsApiTest {

    private final String subject = "reader-" + UUID.randomUUID();

    private RequestSpecification citizen() {
        return Api.citizen(subject);
    }

    private List<String> submit(int reports) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            ids.add(Api.submitLamp(citizen()));
        }
        return ids;
    }

    // One report

    @Test
    void theTagOfTheSubmissionIsTheReports() {
        String tag = Api.submit(citizen(), Submission.lamp().json()).extract().header("ETag");
        String id = citizen().get("/v1/reports").path("items[0].report_id");
        citizen().get("/v1/reports/" + id).then().statusCode(200).header("ETag", tag);
    }

    @Test
    void anUnchangedReportIsNotSentAgain() {
        String path = "/v1/reports/" + Api.submitLamp(citizen());
        String tag = citizen().get(path).header("ETag");
        for (String sent : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            citizen()
                    .header("If-None-Match", sent)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(blankOrNullString());
        }
        citizen().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    }

    @Test
    void aReportThatMovedHasAnotherTag() {
        String path = "/v1/reports/" + Api.submitLamp(citizen());
        String tag = citizen().get(path).header("ETag");
        Api.act(citizen(), path + "/protections", "{\"anonymous\":true}").then().statusCode(201);
        citizen().header("If-None-Match", tag).get(path).then().statusCode(200).header("ETag", not(equalTo(tag)));
    }

    @Test
    void eachLanguageHasItsOwnTag() {
        String path = "/v1/reports/" + Api.submitLamp(citizen());
        String indonesian = citizen().get(path).header("ETag");
        Response english = citizen()
                .header("Accept-Language", "en")
                .header("If-None-Match", indonesian)
                .get(path);
        english.then().statusCode(200).header("Content-Language", "en").header("ETag", not(equalTo(indonesian)));
        citizen()
                .header("Accept-Language", "en")
                .header("If-None-Match", english.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void aReportIsKeptOutOfSharedCaches() {
        citizen().get("/v1/reports/" + Api.submitLamp(citizen())).then().header("Cache-Control", "private, no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/timeline/1"})
    void anotherCitizensReportIsAsUnknownAsAnyOther(String below) {
        String anothers = Api.submitLamp(Api.newCitizen());
        for (String language : new String[] {"id", "en"}) {
            String unknown = UUID.randomUUID().toString();
            Response forbidden = citizen().header("Accept-Language", language).get("/v1/reports/" + anothers + below);
            Response missing = citizen().header("Accept-Language", language).get("/v1/reports/" + unknown + below);
            problem(forbidden, 404, "not-found");
            problem(missing, 404, "not-found");
            assertThat(forbidden.asString().replace(anothers, ""))
                    .isEqualTo(missing.asString().replace(unknown, ""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/reports/17,                                              report_id",
        "/v1/reports/MDN-7K3F-9Q2R,                                   report_id",
        "/v1/reports/019b0000-0000-7000-8000-00000000000g,            report_id",
        "/v1/reports/no/timeline,                                     report_id",
        "/v1/reports/019b0000-0000-7000-8000-000000000000/timeline/x, sequence",
        "/v1/reports/019b0000-0000-7000-8000-000000000000/timeline/99999999999, sequence",
        "/v1/reports/019b0000-0000-7000-8000-000000000000/timeline/1.5, sequence"
    })
    void anIdOfTheWrongFormIsNamed(String path, String name) {
        parameter(citizen().get(path), name, "invalid-format").body("errors", hasSize(1));
        parameter(citizen().header("Accept-Language", "en").get(path), name, "invalid-format")
                .body("errors[0].detail", equalTo("This does not have the right format."));
    }

    // The list

    @Test
    void theListHoldsSummaries() {
        submit(1);
        citizen()
                .get("/v1/reports")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next_page_token", nullValue())
                .body("items[0].title", equalTo("Tiga lampu padam sejak dua minggu, gelap dan rawan kecelakaan"))
                .body("items[0].deadlines.clock", contains("VERIFICATION"))
                .body("items[0]", not(hasKey("description")))
                .body("items[0]", not(hasKey("attributes")))
                .body("items[0]", not(hasKey("routing")));
    }

    @Test
    void theListHoldsNobodyElsesReports() {
        Api.submitLamp(Api.newCitizen());
        citizen().get("/v1/reports").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void noReportIsSeenTwiceOrMissedThoughOthersComeInMeanwhile() {
        List<String> before = submit(7);
        List<String> seen = new ArrayList<>();
        @Nullable String token = null;
        int pages = 0;
        do {
            RequestSpecification page = citizen().queryParam("page_size", 3);
            if (token != null) {
                page = page.queryParam("page_token", token);
            }
            Response answer = page.get("/v1/reports");
            answer.then().statusCode(200);
            seen.addAll(answer.path("items.report_id"));
            token = answer.path("next_page_token");
            pages++;
            submit(1);
        } while (token != null && pages < 10);
        Collections.reverse(before);
        assertThat(pages).isEqualTo(3);
        assertThat(seen).containsExactlyElementsOf(before);
    }

    @Test
    void aFullLastPageHasNoSuccessor() {
        submit(2);
        citizen()
                .get("/v1/reports?page_size=2")
                .then()
                .body("items", hasSize(2))
                .body("next_page_token", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "0, out-of-range",
        "101, out-of-range",
        "-1, out-of-range",
        "x, wrong-type",
        "1.5, wrong-type",
        "99999999999, wrong-type"
    })
    void aPageHasOneToAHundredItems(String size, String error) {
        parameter(citizen().queryParam("page_size", size).get("/v1/reports"), "page_size", error);
        String id = Api.submitLamp(citizen());
        parameter(citizen().queryParam("page_size", size).get("/v1/reports/" + id + "/timeline"), "page_size", error);
    }

    @Test
    void aPageMayHaveAHundredItems() {
        citizen().get("/v1/reports?page_size=100").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/reports",
                "/v1/reports/019b0000-0000-7000-8000-000000000000",
                "/v1/reports/019b0000-0000-7000-8000-000000000000/timeline"
            })
    void aParameterThatDoesNotExistIsNamed(String path) {
        parameter(citizen().get(path + "?status=CLOSED"), "status", "unknown-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page_size", "page_token", "stage", "updated_from", "ticket_number"})
    void aParameterHasAValue(String name) {
        parameter(citizen().get("/v1/reports?" + name + "="), name, "required");
        parameter(citizen().get("/v1/reports?" + name), name, "required");
    }

    @Test
    void aParameterThatTakesOneValueIsGivenOnce() {
        parameter(citizen().get("/v1/reports?page_size=1&page_size=2"), "page_size", "duplicate-field");
    }

    // Page tokens

    private String token(RequestSpecification who, String query) {
        String token = who.get("/v1/reports?page_size=1" + query).path("next_page_token");
        assertThat(token).isNotNull();
        return token;
    }

    @Test
    void aPageTokenBelongsToItsListCallerAndFilter() {
        String id = submit(2).get(0);
        String token = token(citizen(), "");
        for (String path : new String[] {
            "/v1/reports?page_token=" + token + "&stage=RECEIVED",
            "/v1/reports?page_token=" + token + "&updated_from=2020-01-01T00:00:00Z",
            "/v1/reports/" + id + "/timeline?page_token=" + token,
            "/v1/reports?page_token=" + token(citizen(), "&stage=RECEIVED")
        }) {
            problem(citizen().get(path), 400, "invalid-page-token");
        }
        RequestSpecification another = Api.newCitizen();
        problem(another.get("/v1/reports?page_token=" + token), 400, "invalid-page-token");
        problem(
                        citizen().header("Accept-Language", "en").get("/v1/reports?page_token=x" + token),
                        400,
                        "invalid-page-token")
                .body("title", equalTo("Page token not valid"));
        problem(Api.coordinator().get("/v1/cases?page_token=" + token), 400, "invalid-page-token");
    }

    @Test
    void anotherPageSizeMayGoOnFromAToken() {
        submit(3);
        citizen()
                .get("/v1/reports?page_size=2&page_token=" + token(citizen(), ""))
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%00", "AAAA", "öäü", "e30", "====", "MTIzNDU2Nzg5MDEyMjAyNi0xMS0yNVQwMDowMDowMFo"})
    void whatIsNoTokenOfOursIsRefused(String token) {
        problem(citizen().queryParam("page_token", token).get("/v1/reports"), 400, "invalid-page-token");
    }

    @Test
    void anAlteredTokenIsRefusedWhereverItWasAltered() {
        submit(2);
        String token = token(citizen(), "");
        for (int i = 0; i < token.length() - 2; i += 5) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String altered = token.substring(0, i) + other + token.substring(i + 1);
            problem(citizen().queryParam("page_token", altered).get("/v1/reports"), 400, "invalid-page-token");
        }
    }

    @Test
    void aTokenOfMonstrousLengthIsRefused() {
        problem(citizen().queryParam("page_token", "A".repeat(3000)).get("/v1/reports"), 400, "invalid-page-token");
    }

    // Filters

    @Test
    void aReportIsFoundByItsNumberHoweverItIsTyped() {
        submit(1);
        String number;
        do {
            number = Api.submit(citizen(), Submission.lamp().json()).extract().path("ticket_number");
        } while (!number.substring(4).contains("0"));
        String typed = number.toLowerCase(Locale.ROOT).replace("-", "").substring(3);
        for (String one : List.of(number, "mdn" + typed, "MDN " + typed, "mdn" + typed.replace('0', 'o'))) {
            citizen()
                    .queryParam("ticket_number", one)
                    .get("/v1/reports")
                    .then()
                    .statusCode(200)
                    .body("items.ticket_number", contains(number));
        }
    }

    @Test
    void severalNumbersFindSeveralReports() {
        String first = Api.submit(citizen(), Submission.lamp().json()).extract().path("ticket_number");
        String second =
                Api.submit(citizen(), Submission.lamp().json()).extract().path("ticket_number");
        citizen()
                .queryParam("ticket_number", first, "nonsense", second)
                .get("/v1/reports")
                .then()
                .body("items.ticket_number", contains(second, first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "MDN-7K3F-9Q2X", "💡", "' or 1=1 --"})
    void aNumberThatCannotBeOneFindsNothing(String number) {
        submit(1);
        citizen()
                .queryParam("ticket_number", number)
                .get("/v1/reports")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void anotherCitizensNumberFindsNothing() {
        String number =
                Api.submit(Api.newCitizen(), Submission.lamp().json()).extract().path("ticket_number");
        citizen().queryParam("ticket_number", number).get("/v1/reports").then().body("items", hasSize(0));
    }

    @Test
    void aStageFindsTheReportsInIt() {
        List<String> ids = submit(3);
        Api.act(citizen(), "/v1/reports/" + ids.get(0) + "/withdrawals", "{}")
                .then()
                .statusCode(201);
        Api.act(Api.coordinator(), "/v1/cases/" + ids.get(1) + "/verifications", "{}")
                .then()
                .statusCode(201);
        citizen().get("/v1/reports?stage=DONE").then().body("items.report_id", contains(ids.get(0)));
        citizen().get("/v1/reports?stage=IN_HAND").then().body("items.report_id", contains(ids.get(1)));
        citizen()
                .get("/v1/reports?stage=RECEIVED&stage=DONE")
                .then()
                .body("items.report_id", contains(ids.get(2), ids.get(0)));
        citizen().get("/v1/reports?stage=YOUR_TURN").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"done", "SUBMITTED"})
    void aStageIsOneOfFour(String stage) {
        parameter(citizen().queryParam("stage", stage).get("/v1/reports"), "stage", "unknown-value");
    }

    @Test
    void updatedFromFindsWhatChangedSince() {
        List<String> ids = submit(2);
        Api.act(citizen(), "/v1/reports/" + ids.get(0) + "/protections", "{\"secret\":true}")
                .then()
                .statusCode(201);
        String changed = citizen().get("/v1/reports/" + ids.get(0)).path("updated_at");
        citizen()
                .queryParam("updated_from", changed)
                .get("/v1/reports")
                .then()
                .body("items.report_id", contains(ids.get(0)));
        citizen()
                .queryParam("updated_from", "2020-01-01T07:00:00+07:00")
                .get("/v1/reports")
                .then()
                .body("items", hasSize(2));
        citizen()
                .queryParam("updated_from", "2999-01-01T00:00:00Z")
                .get("/v1/reports")
                .then()
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gestern",
                "2026-11-25",
                "2026-11-25T10:00:00",
                "1764064800",
                "2026-02-30T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z"
            })
    void updatedFromIsAnInstant(String instant) {
        parameter(citizen().queryParam("updated_from", instant).get("/v1/reports"), "updated_from", "invalid-format");
    }

    // The timeline

    @Test
    void theTimelineTellsWhatHappenedOldestFirst() {
        String path = "/v1/reports/" + Api.submitLamp(citizen());
        Api.act(citizen(), path + "/protections", "{\"anonymous\":true}").then().statusCode(201);
        Api.act(citizen(), path + "/withdrawals", "{\"reason\":\"Sudah selesai sendiri.\"}")
                .then()
                .statusCode(201);
        citizen()
                .header("Accept-Language", "en")
                .get(path + "/timeline")
                .then()
                .statusCode(200)
                .body("items.sequence", contains(1, 2, 3))
                .body("items.event", contains("SUBMITTED", "PROTECTED", "WITHDRAWN"))
                .body("items.to_status", contains("SUBMITTED", "SUBMITTED", "WITHDRAWN"))
                .body("items.actor.role", everyItem(equalTo("REPORTER")))
                .body("items[2].text", equalTo("Sudah selesai sendiri."))
                .body("items[0].label", equalTo("The report was received."))
                .body("next_page_token", nullValue());
    }

    @Test
    void theTimelineComesInPages() {
        String path = "/v1/reports/" + Api.submitLamp(citizen());
        Api.act(citizen(), path + "/protections", "{\"anonymous\":true}");
        Api.act(citizen(), path + "/withdrawals", "{}");
        Response first = citizen().get(path + "/timeline?page_size=2");
        first.then().body("items.sequence", contains(1, 2));
        String token = first.path("next_page_token");
        citizen()
                .get(path + "/timeline?page_size=2&page_token=" + token)
                .then()
                .statusCode(200)
                .body("items.sequence", contains(3))
                .body("next_page_token", nullValue());
        String another = Api.submitLamp(citizen());
        problem(citizen().get("/v1/reports/" + another + "/timeline?page_token=" + token), 400, "invalid-page-token");
    }

    @Test
    void anEntryIsReadByItsNumber() {
        String path = "/v1/reports/" + Api.submitLamp(citizen());
        String place = Api.act(citizen(), path + "/withdrawals", "{}").header("Location");
        citizen().get(place).then().statusCode(200).body("sequence", equalTo(2)).body("event", equalTo("WITHDRAWN"));
        for (String sequence : new String[] {"0", "-1", "3", "2147483647"}) {
            problem(citizen().get(path + "/timeline/" + sequence), 404, "not-found");
        }
    }

    @Test
    void theTimelineNamesNoOfficer() {
        String id = Api.submitLamp(citizen());
        Api.act(Api.coordinator(), "/v1/cases/" + id + "/verifications", "{}")
                .then()
                .statusCode(201);
        String timeline = citizen()
                .get("/v1/reports/" + id + "/timeline")
                .then()
                .body("items[1].actor.role", equalTo("COORDINATOR"))
                .extract()
                .asString();
        assertThat(timeline).doesNotContain("Dewi", "Siregar");
    }
}
