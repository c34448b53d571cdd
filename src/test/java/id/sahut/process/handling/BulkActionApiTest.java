package id.sahut.process.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import id.sahut.testing.Api;
import id.sahut.testing.Desk;
import id.sahut.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One action on many cases. */
@QuarkusTest
class BulkActionApiTest {

    private static final String ANSWER = "{\"text\": \"Ketiga lampu sudah diganti.\"}";
    private static final int FOR_ONE = 5;
    private static final int FOR_A_KEY = 2;

    private final String subject = "bulk-" + UUID.randomUUID();

    @Test
    void manyAreVerifiedAtOnce() {
        List<String> ids = Stream.generate(this::lamp).limit(5).toList();
        act(Api.coordinator(), "VERIFY", ids, "{\"text\": \"Terima kasih, kami teruskan.\"}")
                .statusCode(200)
                .body("succeeded", equalTo(5))
                .body("failed", equalTo(0))
                .body("results.case_id", equalTo(ids))
                .body("results.status", everyItem(equalTo(201)))
                .body("results.version", everyItem(equalTo(2)))
                .body("results.entry.event", everyItem(equalTo("VERIFIED")))
                .body("results.replayed", everyItem(nullValue()));
        ids.forEach(id -> Desk.read(id).body("status", equalTo("DISPOSED")).body("version", equalTo(2)));
    }

    @Test
    void eachActionDoesWhatTheSingleOneDoes() {
        String disposed = Desk.disposedTo(Api.citizen(subject), "dishub");
        act(Api.coordinator(), "DISPOSE", List.of(disposed), "{\"agency_code\": \"dlh\"}")
                .body("results[0].entry.to_status", equalTo("DISPOSED"))
                .body("results[0].entry.agency.code", equalTo("dlh"));
        act(
                        Api.liaison("dlh"),
                        "ANSWER",
                        List.of(disposed),
                        "{\"text\": \"Sudah kami kerjakan.\", \"outcome\": \"FIXED\"}")
                .body("results[0].entry.to_status", equalTo("ANSWERED"))
                .body("results[0].entry.outcome", equalTo("FIXED"));
        act(
                        Api.coordinator(),
                        "ARCHIVE",
                        List.of(disposed),
                        "{\"reason\": \"TEST\", \"text\": \"Hanya percobaan saja.\"}")
                .body("results[0].entry.to_status", equalTo("ARCHIVED"));
    }

    @Test
    void whatFailsWithOneHindersNoOther() {
        String first = lamp();
        String verified = Desk.disposedTo(Api.citizen(subject), "dishub");
        String nobodys = UUID.randomUUID().toString();
        String withoutAgency = Desk.submit(Api.citizen(subject), "COMPLAINT", "layanan-pengaduan");
        String last = lamp();
        act(Api.coordinator(), "VERIFY", List.of(first, verified, nobodys, withoutAgency, last), "{}")
                .statusCode(200)
                .body("succeeded", equalTo(2))
                .body("failed", equalTo(3))
                .body("results.status", contains(201, 409, 404, 422, 201))
                .body("results[1].problem.code", equalTo("wrong-state"))
                .body("results[1].problem.instance", equalTo("/v1/cases/" + verified))
                .body("results[1].entry", nullValue())
                .body("results[2].problem.code", equalTo("not-found"))
                .body("results[3].problem.code", equalTo("agency-required"));
        Desk.read(first).body("status", equalTo("DISPOSED"));
        Desk.read(last).body("status", equalTo("DISPOSED"));
        Desk.read(withoutAgency).body("version", equalTo(1));
    }

    @Test
    void aVersionThatIsOldIsNotActedOn() {
        String fresh = lamp();
        String stale = lamp();
        String items =
                "[{\"case_id\": \"" + fresh + "\", \"version\": 1}, {\"case_id\": \"" + stale + "\", \"version\": 7}]";
        send(Api.coordinator(), "{\"action\": \"VERIFY\", \"items\": " + items + ", \"body\": {}}")
                .body("results.status", contains(201, 412))
                .body("results[1].problem.code", equalTo("precondition-failed"));
        Desk.read(stale).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void scopeAndRolesAreThoseOfTheSingleOperation() {
        String own = Desk.disposedTo(Api.citizen(subject), "dlh");
        String anothers = Desk.disposedTo(Api.citizen(subject), "dishub");
        act(Api.liaison("dlh"), "ANSWER", List.of(own, anothers), ANSWER).body("results.status", contains(201, 404));
        Desk.read(anothers).body("status", equalTo("DISPOSED"));
        String third = Desk.disposedTo(Api.citizen(subject), "dlh");
        act(
                        Api.liaison("dlh"),
                        "ARCHIVE",
                        List.of(third),
                        "{\"reason\": \"TEST\", \"text\": \"Hanya percobaan saja.\"}")
                .body("results[0].status", equalTo(403));
        act(Api.auditor(), "VERIFY", List.of(own), "{}").statusCode(403);
        act(Api.citizen(subject), "VERIFY", List.of(own), "{}").statusCode(403);
        act(Api.anyone(), "VERIFY", List.of(own), "{}").statusCode(401);
    }

    @Test
    void aRepetitionActsOnNothingTwiceAndTriesAgainWhatFailed() {
        String key = UUID.randomUUID().toString();
        String first = lamp();
        String later = lamp();
        String items = "[{\"case_id\": \"" + first + "\"}, {\"case_id\": \"" + later + "\", \"version\": 2}]";
        String body = "{\"action\": \"DISPOSE\", \"items\": " + items + ", \"body\": {\"agency_code\": \"dlh\"}}";
        Desk.verify(first, "{}");
        send(Api.coordinator().header("Idempotency-Key", key), body)
                .header("Idempotency-Replayed", nullValue())
                .body("results.status", contains(201, 412));
        Desk.verify(later, "{}");
        send(Api.coordinator().header("Idempotency-Key", key), body)
                .statusCode(200)
                .header("Idempotency-Replayed", nullValue())
                .body("results.status", contains(201, 201))
                .body("results[0].replayed", equalTo(true))
                .body("results[0].entry.sequence", equalTo(3))
                .body("results[0].version", equalTo(3))
                .body("results[1].replayed", nullValue());
        send(Api.coordinator().header("Idempotency-Key", key), body)
                .header("Idempotency-Replayed", "true")
                .body("results.replayed", contains(true, true));
        Desk.read(first).body("version", equalTo(3));
        Desk.read(later).body("version", equalTo(3));
    }

    @Test
    void aKeyStandsForOneRequest() {
        String key = UUID.randomUUID().toString();
        String id = lamp();
        act(Api.coordinator().header("Idempotency-Key", key), "VERIFY", List.of(id), "{}")
                .statusCode(200);
        act(Api.coordinator().header("Idempotency-Key", key), "VERIFY", List.of(id, lamp()), "{}")
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        Desk.attempt(Api.coordinator().header("Idempotency-Key", key), id, "follow-ups", ANSWER)
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        act(Api.coordinator().header("Idempotency-Key", "dengan spasi"), "VERIFY", List.of(id), "{}")
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VERIFY | {\"text\": \"pendek\"} | /body/text | too-short",
                "VERIFY | {\"category_code\": \"lampu\"} | /body/category_code | unknown-category",
                "VERIFY | {\"location\": {\"latitude\": 3.5}} | /body/location/longitude | incomplete-coordinates",
                "VERIFY | {\"reason\": \"TEST\"} | /body/reason | not-allowed",
                "DISPOSE | {} | /body/agency_code | required",
                "DISPOSE | {\"agency_code\": \"dinas-x\"} | /body/agency_code | unknown-agency",
                "ANSWER | {} | /body/text | required",
                "ANSWER | {\"text\": \"Sudah selesai kok.\", \"planned_on\": \"2099-01-01\"} | /body/planned_on | not-allowed",
                "ARCHIVE | {\"text\": \"Hanya percobaan saja.\"} | /body/reason | required"
            })
    void aBodyThatBreaksARuleDoesNothing(String action, String body, String pointer, String code) {
        String id = lamp();
        act(Api.coordinator(), action, List.of(id), body)
                .statusCode(422)
                .body("code", equalTo("invalid-content"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        Desk.read(id).body("version", equalTo(1));
    }

    @Test
    void casesAreOneToAHundredAndNoneTwice() {
        String id = lamp();
        act(Api.coordinator(), "VERIFY", List.of(id, id), "{}")
                .statusCode(422)
                .body("errors.pointer", contains("/items/1/case_id"));
        act(Api.coordinator(), "VERIFY", List.of(), "{}")
                .statusCode(422)
                .body("errors.pointer", contains("/items"))
                .body("errors.code", contains("required"));
        act(Api.coordinator(), "VERIFY", nobodys(101), "{}")
                .statusCode(422)
                .body("errors.pointer", contains("/items"))
                .body("errors.code", contains("too-long"));
        act(Api.coordinator(), "VERIFY", nobodys(100), "{}").statusCode(200).body("failed", equalTo(100));
        send(Api.coordinator(), "{\"action\": \"VERIFY\", \"items\": [{}], \"body\": {}}")
                .statusCode(422)
                .body("errors.pointer", contains("/items/0/case_id"));
        Desk.read(id).body("version", equalTo(1));
    }

    @Test
    void whatCannotBeReadOrIsMissingIsNamed() {
        send(Api.coordinator(), "{}").statusCode(422).body("errors.pointer", contains("/items", "/action", "/body"));
        send(Api.coordinator(), "null").statusCode(400);
        send(Api.coordinator(), "[]").statusCode(400);
        send(Api.coordinator(), "{\"action\": \"DELETE\"}").statusCode(400);
        act(Api.coordinator(), "VERIFY", List.of("x"), "{}").statusCode(400);
        act(Api.coordinator(), "VERIFY", List.of(lamp()), "{\"judul\": \"x\"}").statusCode(400);
        send(Api.coordinator(), "{\"action\": \"VERIFY\", \"items\": [null], \"body\": {}}")
                .statusCode(oneOf(400, 422));
    }

    @Test
    void aCaseCostsNoMoreThanAlone() {
        Desk.verify(lamp(), "{}");
        List<String> ids = Stream.generate(this::lamp).limit(4).toList();
        Statements.atMost(
                ids.size() * FOR_ONE,
                () -> act(Api.coordinator(), "VERIFY", ids, "{}").body("succeeded", equalTo(4)));
        List<String> more = Stream.generate(this::lamp).limit(4).toList();
        String key = UUID.randomUUID().toString();
        Statements.atMost(
                2 + ids.size() * (FOR_ONE + FOR_A_KEY),
                () -> act(Api.coordinator().header("Idempotency-Key", key), "VERIFY", more, "{}")
                        .body("succeeded", equalTo(4)));
    }

    @Test
    void theCitizenReadsItAsIfItHadBeenDoneAlone() {
        String id = lamp();
        act(Api.coordinator(), "VERIFY", List.of(id), "{\"text\": \"Terima kasih, kami teruskan.\"}");
        List<String> texts = Api.citizen(subject)
                .get("/v1/reports/" + id + "/timeline")
                .then()
                .body("items[1].at", notNullValue())
                .extract()
                .path("items.text");
        assertThat(texts).contains("Terima kasih, kami teruskan.");
    }

    private String lamp() {
        return Api.submitLamp(Api.citizen(subject));
    }

    private static List<String> nobodys(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(UUID.randomUUID().toString());
        }
        return ids;
    }

    private static ValidatableResponse act(RequestSpecification who, String action, List<String> caseIds, String body) {
        String items =
                caseIds.stream().map(id -> "{\"case_id\": \"" + id + "\"}").collect(Collectors.joining(", ", "[", "]"));
        return send(who, "{\"action\": \"" + action + "\", \"items\": " + items + ", \"body\": " + body + "}");
    }

    private static ValidatableResponse send(RequestSpecification who, String request) {
        return Api.act(who, "/v1/cases/bulk-actions", request).then();
    }
}
