package id.sahut.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sahut.testing.Api;
import id.sahut.testing.Desk;
import id.sahut.testing.Holidays;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Provokes every problem that the contract shows, and compares what comes with the example. */
@QuarkusTest
class ProblemExamplesApiTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String TOO_SHORT = "{\"text\": \"Sudah.\"}";
    private static final String LONG_ENOUGH = "{\"text\": \"Petugas sudah di lokasi.\"}";

    /** What no single request to a healthy server brings about, and which test shows it instead. */
    private static final Map<String, String> SHOWN_ELSEWHERE = Map.of(
            "Conflict.key_in_flight", "two requests at the same time: LockedRowApiTest",
            "KeyInFlight.key_in_flight", "two requests at the same time: LockedRowApiTest",
            "InternalError.internal_error", "a mistake of ours, of which none is known",
            "ServiceUnavailable.service_unavailable", "a database that is gone: DatabaseOutageApiTest",
            "ServiceUnavailable.identity_provider_unavailable", "an issuer that is gone: IssuerKeysTest");

    private final String subject = "problems-" + UUID.randomUUID();

    static Stream<String> examples() {
        return Contract.committed().document().at("/components/responses").properties().stream()
                .flatMap(response -> problems(response.getValue()).properties().stream()
                        .map(example -> response.getKey() + '.' + example.getKey()))
                .filter(name -> !SHOWN_ELSEWHERE.containsKey(name));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itComesAsShown(String name) throws JsonProcessingException {
        String[] parts = name.split("\\.", 2);
        JsonNode example = problems(Contract.committed().document().at("/components/responses/" + parts[0]))
                .path(parts[1])
                .path("value");
        JsonNode answer = MAPPER.readTree(provoke(name).asString());
        assertThat(ExampleComparison.differences(example, answer)).isEmpty();
    }

    private Response provoke(String name) {
        return switch (name) {
            case "BadParameters.unknown_parameter" -> citizen().get("/v1/reports?pagesize=20");
            case "BadParameters.out_of_range" -> citizen().get("/v1/reports?page_size=0");
            case "BadParameters.not_a_uuid" -> english(citizen()).get("/v1/reports/12345");
            case "BadParameters.invalid_page_token" -> citizen().get("/v1/reports?page_token=eyJ2IjoxfQ");
            case "BadPublicFilter.upside_down" -> Api.anyone().get("/v1/public/reports?bbox=98.7,3.6,98.6,3.5");
            case "BadPublicFilter.latitude_first" ->
                english(Api.anyone()).get("/v1/public/reports?bbox=3.5,98.6,3.6,98.7");
            case "BadPublicFilter.operators_alone" -> Api.anyone().get("/v1/public/reports?q=***");
            case "BadRequest.malformed_json" -> submit("{\"kind\": \"COMPLAINT\"");
            case "BadRequest.unknown_field" -> submit("{\"judul\": \"Lampu jalan mati\"}");
            case "BadRequest.wrong_type" -> submit("{\"location\": {\"latitude\": \"3,5923\"}}");
            case "BadRequest.unknown_value" ->
                english(citizen()).body("{\"kind\": \"KELUHAN\"}").post("/v1/reports");
            case "BodyTooLarge.body_too_large" -> submit("{\"description\": \"" + "a".repeat(1_100_000) + "\"}");
            case "Conflict.wrong_state" ->
                citizens(Api.submitLamp(citizen()), "disputes", "{\"reason\": \"Masih padam sampai sekarang.\"}");
            case "Conflict.answer_is_final" -> {
                String id = Desk.answeredBy(citizen(), "dishub");
                for (int disputes = 0; disputes < 2; disputes++) {
                    citizens(id, "disputes", "{\"reason\": \"Masih padam sampai sekarang.\"}");
                    Desk.done(Api.coordinator(), id, "answers", LONG_ENOUGH);
                }
                yield citizens(id, "disputes", "{\"reason\": \"Masih padam sampai sekarang.\"}");
            }
            case "Conflict.transfers_exhausted" -> {
                String id = Desk.disposedTo(citizen(), "dishub");
                for (String[] step : new String[][] {{"dishub", "dlh"}, {"dlh", "dishub"}}) {
                    transfer(id, step[0], step[1]);
                    Desk.done(
                            Api.coordinator(),
                            id,
                            "transfer-decisions",
                            "{\"decision\": \"ACCEPTED\", \"text\": \"Kami pindahkan ya.\"}");
                }
                yield transfer(id, "dishub", "dlh");
            }
            case "Conflict.reopening_not_possible" -> {
                String id = closed();
                for (int times = 0; times < 2; times++) {
                    citizens(id, "reopenings", "{\"reason\": \"Padam lagi semalam.\"}");
                    citizens(id, "confirmations", "{}");
                }
                yield citizens(id, "reopenings", "{\"reason\": \"Padam lagi semalam.\"}");
            }
            case "Conflict.already_appealed" -> {
                String id = archived();
                citizens(id, "appeals", "{\"reason\": \"Tempatnya jelas.\"}");
                yield citizens(id, "appeals", "{\"reason\": \"Tempatnya jelas.\"}");
            }
            case "Conflict.not_retractable" ->
                officers(Api.submitLamp(citizen()), "retractions", "{\"text\": \"Salah tekan tombol.\"}");
            case "Conflict.reporter_has_the_app" ->
                officers(
                        Desk.answeredBy(citizen(), "dishub"),
                        "reporter-statements",
                        "{\"statement\": \"CONFIRMED\", \"text\": \"Katanya sudah menyala.\"}");
            case "Forbidden.own_archival" -> {
                String id = archived();
                citizens(id, "appeals", "{\"reason\": \"Tempatnya jelas.\"}");
                yield officers(id, "appeal-decisions", "{\"decision\": \"DENIED\", \"text\": \"Tetap tidak jelas.\"}");
            }
            case "FeedbackConflict.feedback_already_given" -> {
                String id = closed();
                citizens(id, "feedback", "{\"rating\": 5, \"resolved\": true}");
                yield citizens(id, "feedback", "{\"rating\": 1, \"resolved\": false}");
            }
            case "FeedbackConflict.wrong_state" ->
                citizens(Api.submitLamp(citizen()), "feedback", "{\"rating\": 5, \"resolved\": true}");
            case "Forbidden.forbidden" -> citizen().get("/v1/cases");
            case "InvalidContent.too_short" ->
                Api.act(Api.liaison("dishub"), followUps(Desk.disposedTo(citizen(), "dishub")), TOO_SHORT);
            case "InvalidContent.too_long_english" ->
                Api.act(
                        english(citizen()),
                        "/v1/reports/" + Desk.answeredBy(citizen(), "dishub") + "/disputes",
                        "{\"reason\": \"" + "a".repeat(4001) + "\"}");
            case "InvalidContent.idempotency_key_reused" -> {
                String path = followUps(Desk.disposedTo(citizen(), "dishub"));
                String key = UUID.randomUUID().toString();
                Api.act(Api.liaison("dishub").header("Idempotency-Key", key), path, LONG_ENOUGH);
                yield Api.act(
                        Api.liaison("dishub").header("Idempotency-Key", key),
                        path,
                        "{\"text\": \"Lampu diganti besok.\"}");
            }
            case "InvalidHolidays.over" -> Holidays.replace(2025, "{\"holidays\": [" + holiday("2025-08-18") + "]}");
            case "InvalidHolidays.twice_and_outside_english" ->
                Holidays.replace(
                        english(Api.administrator()),
                        2099,
                        "{\"holidays\": [" + holiday("2099-08-17") + "," + holiday("2099-08-17") + ","
                                + holiday("2100-01-01") + "]}");
            case "PreconditionRequired.precondition_required" ->
                Api.administrator().body("{\"holidays\": []}").put("/v1/admin/holidays/2027");
            case "InvalidPoint.swapped" -> Api.anyone().get("/v1/areas/at?latitude=98.6598&longitude=3.5923");
            case "InvalidPoint.missing_english" -> english(Api.anyone()).get("/v1/areas/at?latitude=3.5923");
            case "InvalidSubmission.several" -> submit("""
                        {"kind": "COMPLAINT", "description": "Lampu mati", "occurred_on": "2999-01-01",
                         "location": {"latitude": 3.5923}}""");
            case "InvalidSubmission.swapped_coordinates" ->
                english(citizen()).body("""
                        {"kind": "COMPLAINT", "description": "Tiga lampu padam sejak dua minggu.",
                         "location": {"latitude": 98.6598, "longitude": 3.5923}}""").post("/v1/reports");
            case "InvalidSubmission.category_form" -> submit("""
                        {"kind": "COMPLAINT", "description": "Jalan berlubang dalam sejak dua minggu.",
                         "category_code": "jalan-rusak", "form_version": 1,
                         "attributes": [{"code": "nama_jalan", "value": "Jalan Karya Wisata"}]}""");
            case "InvalidSubmission.unknown_category" -> submit("""
                        {"kind": "COMPLAINT", "description": "Tiga lampu padam sejak dua minggu.",
                         "category_code": "lampu"}""");
            case "InvalidSubmission.idempotency_key_reused" -> {
                String key = UUID.randomUUID().toString();
                submit(citizen().header("Idempotency-Key", key), "Tiga lampu padam sejak dua minggu.");
                yield submit(citizen().header("Idempotency-Key", key), "Dua lampu padam sejak tiga minggu.");
            }
            case "InvalidVerification.agency_required" ->
                verify(Api.coordinator(), Desk.submit(citizen(), "COMPLAINT", "layanan-pengaduan"), "{}");
            case "InvalidVerification.unknown_agency" ->
                verify(english(Api.coordinator()), Api.submitLamp(citizen()), "{\"agency_code\": \"dinas-x\"}");
            case "InvalidVerification.idempotency_key_reused" -> {
                String key = UUID.randomUUID().toString();
                String id = Api.submitLamp(citizen());
                verify(Api.coordinator().header("Idempotency-Key", key), id, "{}");
                yield verify(Api.coordinator().header("Idempotency-Key", key), id, "{\"agency_code\": \"pln\"}");
            }
            case "NotAcceptable.not_acceptable" ->
                Api.anyone().accept("application/xml").get("/v1/categories");
            case "NotFound.not_found" -> citizen().get("/v1/reports/" + Api.submitLamp(Api.newCitizen()));
            case "PreconditionFailed.precondition_failed" ->
                verify(Api.coordinator().header("If-Match", "\"99\""), Api.submitLamp(citizen()), "{}");
            case "TicketNotFound.unknown" -> Api.anyone().get("/v1/tracking/MDN-2NV9-E3B2");
            case "Unauthenticated.unauthenticated" -> Api.anyone().get("/v1/reports");
            case "Unauthenticated.invalid_token" -> Api.as("expired").get("/v1/reports");
            case "UnsupportedMediaType.unsupported_media_type" ->
                citizen().contentType("text/plain").body("Lampu mati").post("/v1/reports");
            default -> throw new AssertionError("Nothing provokes " + name);
        };
    }

    private static Response officers(String id, String noun, String body) {
        return Api.act(Api.coordinator(), "/v1/cases/" + id + '/' + noun, body);
    }

    private static Response transfer(String id, String from, String to) {
        return Api.act(
                Api.liaison(from),
                "/v1/cases/" + id + "/transfers",
                "{\"agency_code\": \"" + to + "\", \"reason\": \"Bukan wewenang kami.\"}");
    }

    private String archived() {
        String id = Api.submitLamp(citizen());
        Desk.done(
                Api.coordinator(), id, "archivals", "{\"reason\": \"UNCLEAR\", \"text\": \"Tempatnya tidak jelas.\"}");
        return id;
    }

    private RequestSpecification citizen() {
        return Api.citizen(subject);
    }

    private static RequestSpecification english(RequestSpecification request) {
        return request.header("Accept-Language", "en");
    }

    private static String holiday(String on) {
        return Holidays.entry(on, "Hari Kemerdekaan", false);
    }

    private Response submit(String body) {
        return citizen().body(body).post("/v1/reports");
    }

    private static Response submit(RequestSpecification citizen, String description) {
        return citizen.body("{\"kind\": \"COMPLAINT\", \"description\": \"" + description + "\"}")
                .post("/v1/reports");
    }

    private Response citizens(String id, String noun, String body) {
        return Api.act(citizen(), "/v1/reports/" + id + '/' + noun, body);
    }

    private static String followUps(String id) {
        return "/v1/cases/" + id + "/follow-ups";
    }

    private static Response verify(RequestSpecification coordinator, String id, String body) {
        return Api.act(coordinator, "/v1/cases/" + id + "/verifications", body);
    }

    private String closed() {
        String id = Desk.answeredBy(citizen(), "dishub");
        citizens(id, "confirmations", "{}").then().statusCode(201);
        return id;
    }

    private static JsonNode problems(JsonNode response) {
        return response.path("content").path("application/problem+json").path("examples");
    }
}
