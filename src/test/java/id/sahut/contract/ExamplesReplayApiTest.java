package id.sahut.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sahut.contract.Contract.Found;
import id.sahut.contract.Contract.Operation;
import id.sahut.testing.Api;
import id.sahut.testing.Desk;
import id.sahut.testing.Holidays;
import id.sahut.testing.Submission;
import id.sahut.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends the contract's examples to the application: what a stranger tries first works, and is answered as it says. An
 * example of a new operation needs a state here in which it can succeed.
 */
@QuarkusTest
class ExamplesReplayApiTest {

    private static final Contract CONTRACT = Contract.committed();
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String GARBAGE_REMOVAL = "{\"agency_code\": \"dlh\"}";

    @Inject
    TestClock clock;

    private final String subject = "examples-" + UUID.randomUUID();

    /** The day of the examples. */
    @BeforeEach
    void onAWednesdayMorning() {
        clock.set(Instant.parse("2026-11-25T02:11:09Z"));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    static Stream<Arguments> requests() {
        return CONTRACT.operations().stream()
                .flatMap(operation -> names(requestExamples(operation)).map(name -> Arguments.of(operation, name)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("requests")
    void aRequestGetsItsAnswer(Operation operation, String name) throws JsonProcessingException {
        JsonNode body = requestExamples(operation).child(name).child("value").node();
        Response response = send(operation.id(), name, body.toString());
        int success = CONTRACT.response(operation, 201).isPresent() ? 201 : 200;
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(success);
        JsonNode documented = CONTRACT.response(operation, success)
                .orElseThrow()
                .child("content")
                .child("application/json")
                .child("examples")
                .child(name)
                .child("value")
                .node();
        if (!documented.isMissingNode()) {
            assertThat(ExampleComparison.differences(documented, MAPPER.readTree(response.asString())))
                    .as("the answer of the same name")
                    .isEmpty();
        }
    }

    static Stream<Arguments> parameters() {
        return CONTRACT.operations().stream()
                .filter(operation -> operation.method().equals("get"))
                .flatMap(operation -> Stream.of("query", "header")
                        .flatMap(in -> operation.parameters(in).stream())
                        .flatMap(parameter -> values(parameter)
                                .map(value -> Arguments.of(
                                        operation, parameter.node().path("name").asText(), value))));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @MethodSource("parameters")
    void aParameterIsTaken(Operation operation, String name, JsonNode value) {
        RequestSpecification request = reader(operation.path());
        operation.parameters("query").stream()
                .filter(parameter -> parameter.node().path("required").asBoolean())
                .forEach(parameter ->
                        set(request, parameter, values(parameter).findFirst().orElseThrow()));
        Stream.of("query", "header")
                .flatMap(in -> operation.parameters(in).stream())
                .filter(parameter -> parameter.node().path("name").asText().equals(name))
                .filter(parameter -> !parameter.node().path("required").asBoolean())
                .forEach(parameter -> set(request, parameter, value));
        // A page token is good for the caller and the list it came with; the example's came with none of ours.
        int expected = name.equals("page_token") ? 400 : 200;
        request.get(address(operation)).then().statusCode(expected);
    }

    // Arrangements

    private Response send(String operationId, String example, String body) {
        return switch (operationId) {
            case "submitReport" ->
                citizen()
                        .header("Accept-Language", example.equals("extortion") ? "en" : "id")
                        .body(body)
                        .post("/v1/reports");
            case "registerReport" -> Api.coordinator().body(body).post("/v1/cases");
            case "withdrawReport" -> citizens(followedUp("dishub"), "withdrawals", body);
            case "protectReport" -> citizens(Desk.disposedTo(citizen(), "dishub"), "protections", body);
            case "confirmResolution" -> citizens(answered(), "confirmations", body);
            case "disputeAnswer" -> citizens(answered(), "disputes", body);
            case "giveFeedback" -> {
                String id = answered();
                citizens(id, "confirmations", "{}").then().statusCode(201);
                yield citizens(id, "feedback", body);
            }
            case "verifyCase" -> officers(Api.coordinator(), submitted(example), "verifications", body);
            case "disposeCase" ->
                officers(
                        Api.coordinator(),
                        example.equals("to_district") ? transferRequested() : Desk.disposedTo(citizen(), "dishub"),
                        "dispositions",
                        body);
            case "followUpCase" ->
                example.equals("outside_body")
                        ? officers(Api.coordinator(), Desk.forwardedToPln(citizen()), "follow-ups", body)
                        : officers(Api.liaison("dishub"), Desk.disposedTo(citizen(), "dishub"), "follow-ups", body);
            case "answerCase" -> {
                String agency = example.equals("planned") ? "sdabmbk" : "dishub";
                yield officers(Api.liaison(agency), followedUp(agency), "answers", body);
            }
            case "transferCase" -> officers(Api.liaison("dlh"), Desk.disposedTo(citizen(), "dlh"), "transfers", body);
            case "archiveCase" -> officers(Api.coordinator(), Api.submitLamp(citizen()), "archivals", body);
            case "requestInformation" ->
                officers(Api.liaison("dishub"), Desk.disposedTo(citizen(), "dishub"), "information-requests", body);
            case "supplyInformation" -> {
                String id = Desk.disposedTo(citizen(), "dishub");
                Desk.done(Api.liaison("dishub"), id, "information-requests", "{\"text\": \"Tiang nomor berapa?\"}");
                yield citizens(id, "information", body);
            }
            case "decideTransfer" -> officers(Api.coordinator(), transferRequested(), "transfer-decisions", body);
            case "reopenReport" -> citizens(closed(), "reopenings", body);
            case "decideReopening" -> {
                String id = closed();
                citizens(id, "reopenings", "{\"reason\": \"Masih padam juga.\"}")
                        .then()
                        .statusCode(201);
                citizens(id, "confirmations", "{}").then().statusCode(201);
                citizens(id, "reopenings", "{\"reason\": \"Padam lagi semalam.\"}")
                        .then()
                        .statusCode(201);
                yield officers(Api.coordinator(), id, "reopening-decisions", body);
            }
            case "appealArchival" -> citizens(archived(), "appeals", body);
            case "decideAppeal" -> {
                String id = archived();
                citizens(id, "appeals", "{\"reason\": \"Tempatnya jelas.\"}")
                        .then()
                        .statusCode(201);
                yield officers(Api.coordinator("another-" + subject), id, "appeal-decisions", body);
            }
            case "classifyCase" ->
                officers(
                        example.equals("for_everybody") ? Api.coordinator() : Api.liaison("dishub"),
                        followedUp("dishub"),
                        "classifications",
                        body);
            case "retractCase" -> officers(Api.liaison("dishub"), answered(), "retractions", body);
            case "assignCase" ->
                officers(Api.liaison("dishub"), Desk.disposedTo(citizen(), "dishub"), "assignments", body);
            case "recordStatement" ->
                officers(Api.coordinator(), Desk.atTheCounter(answered()), "reporter-statements", body);
            case "actOnCases" ->
                Api.coordinator()
                        .body(body.replace("01a21078-9ac3-752e-89a7-834df2a74de4", Api.submitLamp(citizen()))
                                .replace("01a2076d-5dc1-790c-bca3-04171fb17c23", Api.submitLamp(citizen())))
                        .post("/v1/cases/bulk-actions");
            case "findSimilarReports" -> citizen().body(body).post("/v1/reports/similar");
            case "addNote" -> officers(Api.coordinator(), Desk.disposedTo(citizen(), "dishub"), "notes", body);
            case "setAbsence" ->
                officer("bambang")
                        .body(body.replaceAll("(?<=deputy_officer_id\":\")[^\"]*", officerId("dewi")))
                        .put("/v1/officers/" + officerId("bambang") + "/absence");
            case "replaceHolidays" -> {
                Response replaced = Holidays.replace(2027, body);
                // So that the year is as unknown again as other tests expect it.
                Holidays.replace(2027, "{\"holidays\": []}").then().statusCode(200);
                yield replaced;
            }
            default -> throw new AssertionError("Nothing is arranged for the examples of " + operationId);
        };
    }

    private RequestSpecification citizen() {
        return Api.citizen(subject);
    }

    private Response citizens(String id, String noun, String body) {
        return Api.act(citizen(), "/v1/reports/" + id + '/' + noun, body);
    }

    private static Response officers(RequestSpecification officer, String id, String noun, String body) {
        return Api.act(officer, "/v1/cases/" + id + '/' + noun, body);
    }

    private String submitted(String example) {
        return switch (example) {
            case "as_proposed" -> Desk.submit(citizen(), "COMPLAINT", "listrik-padam");
            case "supervisory" ->
                Api.submit(
                                citizen(),
                                Submission.of("pungli")
                                        .answer("terlapor", "kelurahan_kecamatan")
                                        .json())
                        .extract()
                        .path("report_id");
            default -> Api.submitLamp(citizen());
        };
    }

    private String followedUp(String agency) {
        String id = Desk.disposedTo(citizen(), agency);
        Desk.done(Api.liaison(agency), id, "follow-ups", "{\"text\": \"Petugas sudah di lokasi.\"}");
        return id;
    }

    private String answered() {
        String id = followedUp("dishub");
        Desk.done(Api.liaison("dishub"), id, "answers", "{\"text\": \"Ketiga lampu sudah diganti.\"}");
        return id;
    }

    private String closed() {
        String id = answered();
        citizens(id, "confirmations", "{}").then().statusCode(201);
        return id;
    }

    private String archived() {
        String id = Api.submitLamp(citizen());
        Desk.done(
                Api.coordinator(), id, "archivals", "{\"reason\": \"UNCLEAR\", \"text\": \"Tempatnya tidak jelas.\"}");
        return id;
    }

    private String transferRequested() {
        String id = Desk.submit(citizen(), "COMPLAINT", "lampu-jalan");
        Desk.verify(id, GARBAGE_REMOVAL);
        Desk.done(
                Api.liaison("dlh"),
                id,
                "transfers",
                "{\"agency_code\": \"kecamatan-medan-denai\", \"reason\": \"Diangkut oleh kecamatan.\"}");
        return id;
    }

    /** A liaison of whom colleagues know. */
    private RequestSpecification officer(String who) {
        return Api.as(Api.token("{\"persona\": \"liaison\", \"agency_code\": \"dishub\", \"subject\": \"" + who + '-'
                + subject + "\"}"));
    }

    private String officerId(String who) {
        String id = Desk.disposedTo(citizen(), "dishub");
        return Api.act(officer(who), "/v1/cases/" + id + "/notes", "{\"text\": \"Mohon segera diperiksa.\"}")
                .path("author.officer_id");
    }

    private RequestSpecification reader(String path) {
        if (path.startsWith("/v1/reports")) {
            return citizen();
        }
        if (path.startsWith("/v1/changes")) {
            return Api.integrator();
        }
        if (path.startsWith("/v1/admin")) {
            return Api.administrator();
        }
        return Stream.of("/v1/cases", "/v1/officers", "/v1/answer-templates").anyMatch(path::startsWith)
                ? Api.coordinator()
                : Api.anyone();
    }

    /** The path with the examples of its parameters, or with what is there where an example is an id. */
    private String address(Operation operation) {
        String address = operation.path();
        for (Found parameter : operation.parameters("path")) {
            String name = parameter.node().path("name").asText();
            String value = switch (name) {
                case "report_id", "case_id" -> followedUp("dishub");
                case "ticket_number" ->
                    citizen().get("/v1/reports/" + Api.submitLamp(citizen())).path("ticket_number");
                case "note_id" ->
                    Api.act(
                                    Api.coordinator(),
                                    address.substring(0, address.indexOf("/{note_id}")),
                                    "{\"text\": \"Mohon segera diperiksa.\"}")
                            .path("note_id");
                default -> parameter.node().path("example").asText();
            };
            address = address.replace('{' + name + '}', value);
        }
        return address;
    }

    // The contract

    private static Found requestExamples(Operation operation) {
        return CONTRACT.requestBody(operation)
                .map(body -> body.child("content").child("application/json").child("examples"))
                .orElse(new Found("", MAPPER.createObjectNode()));
    }

    private static Stream<String> names(Found object) {
        List<String> names = new ArrayList<>();
        object.node().fieldNames().forEachRemaining(names::add);
        return names.stream();
    }

    private static Stream<JsonNode> values(Found parameter) {
        return parameter.node().has("example")
                ? Stream.of(parameter.node().path("example"))
                : parameter.node().path("examples").properties().stream()
                        .map(Map.Entry::getValue)
                        .map(example -> example.path("value"));
    }

    private static void set(RequestSpecification request, Found parameter, JsonNode value) {
        String name = parameter.node().path("name").asText();
        if (parameter.node().path("in").asText().equals("header")) {
            request.header(name, value.asText());
        } else if (value.isArray()) {
            request.queryParam(
                    name,
                    StreamSupport.stream(value.spliterator(), false)
                            .map(JsonNode::asText)
                            .toList());
        } else {
            request.queryParam(name, value.asText());
        }
    }
}
