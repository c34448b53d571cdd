package id.sahut.process.handling;

import static id.sahut.testing.Desk.disposedTo;
import static id.sahut.testing.Desk.done;
import static id.sahut.testing.Desk.read;
import static id.sahut.testing.Desk.submit;
import static id.sahut.testing.Desk.verify;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.testing.Api;
import id.sahut.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deadlines of a case over its life, on the calendar of 2026. The offices close at 17:00, which is 10:00 UTC. */
@QuarkusTest
class ClocksApiTest {

    private static final String SUBJECT = "clocks-" + UUID.randomUUID();
    private static final String WORDS = "{\"text\": \"Petugas sudah ke lokasi.\"}";
    private static final String FRIDAY_AFTERNOON = "2026-11-06T08:30:00Z";

    @Inject
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static RequestSpecification citizen() {
        return Api.citizen(SUBJECT);
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
    }

    private static void due(ValidatableResponse answer, String clockKind, String... dueAt) {
        answer.body("deadlines.findAll { it.clock == '" + clockKind + "' }.due_at", contains(dueAt));
    }

    private static void states(ValidatableResponse answer, String clockKind, String... states) {
        answer.body("deadlines.findAll { it.clock == '" + clockKind + "' }.state", contains(states));
    }

    @ParameterizedTest
    @CsvSource({
        // On a Friday afternoon: Monday is the first day, Wednesday the third.
        "2026-11-06T08:30:00Z, 2026-11-11T10:00:00Z",
        // On a Sunday, half an hour before midnight in Medan.
        "2026-11-08T16:30:00Z, 2026-11-11T10:00:00Z",
        // An hour later it is Monday there, though still Sunday in UTC.
        "2026-11-08T17:30:00Z, 2026-11-12T10:00:00Z",
        // Before Nyepi and Idulfitri, with joint leave around them.
        "2026-03-17T02:00:00Z, 2026-03-27T10:00:00Z"
    })
    void aReportIsVerifiedWithinThreeWorkingDays(String submitted, String due) {
        at(submitted);
        String id = Api.submitLamp(citizen());
        ValidatableResponse answer = read(id);
        due(answer, "VERIFICATION", due);
        answer.body("due_at", equalTo(due))
                .body("next.due_at", equalTo(due))
                .body("deadlines[0].working_days", equalTo(3))
                .body("deadlines[0].provisional", is(false));
    }

    @Test
    void theAgencysClocksRunFromTheDisposal() {
        at(FRIDAY_AFTERNOON);
        String id = disposedTo(citizen(), "dishub");
        ValidatableResponse answer = read(id);
        states(answer, "VERIFICATION", "DONE");
        due(answer, "FIRST_RESPONSE", "2026-11-13T10:00:00Z");
        due(answer, "RESOLUTION", "2026-11-26T10:00:00Z");
        answer.body("due_at", equalTo("2026-11-13T10:00:00Z"));
        done(Api.liaison("dishub"), id, "follow-ups", WORDS);
        states(read(id), "FIRST_RESPONSE", "DONE");
        read(id).body("due_at", equalTo("2026-11-26T10:00:00Z"));
    }

    @Test
    void eachDisposalGivesTheAgencyItsTimeWhileTheCitizensDateStays() {
        at(FRIDAY_AFTERNOON);
        String id = disposedTo(citizen(), "dishub");
        at("2026-11-06T09:00:00Z");
        done(
                Api.liaison("dishub"),
                id,
                "transfers",
                "{\"agency_code\": \"dlh\", \"reason\": \"Lampu taman kota ini.\"}");
        due(read(id), "TRANSFER", "2026-11-09T10:00:00Z");
        read(id).body("due_at", equalTo("2026-11-09T10:00:00Z"));
        at("2026-11-09T03:00:00Z");
        done(Api.coordinator(), id, "dispositions", "{\"agency_code\": \"dlh\"}");
        ValidatableResponse answer = read(id);
        states(answer, "TRANSFER", "DONE");
        states(answer, "FIRST_RESPONSE", "CANCELLED", "RUNNING");
        due(answer, "FIRST_RESPONSE", "2026-11-13T10:00:00Z", "2026-11-16T10:00:00Z");
        due(answer, "RESOLUTION", "2026-11-26T10:00:00Z");
        states(answer, "RESOLUTION", "RUNNING");
    }

    @Test
    void aDisputeStartsAnotherResolution() {
        at(FRIDAY_AFTERNOON);
        String id = disposedTo(citizen(), "dishub");
        at("2026-11-10T03:00:00Z");
        done(Api.liaison("dishub"), id, "answers", WORDS);
        read(id).body("deadlines.clock", not(hasItem("REPORTER_WINDOW")));
        citizen().get("/v1/reports/" + id).then().statusCode(200);
        due(read(id), "REPORTER_WINDOW", "2026-11-24T10:00:00Z");
        at("2026-11-11T03:00:00Z");
        Api.act(citizen(), "/v1/reports/" + id + "/disputes", "{\"reason\": \"Masih gelap sampai sekarang.\"}")
                .then()
                .statusCode(201);
        ValidatableResponse answer = read(id);
        due(answer, "RESOLUTION", "2026-11-26T10:00:00Z", "2026-12-01T10:00:00Z");
        states(answer, "RESOLUTION", "DONE", "RUNNING");
        states(answer, "REPORTER_WINDOW", "DONE");
        answer.body("due_at", equalTo("2026-12-01T10:00:00Z"));
    }

    @Test
    void anAspirationHasNoTimeToBeResolvedIn() {
        at(FRIDAY_AFTERNOON);
        String id = submit(citizen(), "ASPIRATION", "lampu-jalan");
        verify(id, "{}");
        read(id).body("deadlines.clock", contains("VERIFICATION", "FIRST_RESPONSE"));
        done(Api.liaison("dishub"), id, "follow-ups", WORDS);
        read(id).body("status", equalTo("IN_PROGRESS")).body("due_at", nullValue());
        done(Api.liaison("dishub"), id, "answers", WORDS);
        citizen().get("/v1/reports/" + id).then().statusCode(200);
        read(id).body("due_at", equalTo("2026-11-20T10:00:00Z"));
    }

    @Test
    void informationIsGivenWithinFiveWorkingDays() {
        at(FRIDAY_AFTERNOON);
        String id = submit(citizen(), "INFORMATION_REQUEST", "lampu-jalan");
        verify(id, "{}");
        due(read(id), "RESOLUTION", "2026-11-13T10:00:00Z");
        read(id).body("deadlines.find { it.clock == 'RESOLUTION' }.working_days", equalTo(5));
    }

    @Test
    void aSupervisoryCaseHasSixtyWorkingDays() {
        at("2026-03-02T03:00:00Z");
        String id = Api.submitLamp(citizen());
        verify(id, "{\"supervision_class\": \"SUPERVISORY\"}");
        due(read(id), "RESOLUTION", "2026-06-10T10:00:00Z");
    }

    @Test
    void dangerIsCountedInHours() {
        at(FRIDAY_AFTERNOON);
        String id = Api.submitLamp(citizen());
        at("2026-11-06T09:00:00Z");
        verify(id, "{\"category_code\": \"kebakaran\"}");
        ValidatableResponse answer = read(id);
        answer.body("urgency", equalTo("DANGER"))
                .body("deadlines.find { it.clock == 'FIRST_RESPONSE' }.hours", equalTo(24))
                .body("deadlines.find { it.clock == 'FIRST_RESPONSE' }.working_days", nullValue())
                .body(
                        "deadlines.find { it.clock == 'FIRST_RESPONSE' }.due_at.substring(0, 18)",
                        equalTo("2026-11-07T09:00:0"));
    }

    @Test
    void aDeadlineInAYearWithoutHolidaysIsProvisional() {
        at("2026-12-30T03:00:00Z");
        String id = disposedTo(citizen(), "dishub");
        due(read(id), "VERIFICATION", "2027-01-04T10:00:00Z");
        read(id).body("deadlines.provisional", contains(true, true, true));
    }

    @Test
    void whatIsLateSaysSoWhileItRunsAndWhenItIsDone() {
        at(FRIDAY_AFTERNOON);
        String id = Api.submitLamp(citizen());
        String breached = "deadlines.find { it.clock == 'VERIFICATION' }.breached";
        at("2026-11-11T09:59:00Z");
        read(id).body(breached, is(false)).body("overdue", is(false));
        at("2026-11-11T10:00:01Z");
        read(id).body(breached, is(true)).body("overdue", is(true)).body("deadlines[0].state", equalTo("RUNNING"));
        verify(id, "{}");
        read(id).body(breached, is(true)).body("overdue", is(false)).body("deadlines[0].state", equalTo("DONE"));
        at("2026-12-24T10:00:00Z");
        read(id).body("deadlines.breached", contains(true, true, true)).body("overdue", is(true));
        done(Api.liaison("dishub"), id, "answers", WORDS);
        citizen().get("/v1/reports/" + id).then().statusCode(200);
        read(id).body("deadlines.state", contains("DONE", "DONE", "DONE", "RUNNING"))
                .body("deadlines.breached", contains(true, true, true, false));
    }

    @Test
    void whatWasDoneInTimeStaysSo() {
        at(FRIDAY_AFTERNOON);
        String id = disposedTo(citizen(), "dishub");
        done(Api.liaison("dishub"), id, "answers", WORDS);
        citizen().get("/v1/reports/" + id).then().statusCode(200);
        at("2027-06-01T03:00:00Z");
        read(id).body("deadlines.state", contains("DONE", "DONE", "DONE", "RUNNING"))
                .body("deadlines.breached", contains(false, false, false, true))
                // It is the citizen's turn, and they take their time.
                .body("overdue", is(false));
    }

    @Test
    void theEntityTagTellsThatAClockRanOut() {
        at(FRIDAY_AFTERNOON);
        String id = Api.submitLamp(citizen());
        String before = read(id).extract().header("ETag");
        Api.coordinator()
                .header("If-None-Match", before)
                .get("/v1/cases/" + id)
                .then()
                .statusCode(304);
        at("2026-11-12T10:00:00Z");
        Api.coordinator()
                .header("If-None-Match", before)
                .get("/v1/cases/" + id)
                .then()
                .statusCode(200);
        // Nothing was done to it, so a decision based on the older reading stands.
        Api.coordinator()
                .header("If-Match", before)
                .body("{}")
                .post("/v1/cases/" + id + "/verifications")
                .then()
                .statusCode(201);
    }
}
