package id.sahut.process.handling;

import static id.sahut.testing.Desk.answeredBy;
import static id.sahut.testing.Desk.attempt;
import static id.sahut.testing.Desk.disposedTo;
import static id.sahut.testing.Desk.done;
import static id.sahut.testing.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody judges themselves, nobody has the last word too early, and a mistake can be put right. */
@QuarkusTest
class FairnessApiTest {

    private static final String WORDS = "{\"text\": \"Petugas sudah ke lokasi.\"}";
    private static final String DISPUTE = "{\"reason\": \"Masih padam sampai sekarang.\"}";

    private final String subject = "fair-" + UUID.randomUUID();

    private RequestSpecification citizen() {
        return Api.citizen(subject);
    }

    private Response say(String id, String noun, String body) {
        return Api.act(citizen(), "/v1/reports/" + id + '/' + noun, body);
    }

    private String about(String agencyCode) {
        return Api.submit(
                        citizen(),
                        Submission.of("disiplin-pegawai")
                                .answer("instansi_terlapor", agencyCode)
                                .json())
                .extract()
                .path("report_id");
    }

    @Test
    void theOfficeAReportIsAboutNeverSeesIt() {
        String id = about("dishub");
        attempt(Api.coordinator(), id, "verifications", "{\"agency_code\": \"dishub\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/agency_code"));
        done(Api.coordinator(), id, "verifications", "{\"agency_code\": \"dlh\"}");
        done(
                Api.liaison("dlh"),
                id,
                "transfers",
                "{\"agency_code\": \"inspektorat\", \"reason\": \"Ini tugas pengawasan.\"}");
        attempt(
                        Api.coordinator(),
                        id,
                        "transfer-decisions",
                        "{\"decision\": \"ACCEPTED\", \"agency_code\": \"dishub\", \"text\": \"Kami pindahkan.\"}")
                .statusCode(422);
        // Even if the row said that they have it.
        Database.execute("update handling_case set agency_code = 'dishub' where id = ?", id);
        Api.liaison("dishub").get("/v1/cases/" + id).then().statusCode(404);
        Api.liaison("dishub").get("/v1/cases?page_size=100").then().body("items.case_id", not(hasItem(id)));
    }

    @Test
    void whatIsAboutTheDeskGoesPastIt() {
        String id = about("meja-pengaduan");
        citizen()
                .get("/v1/reports/" + id)
                .then()
                .body("status", equalTo("DISPOSED"))
                .body("agency.code", equalTo("inspektorat"));
        Api.coordinator().get("/v1/cases/" + id).then().statusCode(404);
        Api.coordinator().get("/v1/cases?sort=-submitted_at").then().body("items.case_id", not(hasItem(id)));
        Api.auditor().get("/v1/cases/" + id).then().statusCode(200).body("actions", empty());
        Api.liaison("inspektorat")
                .get("/v1/cases/" + id)
                .then()
                .body("actions", hasItem("disposeCase"))
                .body("actions", hasItem("archiveCase"));
        done(Api.liaison("inspektorat"), id, "dispositions", "{\"agency_code\": \"dishub\"}");
        Api.liaison("dishub").get("/v1/cases/" + id).then().statusCode(200);
        Api.coordinator().get("/v1/cases/" + id).then().statusCode(404);
        done(
                        Api.liaison("inspektorat"),
                        id,
                        "archivals",
                        "{\"reason\": \"UNCLEAR\", \"text\": \"Tidak jelas apa yang dimaksud.\"}")
                .body("actor.role", equalTo("COORDINATOR"));
    }

    @Test
    void whoWithdrawsASupervisoryReportLeavesTheCaseBehind() {
        String id = Api.submitLamp(citizen());
        done(Api.coordinator(), id, "verifications", "{\"supervision_class\": \"SUPERVISORY\"}")
                .body("agency.code", equalTo("inspektorat"));
        say(id, "withdrawals", "{}").then().statusCode(201).body("to_status", equalTo("WITHDRAWN"));
        citizen()
                .get("/v1/reports/" + id)
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("stage", equalTo("DONE"))
                .body("actions", contains("protectReport"));
        citizen().get("/v1/reports?stage=DONE").then().body("items.report_id", contains(id));
        citizen().get("/v1/reports?stage=IN_HAND").then().body("items", empty());
        read(id).body("status", equalTo("DISPOSED"))
                .body("deadlines.findAll { it.state == 'RUNNING' }.clock", contains("FIRST_RESPONSE", "RESOLUTION"));
        Response left = citizen().get("/v1/reports/" + id);
        done(Api.liaison("inspektorat"), id, "answers", WORDS);
        Response later = citizen().get("/v1/reports/" + id);
        later.then().body(equalTo(left.asString())).body("agency", nullValue());
        assertThat(later.header("ETag")).isEqualTo(left.header("ETag"));
        citizen()
                .get("/v1/reports?updated_from="
                        + Instant.parse(left.path("updated_at")).plusMillis(1))
                .then()
                .body("items", empty());
        read(id).body("deadlines[-1].clock", equalTo("REPORTER_WINDOW"));
        say(id, "disputes", DISPUTE).then().statusCode(409);
        citizen()
                .get("/v1/reports/" + id + "/timeline")
                .then()
                .body("items.event", contains("SUBMITTED", "VERIFIED", "WITHDRAWN"));
        citizen()
                .get("/v1/reports/" + id)
                .then()
                .body("answer", nullValue())
                .body("deadlines.state", not(hasItem("RUNNING")));
    }

    @Test
    void afterTwoDisputesTheDeskHasTheLastWord() {
        String id = answeredBy(citizen(), "dishub");
        say(id, "disputes", DISPUTE).then().statusCode(201);
        done(Api.liaison("dishub"), id, "answers", WORDS);
        Api.liaison("inspektorat").get("/v1/cases/" + id).then().statusCode(404);
        say(id, "disputes", DISPUTE).then().statusCode(201);
        read(id).body("escalation_level", equalTo(2));
        Api.liaison("inspektorat").get("/v1/cases/" + id).then().statusCode(200).body("actions", empty());
        Api.liaison("inspektorat").get("/v1/cases").then().body("items.case_id", hasItem(id));
        attempt(Api.liaison("dishub"), id, "answers", WORDS).statusCode(403);
        done(Api.coordinator(), id, "answers", WORDS);
        say(id, "disputes", DISPUTE).then().statusCode(409).body("code", equalTo("answer-is-final"));
        citizen().get("/v1/reports/" + id).then().body("ombudsman.name", notNullValue());
    }

    @Test
    void whoIsNextIsToldEvenWhereTheStatusDoesNotTell() {
        String id = answeredBy(citizen(), "dishub");
        say(id, "disputes", DISPUTE).then().statusCode(201);
        next(id).body("next.who", equalTo("AGENCY"));
        done(Api.liaison("dishub"), id, "answers", WORDS);
        say(id, "disputes", DISPUTE).then().statusCode(201);
        next(id).body("next.who", equalTo("COORDINATOR"))
                .body("next.text", startsWith("Koordinator memberi jawaban terakhir paling lambat"));
        Api.anyone()
                .get("/v1/tracking/" + read(id).extract().path("ticket_number"))
                .then()
                .body("next.who", equalTo("COORDINATOR"));
        done(Api.coordinator(), id, "answers", WORDS);
        next(id).body("next.who", equalTo("REPORTER")).body("next.text", startsWith("Ada jawaban terakhir."));
        say(id, "confirmations", "{}").then().statusCode(201);
        say(id, "reopenings", DISPUTE).then().statusCode(201);
        done(Api.coordinator(), id, "answers", WORDS);
        say(id, "confirmations", "{}").then().statusCode(201);
        say(id, "reopenings", DISPUTE).then().statusCode(201).body("event", equalTo("REOPENING_REQUESTED"));
        next(id).body("next.who", equalTo("COORDINATOR")).body("next.text", startsWith("Permintaan membuka kembali"));
    }

    private ValidatableResponse next(String id) {
        return citizen().get("/v1/reports/" + id).then().statusCode(200);
    }

    @Test
    void whoAppealedInVainIsToldWhereElseToTurn() {
        String id = Api.submitLamp(citizen());
        done(Api.coordinator(), id, "archivals", "{\"reason\": \"UNCLEAR\", \"text\": \"Tidak jelas tempatnya.\"}");
        next(id).body("next.who", equalTo("NOBODY")).body("ombudsman", nullValue());
        say(id, "appeals", "{\"reason\": \"Tempatnya sudah saya tulis.\"}")
                .then()
                .statusCode(201);
        next(id).body("next.who", equalTo("COORDINATOR")).body("next.text", equalTo("Keberatan sedang diputuskan."));
        done(
                Api.liaison("inspektorat"),
                id,
                "appeal-decisions",
                "{\"decision\": \"DENIED\", \"text\": \"Tempatnya memang tidak ada.\"}");
        next(id).body("next.who", equalTo("NOBODY")).body("ombudsman.name", notNullValue());
    }

    @Test
    void aTransferLeadsElsewhere() {
        String id = disposedTo(citizen(), "dishub");
        done(Api.liaison("dishub"), id, "transfers", "{\"agency_code\": \"dlh\", \"reason\": \"Ini lampu taman.\"}");
        attempt(
                        Api.coordinator(),
                        id,
                        "transfer-decisions",
                        "{\"decision\": \"ACCEPTED\", \"agency_code\": \"dishub\", \"text\": \"Kami pindahkan.\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/agency_code"));
    }

    @Test
    void whoCoordinatesACaseCanProveItsHistory() {
        String id = about("meja-pengaduan");
        Api.liaison("inspektorat")
                .get("/v1/cases/" + id + "/history-proof")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true));
        Api.coordinator().get("/v1/cases/" + id + "/history-proof").then().statusCode(404);
        String other = disposedTo(citizen(), "inspektorat");
        Api.liaison("inspektorat")
                .get("/v1/cases/" + other + "/history-proof")
                .then()
                .statusCode(404);
        Api.liaison("dishub")
                .get("/v1/cases/" + other + "/history-proof")
                .then()
                .statusCode(403);
    }

    @Test
    void aMistakeIsTakenBackAsIfItHadNotHappened() {
        String id = disposedTo(citizen(), "dishub");
        List<Object> clocks = read(id).extract().path("deadlines");
        done(Api.liaison("dishub"), id, "answers", WORDS);
        attempt(Api.liaison("dlh"), id, "retractions", "{\"text\": \"Salah tekan tombol.\"}")
                .statusCode(404);
        done(Api.liaison("dishub"), id, "retractions", "{\"text\": \"Salah tekan tombol.\"}")
                .body("from_status", equalTo("ANSWERED"))
                .body("to_status", equalTo("DISPOSED"))
                .body("retracted_sequence", equalTo(3));
        read(id).body("deadlines", equalTo(clocks));
        attempt(Api.liaison("dishub"), id, "retractions", "{\"text\": \"Salah tekan tombol.\"}")
                .statusCode(409)
                .body("code", equalTo("not-retractable"));
        done(Api.liaison("dishub"), id, "answers", WORDS);
        say(id, "disputes", DISPUTE);
        attempt(Api.liaison("dishub"), id, "retractions", "{\"text\": \"Salah tekan tombol.\"}")
                .statusCode(409);
        done(Api.liaison("dishub"), id, "follow-ups", WORDS);
        Api.act(
                        Api.liaison("dishub", "another-officer"),
                        "/v1/cases/" + id + "/retractions",
                        "{\"text\": \"Salah tekan tombol.\"}")
                .then()
                .statusCode(403);
        done(Api.coordinator(), id, "retractions", "{\"text\": \"Dinas keliru laporan.\"}");
    }

    @Test
    void whatBecomesSupervisoryGoesToTheInspektoratAtOnce() {
        String id = disposedTo(citizen(), "dishub");
        done(Api.coordinator(), id, "classifications", "{\"supervision_class\": \"SUPERVISORY\"}")
                .body("event", equalTo("RECLASSIFIED"));
        read(id).body("agency.code", equalTo("inspektorat"))
                .body("secret", equalTo(true))
                .body("deadlines.findAll { it.clock == 'RESOLUTION' }.working_days", contains(60));
        Api.liaison("dishub").get("/v1/cases/" + id).then().statusCode(404);
        done(Api.coordinator(), id, "retractions", "{\"text\": \"Ternyata aduan biasa.\"}");
        Api.liaison("dishub").get("/v1/cases/" + id).then().statusCode(200).body("secret", equalTo(false));
    }

    @Test
    void correctingTheKindRecountsFromTheSameStart() {
        String id = disposedTo(citizen(), "dishub");
        done(Api.liaison("dishub"), id, "classifications", "{\"kind\": \"INFORMATION_REQUEST\"}");
        read(id).body("deadlines.findAll { it.clock == 'RESOLUTION' }.working_days", contains(5));
        attempt(Api.liaison("dishub"), id, "classifications", "{\"text\": \"Tidak ada yang berubah.\"}")
                .statusCode(422);
    }

    @Test
    void anEmptyIdIsNotNobody() {
        String id = disposedTo(citizen(), "dishub");
        attempt(Api.coordinator(), id, "assignments", "{\"officer_id\": \"\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/officer_id"));
    }
}
