package id.sahut.process.handling;

import static id.sahut.testing.Desk.attempt;
import static id.sahut.testing.Desk.done;
import static id.sahut.testing.Desk.forwardedToPln;
import static id.sahut.testing.Desk.read;
import static id.sahut.testing.Desk.submit;
import static id.sahut.testing.Desk.verify;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What only an outside body can mend: it has no account here, so the desk keeps the case going. */
@QuarkusTest
class ForwardedCaseApiTest {

    private static final String SUBJECT = "forwarded-" + UUID.randomUUID();

    private static RequestSpecification citizen() {
        return Api.citizen(SUBJECT);
    }

    @Test
    void aPowerCutFromSubmissionToTheCitizensConfirmation() {
        String id = Api.submit(citizen(), """
                        {"kind": "COMPLAINT",
                         "description": "Mati lampu dari tadi malam satu gang kami di Petisah, PLN belum datang juga.",
                         "location": {"latitude": 3.5923, "longitude": 98.6598}}""")
                .body("proposed_agency.code", equalTo("pln"))
                .body("routing.rule", equalTo("TEXT"))
                .body("category.code", equalTo("listrik-padam"))
                .extract()
                .path("report_id");
        verify(id, "{}").body("to_status", equalTo("FORWARDED")).body("agency.code", equalTo("pln"));
        citizen()
                .get("/v1/reports/" + id)
                .then()
                .body("stage", equalTo("IN_HAND"))
                .body("status", equalTo("FORWARDED"))
                .body("next.who", equalTo("OUTSIDE_BODY"))
                .body("next.text", containsString("PLN"))
                .body("actions", hasItem("confirmResolution"));
        done(Api.coordinator(), id, "follow-ups", "{\"text\": \"PLN mengirim regu ke gardu.\"}")
                .body("from_status", equalTo("FORWARDED"))
                .body("to_status", equalTo("FORWARDED"))
                .body("actor.role", equalTo("COORDINATOR"))
                .body("actor.agency.code", equalTo("pln"));
        done(Api.coordinator(), id, "answers", "{\"text\": \"Gardu sudah diganti.\", \"outcome\": \"FIXED\"}")
                .body("to_status", equalTo("ANSWERED"))
                .body("actor.agency.code", equalTo("pln"));
        Api.act(citizen(), "/v1/reports/" + id + "/confirmations", "{}")
                .then()
                .statusCode(201)
                .body("to_status", equalTo("CLOSED"));
        citizen()
                .get("/v1/reports/" + id + "/timeline")
                .then()
                .body("items.event", contains("SUBMITTED", "VERIFIED", "FOLLOWED_UP", "ANSWERED", "CONFIRMED"))
                .body("items[2].label", containsString("PLN"))
                .body("items[3].actor.agency.code", equalTo("pln"));
        String ticket = read(id).extract().path("ticket_number");
        Api.anyone()
                .get("/v1/tracking/" + ticket)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("agency.code", equalTo("pln"));
    }

    @Test
    void aDisputeLeadsBackToTheOutsideBody() {
        String id = forwardedToPln(citizen());
        done(Api.coordinator(), id, "answers", "{\"text\": \"Kata PLN sudah menyala.\"}");
        Api.act(citizen(), "/v1/reports/" + id + "/disputes", "{\"reason\": \"Masih padam sampai sekarang.\"}")
                .then()
                .statusCode(201)
                .body("to_status", equalTo("FORWARDED"));
        read(id).body("status", equalTo("FORWARDED"))
                .body("agency.code", equalTo("pln"))
                .body("escalation_level", equalTo(1))
                .body(
                        "actions",
                        contains(
                                "disposeCase",
                                "classifyCase",
                                "requestInformation",
                                "followUpCase",
                                "answerCase",
                                "assignCase",
                                "archiveCase"))
                .body("deadlines.findAll { it.state == 'RUNNING' }.clock", contains("RESOLUTION"));
        done(Api.coordinator(), id, "answers", "{\"text\": \"Kini sungguh menyala.\"}")
                .body("to_status", equalTo("ANSWERED"));
    }

    @Test
    void whatTurnsOutToBeTheCitysOwnComesBack() {
        String id = forwardedToPln(citizen());
        done(Api.coordinator(), id, "dispositions", "{\"agency_code\": \"dishub\"}")
                .body("from_status", equalTo("FORWARDED"))
                .body("to_status", equalTo("DISPOSED"));
        read(id).body("deadlines.findAll { it.state == 'RUNNING' }.clock", contains("RESOLUTION", "FIRST_RESPONSE"));
    }

    @Test
    void anAgencysCaseIsForwardedByADisposition() {
        String id = submit(citizen(), "COMPLAINT", "lampu-jalan");
        verify(id, "{}");
        done(
                Api.liaison("dishub"),
                id,
                "transfers",
                "{\"agency_code\": \"pln\", \"reason\": \"Tiang ini milik PLN.\"}");
        done(Api.coordinator(), id, "dispositions", "{\"agency_code\": \"pln\"}")
                .body("to_status", equalTo("FORWARDED"));
        read(id).body("deadlines.find { it.clock == 'FIRST_RESPONSE' }.state", equalTo("CANCELLED"))
                .body("deadlines.find { it.clock == 'TRANSFER' }.state", equalTo("DONE"))
                .body("deadlines.find { it.clock == 'RESOLUTION' }.state", equalTo("RUNNING"));
    }

    @Test
    void anAspirationIsForwardedWithoutADeadline() {
        String id = submit(citizen(), "ASPIRATION", "listrik-padam");
        verify(id, "{}").body("to_status", equalTo("FORWARDED"));
        read(id).body("due_at", nullValue())
                .body("next.due_at", nullValue())
                .body("next.text", not(containsString("{")))
                .body("deadlines.clock", contains("VERIFICATION"));
        done(Api.coordinator(), id, "answers", "{\"text\": \"PLN berterima kasih.\"}")
                .body("to_status", equalTo("ANSWERED"));
    }

    @Test
    void theDeskMayPutItAway() {
        String id = forwardedToPln(citizen());
        done(Api.coordinator(), id, "archivals", "{\"reason\": \"IN_COURT\", \"text\": \"Sedang di pengadilan.\"}")
                .body("to_status", equalTo("ARCHIVED"));
    }

    @Test
    void anotherAgencysLiaisonKnowsNothingOfIt() {
        String id = forwardedToPln(citizen());
        attempt(Api.liaison("dishub"), id, "follow-ups", "{\"text\": \"Kami saja yang urus.\"}")
                .statusCode(404);
    }

    @Test
    void theCitizenMayCallItSettledBeforeAnybodyAnswers() {
        String id = forwardedToPln(citizen());
        Api.act(citizen(), "/v1/reports/" + id + "/confirmations", "{}")
                .then()
                .statusCode(201)
                .body("from_status", equalTo("FORWARDED"))
                .body("to_status", equalTo("CLOSED"));
        read(id).body("deadlines.findAll { it.state == 'RUNNING' }.size()", equalTo(0));
    }
}
