package id.sahut.process.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes a row of history past the application is found, with the entry. */
@QuarkusTest
class ProveHistoryApiTest {

    private static final String SUBJECT = "proving-" + UUID.randomUUID();

    private static RequestSpecification citizen() {
        return Api.citizen(SUBJECT);
    }

    /** Entry 1 came from the citizen, 2 and 3 with words, 4 without. */
    private static String four() {
        String id = Api.submitLamp(citizen());
        Desk.verify(id, "{\"text\": \"Kami teruskan 🙏 \\\"segera\\\" ke \\\\ Dishub.\"}");
        Desk.done(Api.liaison("dishub"), id, "follow-ups", "{\"text\": \"Petugas sudah ke lokasi.\\nBesok lagi.\"}");
        Api.act(citizen(), "/v1/reports/" + id + "/protections", "{\"anonymous\": true}")
                .then()
                .statusCode(201);
        return id;
    }

    static ValidatableResponse proof(String id) {
        return Api.auditor().get("/v1/cases/" + id + "/history-proof").then().statusCode(200);
    }

    private static void broken(String id, int sequence, Fault fault) {
        proof(id)
                .body("intact", equalTo(false))
                .body("broken_at.sequence", equalTo(sequence))
                .body("broken_at.fault", equalTo(fault.name()))
                .body("broken_at.text", not(empty()));
    }

    @Test
    void anUntouchedHistoryIsWhole() {
        String id = four();
        proof(id)
                .body("intact", equalTo(true))
                .body("broken_at", nullValue())
                .body("case_id", equalTo(id))
                .body("last_sequence", equalTo(4))
                .body("entries.content.sequence", equalTo(List.of(1, 2, 3, 4)))
                .body("entries.content.case_id", everyItem(equalTo(id)))
                .body("entries.words", equalTo(List.of("MATCHING", "MATCHING", "MATCHING", "NONE")))
                .body("entries.anchor", everyItem(nullValue()))
                .body("entries[3].hash", notNullValue());
    }

    @Test
    void everyKindOfReportIsDigestedAsItIsKept() {
        for (String body : new String[] {"""
            {"kind": "INFORMATION_REQUEST", "description": "Bagaimana cara mengurus kartu keluarga baru?"}""", """
            {"kind": "COMPLAINT", "category_code": "lampu-jalan", "occurred_on": "2026-01-02",
             "description": "Lubang dalam 'sekali' di \\"Jalan\\" 🚧 – berbahaya.", "anonymous": true, "secret": true,
             "location": {"address": "Jl. Karya Wisata", "landmark": "depan masjid", "area_code": "12.71.19.1001",
               "latitude": 3.60, "longitude": 98.123456789012, "accuracy_m": 12.5},
             "attributes": [{"code": "nomor_tiang", "value": "LPJU-0231 é 🚧"}]}"""}) {
            String id = Api.submit(citizen(), body).extract().path("report_id");
            proof(id).body("intact", equalTo(true)).body("entries[0].words", equalTo("MATCHING"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entry_id = uuid()",
                "at = at + interval 1 microsecond",
                "event = 'DISPOSED'",
                "from_status = null",
                "from_status = 'DISPOSED'",
                "to_status = 'FORWARDED'",
                "actor_role = 'SYSTEM'",
                "actor_id = null",
                "actor_id = uuid()",
                "agency_code = 'dishut'",
                "category_code = 'Lampu-jalan'",
                "category_code = null",
                "kind = 'ASPIRATION'",
                "supervision_class = 'SUPERVISORY'",
                "secret = 1",
                "secret = 2",
                "kelurahan_code = '12.71.19.1002'",
                "kelurahan_code = ''",
                "followed_up = 1 - followed_up",
                "detail = '{ }'",
                "text_digest = reverse(text_digest)",
                "text_digest = null",
                "previous_hash = reverse(previous_hash)",
                "previous_hash = null",
                "hash = concat(substring(hash, 1, 63), if(right(hash, 1) = '0', '1', '0'))",
                "hash = upper(hash)",
                "hash = ''"
            })
    void oneChangeInAnyColumnNamesTheEntry(String change) {
        String id = four();
        Database.execute("update case_history set " + change + " where case_id = ? and sequence = 2", id);
        broken(id, 2, Fault.HASH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "description = concat(description, '.')",
                "title = upper(title)",
                "latitude = latitude + 0.0001",
                "longitude = null",
                "category_code = 'jalan'",
                "channel = 'LETTER'",
                "occurred_on = '2026-01-01'",
                "attributes = '['",
                "attributes = '[{\"code\": \"nomor_tiang\", \"value\": \"1\"}]'",
                "submitted_at = submitted_at + interval 1 microsecond",
                "salt = reverse(salt)"
            })
    void aChangedReportNamesTheFirstEntry(String change) {
        String id = four();
        Database.execute("update report set " + change + " where id = ?", id);
        broken(id, 1, Fault.EVIDENCE);
        proof(id).body("entries[0].words", equalTo("ALTERED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text = replace(text, 'lokasi', 'Lokasi')", "text = concat(text, ' ')", "salt = reverse(salt)"})
    void changedWordsNameTheirEntry(String change) {
        String id = four();
        Database.execute("update case_history_text set " + change + " where case_id = ? and sequence = 3", id);
        broken(id, 3, Fault.WORDS);
        proof(id).body("entries.words", equalTo(List.of("MATCHING", "MATCHING", "ALTERED", "NONE")));
    }

    @Test
    void wordsPutIntoAnEntryThatHadNoneAreFound() {
        String id = four();
        Database.execute(
                "insert into case_history_text (case_id, sequence, salt, text) values (?, 4, 'x', 'Lain.')", id);
        broken(id, 4, Fault.WORDS);
    }

    @Test
    void erasedWordsAreNoBreach() {
        String id = four();
        Database.execute("update case_history_text set text = '', salt = '' where case_id = ? and sequence = 3", id);
        Database.execute("delete from case_history_text where case_id = ? and sequence = 2", id);
        Database.execute("update report set title = '', description = '', salt = '' where id = ?", id);
        proof(id)
                .body("intact", equalTo(true))
                .body("entries.words", equalTo(List.of("MISSING", "MISSING", "MISSING", "NONE")));
    }

    @Test
    void aRemovedEntryIsAGap() throws SQLException {
        String id = four();
        alone("delete from case_history where case_id = ? and sequence = 2", id);
        broken(id, 2, Fault.GAP);
        proof(id).body("entries", hasSize(3));
    }

    @Test
    void aMovedEntryIsAGap() {
        String id = four();
        Database.execute("update case_history set sequence = 40 where case_id = ? and sequence = 4", id);
        broken(id, 4, Fault.GAP);
    }

    @Test
    void aRemovedLastEntryIsMissedByTheCase() {
        String id = four();
        Database.execute("delete from case_history where case_id = ? and sequence = 4", id);
        broken(id, 4, Fault.END);
    }

    @Test
    void aHistoryRemovedAsAWholeIsMissedByTheCase() throws SQLException {
        String id = four();
        alone("delete from case_history where case_id = ?", id);
        broken(id, 1, Fault.END);
    }

    @ParameterizedTest
    @CsvSource({"last_sequence = 3, 4", "last_sequence = 6, 5", "last_hash = reverse(last_hash), 4"})
    void aCaseThatSaysOtherwiseIsFound(String change, int sequence) {
        String id = four();
        Database.execute("update handling_case set " + change + " where id = ?", id);
        broken(id, sequence, Fault.END);
    }

    /** Whoever also makes the entry's own hash fit still does not fit the next one. */
    @Test
    void anExchangedEntryDoesNotFitTheNext() {
        String id = four();
        String other = four();
        String forged = proof(other).extract().path("entries[2].hash");
        Database.execute("update case_history set hash = ? where case_id = ? and sequence = 2", forged, id);
        broken(id, 2, Fault.HASH);
        String again = four();
        Rewriting.of(again).change(2, "agency_code", "dlh").write();
        broken(again, 3, Fault.LINK);
    }

    @Test
    void theFaultIsSaidInTheLanguageAsked() {
        String id = four();
        Database.execute("update case_history set event = 'RATED' where case_id = ? and sequence = 2", id);
        proof(id).body("broken_at.text", equalTo("Isi entri ini tidak sesuai dengan hash-nya."));
        Api.auditor()
                .header("Accept-Language", "en")
                .get("/v1/cases/" + id + "/history-proof")
                .then()
                .body("broken_at.text", equalTo("What this entry says does not match its hash."));
    }

    @Test
    void itHoldsNoWordsAndNoNames() {
        String id = four();
        assertThat(proof(id).extract().asString())
                .doesNotContain(SUBJECT, "Dewi", "Kami teruskan", "lokasi", "Tiga lampu");
    }

    @Test
    void onlyWhoSupervisesMayAsk() {
        String id = four();
        String path = "/v1/cases/" + id + "/history-proof";
        Api.coordinator().get(path).then().statusCode(200).body("intact", equalTo(true));
        Api.liaison("dishub").get(path).then().statusCode(403);
        Api.administrator().get(path).then().statusCode(403);
        citizen().get(path).then().statusCode(403);
        Api.anyone().get(path).then().statusCode(401);
        Api.auditor()
                .get("/v1/cases/" + UUID.randomUUID() + "/history-proof")
                .then()
                .statusCode(404);
        Api.auditor().get("/v1/cases/12345/history-proof").then().statusCode(400);
        Api.auditor().get(path + "?sequence=2").then().statusCode(400);
    }

    @Test
    void itNeedsThreeStatementsBeforeAnythingIsAnchored() {
        String id = four();
        Statements.atMost(3, () -> proof(id));
    }

    /** Without the words and the foreign keys that would keep entries from going. */
    private static void alone(String statement, String id) throws SQLException {
        try (Connection connection = Database.asOwner()) {
            Database.execute(connection, "set foreign_key_checks = 0");
            Database.execute(connection, statement, id);
        }
    }
}
