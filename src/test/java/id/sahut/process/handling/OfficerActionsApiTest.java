package id.sahut.process.handling;

import static id.sahut.testing.Desk.answeredBy;
import static id.sahut.testing.Desk.attempt;
import static id.sahut.testing.Desk.disposedTo;
import static id.sahut.testing.Desk.done;
import static id.sahut.testing.Desk.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What officers do with a case after its verification. */
@QuarkusTest
class OfficerActionsApiTest {

    private static final String SUBJECT = "actions-" + UUID.randomUUID();
    private static final String WORDS = "{\"text\": \"Petugas sudah ke lokasi.\"}";

    private static RequestSpecification citizen() {
        return Api.citizen(SUBJECT);
    }

    @Test
    void theFirstFollowUpBringsItInProgressAndFurtherOnesLeaveItThere() {
        String id = disposedTo(citizen(), "dishub");
        done(Api.liaison("dishub"), id, "follow-ups", WORDS)
                .body("from_status", equalTo("DISPOSED"))
                .body("to_status", equalTo("IN_PROGRESS"))
                .body("actor.role", equalTo("LIAISON"))
                .body("actor.name", equalTo("liaison-dishub"))
                .body("actor.agency.code", equalTo("dishub"));
        done(Api.liaison("dishub"), id, "follow-ups", WORDS)
                .body("from_status", equalTo("IN_PROGRESS"))
                .body("to_status", equalTo("IN_PROGRESS"))
                .body("sequence", equalTo(4));
    }

    @Test
    void aCoordinatorWhoFollowsUpForAnAgencyIsNamedBesideIt() {
        String id = disposedTo(citizen(), "dishub");
        done(Api.coordinator(), id, "follow-ups", WORDS);
        Api.liaison("dishub")
                .get("/v1/cases/" + id + "/history/3")
                .then()
                .statusCode(200)
                .body("actor.role", equalTo("COORDINATOR"))
                .body("actor.name", equalTo("Dewi Anggraini Siregar"))
                .body("actor.agency.code", equalTo("dishub"));
        citizen()
                .get("/v1/reports/" + id + "/timeline/3")
                .then()
                .statusCode(200)
                .body("actor.role", equalTo("COORDINATOR"))
                .body("actor.agency.code", equalTo("dishub"))
                .body("actor.name", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"follow-ups", "answers"})
    void wordsAreNeeded(String noun) {
        String id = disposedTo(citizen(), "dishub");
        attempt(Api.liaison("dishub"), id, noun, "{}")
                .statusCode(422)
                .body("errors.pointer", contains("/text"))
                .body("errors.code", contains("required"));
        attempt(Api.liaison("dishub"), id, noun, "{\"text\": \"   \\n  \"}")
                .statusCode(422)
                .body("errors.code", contains("required"));
        attempt(Api.liaison("dishub"), id, noun, "{\"text\": \" 123456789 \"}")
                .statusCode(422)
                .body("errors.code", contains("too-short"));
        read(id).body("version", equalTo(2));
    }

    @ParameterizedTest
    @EnumSource(AnswerOutcome.class)
    void anAnswerSaysWhatItAmountsTo(AnswerOutcome outcome) {
        String id = disposedTo(citizen(), "dishub");
        String planned = outcome == AnswerOutcome.PLANNED ? ", \"planned_on\": \"" + today().plusDays(30) + "\"" : "";
        done(
                        Api.liaison("dishub"),
                        id,
                        "answers",
                        "{\"text\": \"Lampu ini kami urus.\", \"outcome\": \"" + outcome + "\"" + planned + "}")
                .body("to_status", equalTo("ANSWERED"))
                .body("outcome", equalTo(outcome.name()));
        citizen()
                .get("/v1/reports/" + id)
                .then()
                .statusCode(200)
                .body("stage", equalTo("YOUR_TURN"))
                .body("next.who", equalTo("REPORTER"))
                .body("answer.outcome", equalTo(outcome.name()))
                .body("answer.agency.code", equalTo("dishub"))
                .body("actions", hasItems("confirmResolution", "disputeAnswer"));
    }

    @Test
    void anAnswerExplainsUnlessItSaysOtherwise() {
        String id = disposedTo(citizen(), "dishub");
        done(Api.liaison("dishub"), id, "answers", WORDS)
                .body("outcome", equalTo("EXPLAINED"))
                .body("planned_on", nullValue());
        read(id).body("deadlines.find { it.clock == 'FIRST_RESPONSE' }.state", equalTo("DONE"))
                .body("deadlines.find { it.clock == 'RESOLUTION' }.state", equalTo("DONE"))
                .body("deadlines.find { it.clock == 'REPORTER_WINDOW' }.state", nullValue());
        // The citizen's time begins when they could know of it.
        citizen().get("/v1/reports/" + id).then().statusCode(200);
        read(id).body("deadlines.find { it.clock == 'REPORTER_WINDOW' }.state", equalTo("RUNNING"));
    }

    @Test
    void whatIsPlannedHasADateThatIsNotPast() {
        String id = disposedTo(citizen(), "dishub");
        planned(id, "\"outcome\": \"PLANNED\"", "required");
        planned(id, "\"outcome\": \"PLANNED\", \"planned_on\": \"" + today().minusDays(1) + "\"", "out-of-range");
        planned(id, "\"outcome\": \"PLANNED\", \"planned_on\": \"+12345-01-01\"", "out-of-range");
        planned(id, "\"outcome\": \"FIXED\", \"planned_on\": \"" + today() + "\"", "not-allowed");
        planned(id, "\"planned_on\": \"" + today() + "\"", "not-allowed");
        done(
                        Api.liaison("dishub"),
                        id,
                        "answers",
                        "{\"text\": \"Kami rencanakan.\", \"outcome\": \"PLANNED\", \"planned_on\": \"" + today()
                                + "\"}")
                .body("planned_on", equalTo(today().toString()));
    }

    private static void planned(String id, String fields, String code) {
        attempt(Api.liaison("dishub"), id, "answers", "{\"text\": \"Kami rencanakan.\", " + fields + "}")
                .statusCode(422)
                .body("errors.pointer", contains("/planned_on"))
                .body("errors.code", contains(code));
    }

    @Test
    void aDateThatIsNoneIsABadRequest() {
        String id = disposedTo(citizen(), "dishub");
        attempt(
                        Api.liaison("dishub"),
                        id,
                        "answers",
                        "{\"text\": \"Kami rencanakan.\", \"outcome\": \"PLANNED\", \"planned_on\": \"2027-02-30\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/planned_on"));
    }

    @Test
    void whoIsNotCompetentAsksForATransferAndTheDeskDecides() {
        String id = disposedTo(citizen(), "dishub");
        done(
                        Api.liaison("dishub"),
                        id,
                        "transfers",
                        "{\"agency_code\": \"dlh\", \"reason\": \"Lampu taman, bukan lampu jalan.\"}")
                .body("to_status", equalTo("TRANSFER_REQUESTED"))
                .body("text", equalTo("Lampu taman, bukan lampu jalan."))
                .body("target_agency.code", equalTo("dlh"))
                .body("agency.code", equalTo("dishub"));
        read(id).body("status", equalTo("TRANSFER_REQUESTED"))
                .body("next.who", equalTo("COORDINATOR"))
                .body(
                        "actions",
                        contains(
                                "disposeCase",
                                "classifyCase",
                                "decideTransfer",
                                "assignCase",
                                "archiveCase",
                                "retractCase"))
                .body("deadlines.find { it.clock == 'TRANSFER' }.state", equalTo("RUNNING"));
        Api.liaison("dishub")
                .get("/v1/cases/" + id)
                .then()
                .body("actions", contains("classifyCase", "assignCase", "retractCase"));
        // Between two offices, not for the citizen; that it was asked is.
        citizen()
                .get("/v1/reports/" + id + "/timeline/3")
                .then()
                .body("text", nullValue())
                .body("label", not(equalTo("")));
        done(Api.coordinator(), id, "dispositions", "{\"agency_code\": \"dlh\"}")
                .body("from_status", equalTo("TRANSFER_REQUESTED"))
                .body("to_status", equalTo("DISPOSED"))
                .body("agency.code", equalTo("dlh"));
        Api.liaison("dishub").get("/v1/cases/" + id).then().statusCode(404);
        done(Api.liaison("dlh"), id, "follow-ups", WORDS);
        read(id).body("deadlines.find { it.clock == 'TRANSFER' }.state", equalTo("DONE"));
    }

    @Test
    void theDeskMayLeaveItWhereItIs() {
        String id = disposedTo(citizen(), "dishub");
        done(
                Api.liaison("dishub"),
                id,
                "transfers",
                "{\"agency_code\": \"dlh\", \"reason\": \"Lampu taman, bukan lampu jalan.\"}");
        done(
                        Api.coordinator(),
                        id,
                        "dispositions",
                        "{\"agency_code\": \"dishub\", \"text\": \"Tetap di Dishub saja.\"}")
                .body("to_status", equalTo("DISPOSED"))
                .body("agency.code", equalTo("dishub"));
        Api.liaison("dishub")
                .get("/v1/cases/" + id)
                .then()
                .body(
                        "actions",
                        contains(
                                "classifyCase",
                                "requestInformation",
                                "followUpCase",
                                "answerCase",
                                "transferCase",
                                "assignCase"));
    }

    @Test
    void aTransferNamesAnotherAgencyInOfficeAndAReason() {
        String id = disposedTo(citizen(), "dishub");
        transfer(
                id,
                "{\"agency_code\": \"dishub\", \"reason\": \"Bukan wewenang kami.\"}",
                "/agency_code",
                "not-allowed");
        transfer(
                id,
                "{\"agency_code\": \"dinas-pu\", \"reason\": \"Bukan wewenang kami.\"}",
                "/agency_code",
                "not-allowed");
        transfer(
                id, "{\"agency_code\": \"x\", \"reason\": \"Bukan wewenang kami.\"}", "/agency_code", "unknown-agency");
        transfer(id, "{\"reason\": \"Bukan wewenang kami.\"}", "/agency_code", "required");
        transfer(id, "{\"agency_code\": \"dlh\"}", "/reason", "required");
        read(id).body("status", equalTo("DISPOSED"));
    }

    private static void transfer(String id, String body, String pointer, String code) {
        attempt(Api.liaison("dishub"), id, "transfers", body)
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void aCoordinatorHasNoNeedToAskForATransfer() {
        String id = disposedTo(citizen(), "dishub");
        attempt(Api.coordinator(), id, "transfers", "{\"agency_code\": \"dlh\", \"reason\": \"Bukan wewenang kami.\"}")
                .statusCode(403);
    }

    @Test
    void theDeskReroutesWithAReference() {
        String id = disposedTo(citizen(), "dishub");
        done(
                        Api.coordinator(),
                        id,
                        "dispositions",
                        "{\"agency_code\": \"dlh\", \"reference\": \"005/1234/XI/2026\", \"text\": \"Lampu taman kota.\"}")
                .body("reference", equalTo("005/1234/XI/2026"))
                .body("agency.code", equalTo("dlh"));
        attempt(Api.coordinator(), id, "dispositions", "{\"agency_code\": \"dishub\", \"reference\": \"№ 5\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/reference"))
                .body("errors.code", contains("invalid-format"));
    }

    @Test
    void aDispositionNamesAnotherAgencyInOffice() {
        String id = disposedTo(citizen(), "dishub");
        for (String[] bad : new String[][] {
            {"{\"agency_code\": \"dishub\"}", "not-allowed"},
            {"{\"agency_code\": \"dinas-perdagangan\"}", "not-allowed"},
            {"{\"agency_code\": \"x\"}", "unknown-agency"},
            {"{}", "required"}
        }) {
            attempt(Api.coordinator(), id, "dispositions", bad[0])
                    .statusCode(422)
                    .body("errors.pointer", contains("/agency_code"))
                    .body("errors.code", contains(bad[1]));
        }
    }

    @Test
    void anAnsweredCaseCanStillGoToAnotherAgency() {
        String id = answeredBy(citizen(), "dishub");
        citizen().get("/v1/reports/" + id).then().statusCode(200);
        done(Api.coordinator(), id, "dispositions", "{\"agency_code\": \"dlh\"}")
                .body("to_status", equalTo("DISPOSED"));
        read(id).body("deadlines.findAll { it.state == 'RUNNING' }.clock", contains("FIRST_RESPONSE", "RESOLUTION"))
                .body("deadlines.find { it.clock == 'REPORTER_WINDOW' }.state", equalTo("CANCELLED"));
    }

    @Test
    void whatIsNotVerifiedIsNotDisposed() {
        String id = Api.submitLamp(citizen());
        attempt(Api.coordinator(), id, "dispositions", "{\"agency_code\": \"dlh\"}")
                .statusCode(409);
        attempt(Api.coordinator(), id, "follow-ups", WORDS).statusCode(409);
        attempt(Api.coordinator(), id, "answers", WORDS).statusCode(409);
    }

    @ParameterizedTest
    @EnumSource(ArchivalReason.class)
    void theDeskPutsACaseAwayForAReasonTheCitizenReads(ArchivalReason reason) {
        String id = Api.submitLamp(citizen());
        done(
                        Api.coordinator(),
                        id,
                        "archivals",
                        "{\"reason\": \"" + reason + "\", \"text\": \"Kami tidak dapat memprosesnya.\"}")
                .body("to_status", equalTo("ARCHIVED"))
                .body("reason", equalTo(reason.name()));
        citizen()
                .get("/v1/reports/" + id + "/timeline/2")
                .then()
                .body("reason", equalTo(reason.name()))
                .body("text", equalTo("Kami tidak dapat memprosesnya."));
        read(id).body("stage", equalTo("DONE"))
                .body("actions", contains("retractCase"))
                .body("due_at", nullValue())
                .body("deadlines.findAll { it.state == 'RUNNING' }.size()", is(0));
    }

    @Test
    void anArchivalNeedsReasonAndWords() {
        String id = Api.submitLamp(citizen());
        attempt(Api.coordinator(), id, "archivals", "{}")
                .statusCode(422)
                .body("errors.pointer", contains("/reason", "/text"));
        attempt(Api.coordinator(), id, "archivals", "{\"reason\": \"NOT_OURS\", \"text\": \"Bukan wewenang kami.\"}")
                .statusCode(400)
                .body("errors.code", contains("unknown-value"));
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        String id = Api.submitLamp(citizen());
        done(Api.coordinator(), id, "archivals", "{\"reason\": \"TEST\", \"text\": \"Hanya percobaan saja.\"}");
        attempt(Api.coordinator(), id, "verifications", "{}").statusCode(409);
        attempt(Api.coordinator(), id, "dispositions", "{\"agency_code\": \"dlh\"}")
                .statusCode(409);
        attempt(Api.coordinator(), id, "archivals", "{\"reason\": \"TEST\", \"text\": \"Hanya percobaan saja.\"}")
                .statusCode(409);
        Api.act(citizen(), "/v1/reports/" + id + "/confirmations", "{}").then().statusCode(409);
    }

    @Test
    void aDisputeBringsItBackAndCountsUp() {
        String id = answeredBy(citizen(), "dishub");
        Api.act(citizen(), "/v1/reports/" + id + "/disputes", "{\"reason\": \"Masih gelap sampai sekarang.\"}")
                .then()
                .statusCode(201)
                .body("to_status", equalTo("IN_PROGRESS"));
        read(id).body("escalation_level", equalTo(1))
                .body("agency.code", equalTo("dishub"))
                .body("deadlines.findAll { it.clock == 'RESOLUTION' }.state", contains("DONE", "RUNNING"));
        done(Api.liaison("dishub"), id, "answers", WORDS).body("to_status", equalTo("ANSWERED"));
    }

    @Test
    void historyIsReadPageByPageAndEntryByEntry() {
        String id = answeredBy(citizen(), "dishub");
        String token = Api.coordinator()
                .queryParam("page_size", 2)
                .get("/v1/cases/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.sequence", contains(1, 2))
                .body("items.event", contains("SUBMITTED", "VERIFIED"))
                .body("items[0].actor.role", equalTo("REPORTER"))
                .body("items[0].actor.name", nullValue())
                .extract()
                .path("next_page_token");
        Api.coordinator()
                .queryParam("page_size", 2)
                .queryParam("page_token", token)
                .get("/v1/cases/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.event", contains("ANSWERED"))
                .body("next_page_token", nullValue());
        Api.auditor()
                .queryParam("page_token", token)
                .get("/v1/cases/" + id + "/history")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-page-token"));
        Api.coordinator().get("/v1/cases/" + id + "/history/4").then().statusCode(404);
        Api.coordinator().get("/v1/cases/" + id + "/history/0").then().statusCode(404);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta"));
    }
}
