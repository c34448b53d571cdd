package id.sahut.process.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.Desk;
import id.sahut.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What officers write for one another. */
@QuarkusTest
class NoteApiTest {

    private static final String AGENCY = "pud-pasar";
    private static final String WORDS = "Sudah ditelepon ke bengkel, tunggu Senin.";

    private final String subject = "notes-" + UUID.randomUUID();
    private String id;

    @BeforeEach
    void aCase() {
        id = Desk.disposedTo(Api.citizen(subject), AGENCY);
    }

    @Test
    void aNoteIsReadByWhoeverHandlesTheCase() {
        String location = add(Api.liaison(AGENCY), WORDS)
                .statusCode(201)
                .body("text", equalTo(WORDS))
                .body("author.name", equalTo("liaison-" + AGENCY))
                .header("ETag", nullValue())
                .extract()
                .header("Location");
        add(Api.coordinator(), "Mohon dikabari sebelum Senin.").statusCode(201);

        for (RequestSpecification reader : List.of(Api.liaison(AGENCY), Api.coordinator())) {
            reader.get("/v1/cases/" + id + "/notes")
                    .then()
                    .statusCode(200)
                    .body("items.text", contains("Mohon dikabari sebelum Senin.", WORDS))
                    .body("next_page_token", nullValue());
        }
        Api.coordinator()
                .get(location)
                .then()
                .statusCode(200)
                .body("text", equalTo(WORDS))
                .body("note_id", notNullValue());
        assertThat(location).startsWith("/v1/cases/" + id + "/notes/");
    }

    @Test
    void nobodyElseReadsOrWritesOne() {
        add(Api.liaison(AGENCY), WORDS).statusCode(201);
        String note = Api.coordinator().get(path()).path("items[0].note_id");
        for (String path : List.of(path(), path() + "/" + note)) {
            Api.liaison("dishub").get(path).then().statusCode(404);
            Api.auditor().get(path).then().statusCode(403);
            Api.administrator().get(path).then().statusCode(403);
            Api.citizen(subject).get(path).then().statusCode(403);
            Api.anyone().get(path).then().statusCode(401);
        }
        add(Api.liaison("dishub"), WORDS).statusCode(404);
        add(Api.auditor(), WORDS).statusCode(403);
        add(Api.citizen(subject), WORDS).statusCode(403);
        Api.coordinator().get(path()).then().body("items.size()", equalTo(1));
    }

    @Test
    void theNextAgencyReadsWhatTheOneBeforeNoted() {
        add(Api.liaison(AGENCY), WORDS).statusCode(201);
        Desk.done(Api.coordinator(), id, "dispositions", "{\"agency_code\": \"dishub\"}");
        Api.liaison(AGENCY).get(path()).then().statusCode(404);
        Api.liaison("dishub").get(path()).then().statusCode(200).body("items.text", contains(WORDS));
    }

    @Test
    void theCaseStaysAsItIs() {
        String before = Api.coordinator().get("/v1/cases/" + id).asString();
        String history = Api.coordinator().get("/v1/cases/" + id + "/history").asString();
        String timeline =
                Api.citizen(subject).get("/v1/reports/" + id + "/timeline").asString();
        String report = Api.citizen(subject).get("/v1/reports/" + id).asString();
        add(Api.coordinator(), WORDS).statusCode(201);
        assertThat(Api.coordinator().get("/v1/cases/" + id).asString()).isEqualTo(before);
        assertThat(Api.coordinator().get("/v1/cases/" + id + "/history").asString())
                .isEqualTo(history);
        assertThat(Api.citizen(subject).get("/v1/reports/" + id + "/timeline").asString())
                .isEqualTo(timeline);
        assertThat(Api.citizen(subject).get("/v1/reports/" + id).asString()).isEqualTo(report);
    }

    @Test
    void anEndedCaseTakesNotesToo() {
        Desk.done(Api.coordinator(), id, "archivals", "{\"reason\": \"TEST\", \"text\": \"Hanya percobaan saja.\"}");
        add(Api.coordinator(), WORDS).statusCode(201);
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        for (int i = 1; i <= 5; i++) {
            add(Api.coordinator(), "Catatan nomor " + i).statusCode(201);
        }
        String token = Api.coordinator()
                .get(path() + "?page_size=2")
                .then()
                .body("items.text", contains("Catatan nomor 5", "Catatan nomor 4"))
                .extract()
                .path("next_page_token");
        String last = Api.coordinator()
                .get(path() + "?page_size=2&page_token=" + token)
                .then()
                .body("items.text", contains("Catatan nomor 3", "Catatan nomor 2"))
                .extract()
                .path("next_page_token");
        Api.coordinator()
                .get(path() + "?page_size=2&page_token=" + last)
                .then()
                .body("items.text", contains("Catatan nomor 1"))
                .body("next_page_token", nullValue());
        Api.liaison(AGENCY)
                .get(path() + "?page_token=" + token)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-page-token"));
    }

    @Test
    void aCaseWithoutNotesHasAnEmptyList() {
        Api.liaison(AGENCY).get(path()).then().statusCode(200).body("items", empty());
        Api.coordinator().get(path() + "/" + UUID.randomUUID()).then().statusCode(404);
        Api.coordinator()
                .get("/v1/cases/" + UUID.randomUUID() + "/notes")
                .then()
                .statusCode(404);
    }

    @Test
    void aNoteOfAnotherCaseIsNotFoundHere() {
        add(Api.coordinator(), WORDS);
        String note = Api.coordinator().get(path()).path("items[0].note_id");
        String other = Desk.disposedTo(Api.citizen(subject), AGENCY);
        Api.coordinator().get("/v1/cases/" + other + "/notes/" + note).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"text\": \"   \"}", "{\"text\": \"Pendek\"}", "{\"text\": \"Ada \\u0007 bunyinya.\"}"})
    void aTextThatIsNoneIsRefused(String body) {
        Api.act(Api.coordinator(), path(), body)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-content"))
                .body("errors.pointer", contains("/text"));
        Api.coordinator().get(path()).then().body("items", empty());
    }

    @Test
    void aTextTooLongIsRefused() {
        add(Api.coordinator(), "a".repeat(4001)).statusCode(422).body("errors[0].code", equalTo("too-long"));
        add(Api.coordinator(), "a".repeat(4000)).statusCode(201);
    }

    @Test
    void whatIsNoJsonObjectOrHasMoreInItIsRefused() {
        Api.act(Api.coordinator(), path(), "null").then().statusCode(400);
        Api.act(Api.coordinator(), path(), "{\"text\": \"" + WORDS + "\", \"public\": true}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", endsWith("public"));
    }

    @Test
    void aRepetitionWritesNoSecondNote() {
        String key = UUID.randomUUID().toString();
        String first = add(Api.coordinator().header("Idempotency-Key", key), WORDS)
                .statusCode(201)
                .extract()
                .path("note_id");
        add(Api.coordinator().header("Idempotency-Key", key), WORDS)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", endsWith(first))
                .body("note_id", equalTo(first));
        add(Api.coordinator().header("Idempotency-Key", key), WORDS + " Ya.").statusCode(422);
        Api.coordinator().get(path()).then().body("items.size()", equalTo(1));
    }

    @Test
    void eachNeedsOneStatement() {
        add(Api.coordinator(), WORDS);
        Statements.atMost(1, () -> add(Api.coordinator(), WORDS).statusCode(201));
        Statements.atMost(1, () -> Api.coordinator().get(path()).then().statusCode(200));
    }

    @Test
    void theApplicationMayNotChangeOne() throws Exception {
        add(Api.coordinator(), WORDS);
        try (Connection application = Database.asApplication()) {
            Assertions.assertThatThrownBy(() -> Database.execute(application, "update case_note set text = 'lain'"))
                    .hasMessageContaining("denied");
            Assertions.assertThatThrownBy(() -> Database.execute(application, "delete from case_note"))
                    .hasMessageContaining("denied");
        }
    }

    private String path() {
        return "/v1/cases/" + id + "/notes";
    }

    private ValidatableResponse add(RequestSpecification who, String text) {
        return Api.act(who, path(), "{\"text\": \"" + text + "\"}").then();
    }
}
