package id.sahut.view.publicreport;

import static id.sahut.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.Desk;
import id.sahut.testing.Minted;
import id.sahut.testing.Statements;
import id.sahut.testing.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What everybody sees of reports, and what nobody does. */
@QuarkusTest
class PublicReportsApiTest {

    private static final String AT_WORK = "{\"text\": \"Teknisi Pujiono sedang menuju tiang itu.\"}";
    private static final String FOR_ALL = "Tiga lampu jalan padam; regu dijadwalkan pekan ini.";

    private final String subject = "seen-" + UUID.randomUUID();

    private RequestSpecification citizen() {
        return Api.citizen(subject);
    }

    static ValidatableResponse get(String id) {
        return Api.anyone().get("/v1/public/reports/" + id).then();
    }

    static ValidatableResponse list(String query) {
        return Api.anyone().get("/v1/public/reports" + query).then().statusCode(200);
    }

    private String submit(Submission submission) {
        return Api.submit(citizen(), submission.json()).extract().path("report_id");
    }

    private String verified(Submission submission) {
        String id = submit(submission);
        Desk.verify(id, "{}");
        return id;
    }

    private static ValidatableResponse classify(RequestSpecification officer, String id, String body) {
        return Desk.attempt(officer, id, "classifications", body);
    }

    private static String publicText(String text) {
        return "{\"public_text\": \"" + text + "\"}";
    }

    @Test
    void aReportIsPublicOnceItIsVerified() {
        String id = submit(Submission.lamp());
        get(id).statusCode(404);
        Desk.verify(id, "{}");
        get(id).statusCode(200)
                .header("Content-Language", "id")
                .body("report_id", equalTo(id))
                .body("kind", equalTo("COMPLAINT"))
                .body("stage", equalTo("IN_HAND"))
                .body("status", equalTo("DISPOSED"))
                .body("status_label", notNullValue())
                .body("category.code", equalTo("lampu-jalan"))
                .body("area.kecamatan.code", equalTo("12.71.19"))
                .body("location.latitude", equalTo(3.5924f))
                .body("location.longitude", equalTo(98.6598f))
                .body("location.precision", equalTo("POINT"))
                .body("agency.code", equalTo("dishub"))
                .body("deadlines.clock", hasItem("RESOLUTION"))
                .body("supporters", equalTo(0))
                .body("public_text", nullValue());
        list("").body("items[0].report_id", notNullValue()).body("items.report_id", hasItem(id));
        Desk.done(Api.liaison("dishub"), id, "follow-ups", AT_WORK);
        get(id).body("status", equalTo("IN_PROGRESS"));
        Api.anyone()
                .header("Accept-Language", "en")
                .get("/v1/public/reports/" + id)
                .then()
                .header("Content-Language", "en")
                .body("category.name", equalTo("Street lights"));
    }

    @Test
    void nobodysWordsAreShownNorAnybody() {
        Map<String, Object> claims = Minted.citizen();
        claims.put("name", "Pelapor Bernama");
        claims.put("phone_number", "+6281355577799");
        String id = Api.submit(
                        Api.as(Minted.sign("city-app", claims)),
                        Submission.lamp()
                                .with("title", "Tiang bengkok milik Tuan Misterius")
                                .with(
                                        "description",
                                        "Bapak Tetangga Sebelah menabrak tiang lampu lalu pergi begitu saja.")
                                .with(
                                        "location",
                                        Map.of(
                                                "latitude",
                                                3.58783,
                                                "longitude",
                                                98.66887,
                                                "address",
                                                "Gang Sempit Sekali 7",
                                                "landmark",
                                                "rumah pagar ungu"))
                                .answer("nomor_tiang", "TIANG-4711")
                                .json())
                .extract()
                .path("report_id");
        Desk.verify(id, "{\"text\": \"Diteruskan oleh Dewi kepada dinas.\"}");
        Desk.done(Api.liaison("dishub"), id, "answers", AT_WORK);
        for (String body : List.of(
                get(id).statusCode(200).extract().asString(),
                list("?agency_code=dishub&page_size=100").extract().asString())) {
            assertThat(body)
                    .contains(id)
                    .doesNotContainIgnoringCase(
                            "Misterius",
                            "Tetangga",
                            "Pelapor Bernama",
                            "81355577799",
                            "Gang Sempit",
                            "pagar ungu",
                            "TIANG-4711",
                            "Pujiono",
                            "Dewi",
                            "3.58783",
                            "98.66887",
                            "MDN-");
        }
    }

    @Test
    void ofASensitiveCategoryThePlaceIsTheKelurahans() {
        String id = verified(Submission.of("data-kependudukan").at(3.5911, 98.6601));
        String kelurahan = get(id).statusCode(200)
                .body("location.precision", equalTo("AREA"))
                .extract()
                .path("area.kelurahan.code");
        Response area = Api.anyone().get("/v1/areas?level=KELURAHAN");
        Float latitude = area.path("items.find { it.code == '" + kelurahan + "' }.latitude");
        assertThat(get(id).extract().<Float>path("location.latitude"))
                .isCloseTo(latitude, org.assertj.core.data.Offset.offset(0.0002f));
    }

    @Test
    void aSecretReportIsNowhereAndNothingTellsOfIt() {
        String id = verified(Submission.lamp().with("secret", true));
        Response hidden = Api.anyone().get("/v1/public/reports/" + id);
        String none = UUID.randomUUID().toString();
        Response unknown = Api.anyone().get("/v1/public/reports/" + none);
        problem(hidden, 404, "not-found");
        assertThat(hidden.asString().replace(id, none)).isEqualTo(unknown.asString());
        list("?page_size=100").body("items.report_id", not(hasItem(id)));
        classify(Api.coordinator(), id, publicText("Kata rahasiaqu tidak boleh ditemukan."))
                .statusCode(201);
        list("?q=rahasiaqu").body("items", empty()).body("next_page_token", nullValue());
    }

    @Test
    void whatTurnsSecretOrIsWithdrawnIsGoneAtOnce() {
        String secret = verified(Submission.lamp());
        String withdrawn = verified(Submission.lamp());
        String before = list("?page_size=100").extract().header("ETag");
        Api.act(citizen(), "/v1/reports/" + secret + "/protections", "{\"secret\": true}")
                .then()
                .statusCode(201);
        Api.act(citizen(), "/v1/reports/" + withdrawn + "/withdrawals", "{}")
                .then()
                .statusCode(201);
        get(secret).statusCode(404);
        get(withdrawn).statusCode(404);
        ValidatableResponse list = list("?page_size=100").body("items.report_id", not(hasItems(secret, withdrawn)));
        String after = list.extract().header("ETag");
        assertThat(after).isNotEqualTo(before);
        Desk.done(Api.liaison("dishub"), secret, "follow-ups", AT_WORK);
        assertThat(list("?page_size=100").extract().header("ETag")).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"TEST, 404", "ABUSIVE_SPAM, 404", "SARA_HATE, 404", "UNCLEAR, 200", "IN_COURT, 200"})
    void anArchivedReportIsPublicUnlessItNeverWasAConcern(String reason, int status) {
        String id = verified(Submission.lamp());
        Desk.done(
                Api.coordinator(),
                id,
                "archivals",
                "{\"reason\": \"" + reason + "\", \"text\": \"Sudah kami periksa.\"}");
        get(id).statusCode(status);
        Api.act(citizen(), "/v1/reports/" + id + "/feedback", "{\"rating\": 1, \"resolved\": false}")
                .then()
                .statusCode(201);
        Api.act(citizen(), "/v1/reports/" + id + "/protections", "{\"anonymous\": true}")
                .then()
                .statusCode(201);
        get(id).statusCode(status);
    }

    @Test
    void whatIsArchivedUnverifiedNeverWasPublic() {
        String id = submit(Submission.lamp());
        Desk.done(
                Api.coordinator(), id, "archivals", "{\"reason\": \"UNCLEAR\", \"text\": \"Tempatnya tidak jelas.\"}");
        get(id).statusCode(404);
    }

    @Test
    void aVerificationTakenBackIsTakenBackFromThePublicToo() {
        String id = verified(Submission.lamp());
        Desk.done(Api.coordinator(), id, "retractions", "{\"text\": \"Kami keliru memeriksa.\"}");
        get(id).statusCode(404);
        Desk.verify(id, "{}");
        get(id).statusCode(200);
    }

    @Test
    void aCoordinatorWritesForEverybodyAndNobodyElse() {
        String id = verified(Submission.lamp());
        problem(
                Api.act(Api.liaison("dishub"), "/v1/cases/" + id + "/classifications", publicText(FOR_ALL)),
                403,
                "forbidden");
        classify(Api.coordinator(), id, publicText("pendek"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/public_text"));
        get(id).body("public_text", nullValue());
        classify(Api.coordinator(), id, publicText(FOR_ALL)).statusCode(201).body("event", equalTo("RECLASSIFIED"));
        get(id).body("public_text", equalTo(FOR_ALL));
        String other = "Lampu di simpang Ayahanda menyala kembali.";
        classify(Api.coordinator(), id, publicText(other)).statusCode(201);
        get(id).body("public_text", equalTo(other));
        list("?q=ayahanda").body("items.report_id", hasItem(id));
        Desk.done(Api.coordinator(), id, "retractions", "{\"text\": \"Simpangnya keliru tertulis.\"}");
        get(id).body("public_text", equalTo(FOR_ALL));
        list("?q=ayahanda").body("items.report_id", not(hasItem(id)));
        Desk.done(Api.liaison("dishub"), id, "follow-ups", AT_WORK);
        get(id).body("public_text", equalTo(FOR_ALL));
    }

    @Test
    void searchFindsPublicWordsOnly() {
        // With vowels enough to be stemmed like a word.
        String word = "zaqabeda" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String id = verified(Submission.of("jembatan")
                .with("title", "Judul " + word + "judul")
                .at(3.5694, 98.6948));
        list("?q=" + word + "judul").body("items", empty());
        classify(Api.coordinator(), id, publicText("Titi " + word + " (café) diperbaiki."))
                .statusCode(201);
        list("?q=" + word).body("items.report_id", contains(id));
        list("?q=" + word.toUpperCase(java.util.Locale.ROOT) + "nya cafe").body("items.report_id", contains(id));
        list("?q=" + word + " jembatan kota").body("items.report_id", contains(id));
        list("?q=" + word + " BRIDGE").body("items", hasSize(1));
        list("?q=" + word + " belawan").body("items", empty());
        list("?q=" + word.substring(0, 3)).body("items.report_id", not(hasItem(id)));
        list("?q=" + word + "* -jembatan").body("items.report_id", contains(id));
    }

    @Test
    void filtersNarrowAndTogetherNarrowFurther() {
        String lamp = verified(Submission.lamp().at(3.7500, 98.6700));
        String bridge = verified(Submission.of("jembatan").at(3.7502, 98.6702));
        String box = "bbox=98.6690,3.7490,98.6710,3.7510";
        list("?" + box + "&page_size=100").body("items.report_id", hasItems(lamp, bridge));
        list("?" + box + "&category_code=jalan").body("items.report_id", hasItems(lamp, bridge));
        list("?" + box + "&category_code=jembatan")
                .body("items.report_id", hasItem(bridge))
                .body("items.report_id", not(hasItem(lamp)));
        list("?" + box + "&category_code=jembatan&category_code=lampu-jalan")
                .body("items.report_id", hasItems(lamp, bridge));
        list("?" + box + "&agency_code=dishub")
                .body("items.report_id", hasItem(lamp))
                .body("items.agency.code", everyItem(equalTo("dishub")));
        list("?" + box + "&status=DISPOSED").body("items.report_id", hasItems(lamp, bridge));
        list("?" + box + "&status=CLOSED").body("items.report_id", not(hasItem(lamp)));
        String kecamatan = get(lamp).extract().path("area.kecamatan.code");
        String kelurahan = get(lamp).extract().path("area.kelurahan.code");
        list("?" + box + "&area_code=" + kecamatan).body("items.report_id", hasItem(lamp));
        list("?" + box + "&area_code=" + kelurahan).body("items.report_id", hasItem(lamp));
        list("?" + box + "&area_code=12.71.01").body("items", empty());
        String at = get(lamp).extract().path("submitted_at");
        list("?" + box + "&submitted_from=" + at).body("items.report_id", containsInAnyOrder(lamp, bridge));
        list("?" + box + "&submitted_from=" + at + "&submitted_to=" + at).body("items", empty());
        list("?" + box + "&submitted_to=" + at).body("items.report_id", not(hasItem(lamp)));
        list("?bbox=98.6702,3.7502,98.6702,3.7502")
                .body("items.report_id", hasItem(bridge))
                .body("items.report_id", not(hasItem(lamp)));
        list("?category_code=tidak-ada&area_code=1&agency_code=é")
                .body("items", empty())
                .body("next_page_token", nullValue());
    }

    @Test
    void pagesStayRightWhileReportsAreAdded() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, verified(Submission.of("halte").at(3.6101 + i * 0.001, 98.7001)));
        }
        List<String> read = new ArrayList<>();
        String token = "";
        for (int page = 0; page < 3; page++) {
            Response answer = Api.anyone().get("/v1/public/reports?category_code=halte&page_size=2" + token);
            read.addAll(answer.path("items.report_id"));
            token = "&page_token=" + answer.path("next_page_token");
            verified(Submission.of("halte").at(3.6201, 98.7001));
        }
        assertThat(read.subList(0, 5)).containsExactlyElementsOf(ids);
        problem(
                Api.anyone().get("/v1/public/reports?category_code=jalan&page_size=2" + token),
                400,
                "invalid-page-token");
    }

    @Test
    void aCopyIsKeptByItsTag() {
        String id = verified(Submission.lamp());
        for (String path : List.of("/v1/public/reports/" + id, "/v1/public/reports?category_code=lampu-jalan")) {
            String tag = Api.anyone().get(path).then().statusCode(200).extract().header("ETag");
            Api.anyone()
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("Cache-Control", "public, no-cache");
            Desk.done(Api.liaison("dishub"), id, "follow-ups", AT_WORK);
            Api.anyone().header("If-None-Match", tag).get(path).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bbox=98.7,3.6,98.6,3.5|bbox|swapped-corners",
                "bbox=98.6,3.6,98.7,3.5|bbox|swapped-corners",
                "bbox=3.5,98.6,3.6,98.7|bbox|swapped-coordinates",
                "bbox=98.6,3.5,198.7,3.6|bbox|out-of-range",
                "bbox=98.6,3.5,98.7|bbox|invalid-format",
                "bbox=98.6,3.5,98.7,NaN|bbox|invalid-format",
                "bbox=98.6,3.5,98.7,3.6,4|bbox|invalid-format",
                "q=***|q|too-short",
                "q=- ~ ().:|q|too-short",
                "status=OPEN|status|unknown-value",
                "submitted_from=yesterday|submitted_from|invalid-format",
                "submitted_to=2026-11-25|submitted_to|invalid-format",
                "updated_after=1|updated_after|invalid-format",
                "sort=title|sort|unknown-parameter",
                "page_size=101|page_size|out-of-range",
                "bbox=1,1,2,2&bbox=1,1,2,2|bbox|duplicate-field"
            })
    void whatCannotBeReadIsNamed(String query, String parameter, String code) {
        Response answer = Api.anyone().get("/v1/public/reports?" + query);
        problem(answer, 400, "invalid-request");
        answer.then().body("errors[0].parameter", equalTo(parameter)).body("errors[0].code", equalTo(code));
    }

    @Test
    void readingNeedsFewStatements() {
        String id = verified(Submission.lamp());
        Statements.atMost(1, () -> get(id).statusCode(200));
        Statements.atMost(2, () -> list(""));
        Statements.atMost(2, () -> list("?category_code=lampu-jalan"));
        Statements.atMost(3, () -> list("?category_code=jalan"));
        Statements.atMost(
                3,
                () -> list("?category_code=jalan&agency_code=dishub&status=DISPOSED&area_code=12.71.19&q=lampu"
                        + "&bbox=98.5,3.4,98.8,3.9&submitted_from=2020-01-01T00:00:00Z&page_size=100"));
    }

    @Test
    void whatWasThereBeforeIsFilledAsTransitionsDo() throws IOException {
        List<String> ids = List.of(
                verified(Submission.lamp()),
                verified(Submission.of("data-kependudukan").at(3.5911, 98.6601)),
                verified(Submission.of("halte")),
                verified(Submission.lamp().with("secret", true)),
                submit(Submission.lamp()),
                Desk.answeredBy(citizen(), "dishub"),
                Desk.forwardedToPln(citizen()));
        String archived = ids.get(0);
        Desk.done(Api.coordinator(), archived, "archivals", "{\"reason\": \"TEST\", \"text\": \"Hanya percobaan.\"}");
        String migration = Files.readString(Path.of("src/main/resources/db/migration/V011__public_view.sql"));
        int start = migration.indexOf("select c.id, c.submitted_at");
        String select = migration.substring(start, migration.indexOf(';', start));
        String mine = "('" + String.join("', '", ids) + "')";
        assertThat(Database.rows(
                        "select id, listed_at, status, category_code, agency_code, kecamatan_code, kelurahan_code,"
                                + " north, east from public_report where listed_at is not null and id in " + mine))
                .hasSize(4)
                .extracting(Map::values)
                .map(values -> String.valueOf(List.copyOf(withoutNulls(values))))
                .containsExactlyInAnyOrderElementsOf(Database.rows(
                                "select * from (" + select.replaceFirst("c.updated_at, c.updated_at", "1 x, 1 y")
                                        + " and c.id in " + mine + ") filled")
                        .stream()
                        .map(row -> {
                            row.remove("x");
                            row.remove("y");
                            return String.valueOf(List.copyOf(withoutNulls(row.values())));
                        })
                        .toList());
    }

    private static List<Object> withoutNulls(java.util.Collection<?> values) {
        return values.stream()
                .map(value -> (Object) (value instanceof Number number ? number.longValue() : String.valueOf(value)))
                .toList();
    }
}
