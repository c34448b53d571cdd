package id.sahut.process.handling;

import static id.sahut.testing.Desk.answeredBy;
import static id.sahut.testing.Desk.attempt;
import static id.sahut.testing.Desk.disposedTo;
import static id.sahut.testing.Desk.done;
import static id.sahut.testing.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.Desk;
import id.sahut.testing.Submission;
import id.sahut.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens by itself, in the spring of 2026, when nobody else has a deadline. */
@QuarkusTest
class TimePassesApiTest {

    private static final String WORDS = "{\"text\": \"Petugas sudah ke lokasi.\"}";

    @Inject
    TestClock clock;

    @Inject
    RingAlarms alarms;

    private final String subject = "time-" + UUID.randomUUID();

    @BeforeEach
    void onAMondayMorning() {
        at("2026-03-02T03:00:00Z");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private RequestSpecification citizen() {
        return Api.citizen(subject);
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
    }

    private void ringAll() {
        while (alarms.ringNext() > 0) {
            // Until nobody is left.
        }
    }

    private Response say(String id, String noun, String body) {
        return Api.act(citizen(), "/v1/reports/" + id + '/' + noun, body);
    }

    private static List<String> events(String id) {
        return Database.rows("select event from case_history where case_id = ? order by sequence", id).stream()
                .map(row -> String.valueOf(row.get("event")))
                .toList();
    }

    @Test
    void silenceClosesOnlyOnceTheAnswerCouldBeKnown() {
        String id = answeredBy(citizen(), "dishub");
        at("2026-06-01T03:00:00Z");
        ringAll();
        read(id).body("status", equalTo("ANSWERED")).body("due_at", nullValue());

        citizen()
                .get("/v1/reports/" + id)
                .then()
                .body("deadlines.findAll { it.clock == 'REPORTER_WINDOW' }.due_at", contains("2026-06-15T10:00:00Z"))
                .body("next.due_at", equalTo("2026-06-15T10:00:00Z"));
        at("2026-06-15T09:59:00Z");
        ringAll();
        read(id).body("status", equalTo("ANSWERED"));
        at("2026-06-15T10:00:00Z");
        ringAll();
        read(id).body("status", equalTo("CLOSED")).body("deadlines.state", hasItem("DONE"));
        assertThat(events(id)).endsWith("CLOSED_BY_SILENCE");
        citizen()
                .header("Accept-Language", "en")
                .get("/v1/reports/" + id + "/timeline")
                .then()
                .body("items[-1].actor.role", equalTo("SYSTEM"))
                .body("items[-1].label", equalTo("The report was closed: nobody replied to the answer in time."));

        say(id, "reopenings", "{\"reason\": \"Padam lagi sejak semalam.\"}")
                .then()
                .statusCode(201)
                .body("event", equalTo("REOPENED"))
                .body("to_status", equalTo("IN_PROGRESS"));
    }

    @Test
    void aMissedDeadlineIsToldOnceHoweverManyLookForIt() throws Exception {
        List<String> ids = IntStream.range(0, 10)
                .mapToObj(i -> disposedTo(citizen(), "dishub"))
                .toList();
        at("2026-03-10T03:00:00Z");
        ExecutorService instances = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> sweep = () -> {
                int seen = 0;
                for (int found = alarms.ringNext(); found > 0; found = alarms.ringNext()) {
                    seen += found;
                }
                return seen;
            };
            instances.invokeAll(List.of(sweep, sweep, sweep, sweep));
        } finally {
            instances.shutdown();
        }
        ringAll();
        for (String id : ids) {
            assertThat(events(id)).containsExactly("SUBMITTED", "VERIFIED", "CLOCK_BREACHED");
        }
        read(ids.get(0)).body("overdue", equalTo(true));
        Desk.done(Api.liaison("dishub"), ids.get(0), "follow-ups", WORDS);
        at("2026-03-26T03:00:00Z");
        ringAll();
        assertThat(events(ids.get(0))).as("who acted is not late any more").hasSize(4);
        assertThat(events(ids.get(1)))
                .containsExactly("SUBMITTED", "VERIFIED", "CLOCK_BREACHED", "ESCALATED", "ESCALATED");
        Api.liaison("inspektorat").get("/v1/cases/" + ids.get(1)).then().statusCode(200);
        Api.liaison("inspektorat").get("/v1/cases/" + ids.get(0)).then().statusCode(404);
        citizen().get("/v1/reports/" + ids.get(1)).then().body("ombudsman.phone_numbers", hasSize(1));
    }

    @Test
    void whatTheDeskDoesNotVerifyGoesToTheAgencyWhereTheCategoryAllowsIt() {
        String lamp = Api.submitLamp(citizen());
        String secret = Api.submit(
                        citizen(), Submission.lamp().with("secret", true).json())
                .extract()
                .path("report_id");
        at("2026-03-05T10:00:00Z");
        ringAll();
        assertThat(events(lamp)).containsExactly("SUBMITTED", "CLOCK_BREACHED", "AUTO_DISPOSED");
        read(lamp).body("status", equalTo("DISPOSED")).body("agency.code", equalTo("dishub"));
        assertThat(events(secret)).containsExactly("SUBMITTED", "CLOCK_BREACHED");
    }

    @Test
    void aQuestionStopsTheCitysClocksAndIsNotAskedForEver() {
        String answered = disposedTo(citizen(), "dishub");
        String silent = disposedTo(citizen(), "dishub");
        for (String id : List.of(answered, silent)) {
            done(Api.liaison("dishub"), id, "information-requests", "{\"text\": \"Tiang nomor berapa?\"}");
        }
        citizen()
                .get("/v1/reports/" + answered)
                .then()
                .body("stage", equalTo("YOUR_TURN"))
                .body("deadlines.findAll { it.state == 'PAUSED' }.clock", contains("FIRST_RESPONSE", "RESOLUTION"))
                .body("deadlines.findAll { it.paused_since != null }.clock", contains("FIRST_RESPONSE", "RESOLUTION"))
                .body("next.who", equalTo("REPORTER"))
                .body("actions", hasItem("supplyInformation"));
        at("2026-03-04T03:00:00Z");
        say(answered, "information", "{\"text\": \"Nomor LPJU-0231, depan masjid.\"}")
                .then()
                .statusCode(201)
                .body("to_status", equalTo("DISPOSED"));
        // Monday and Tuesday closed while it stood still.
        read(answered)
                .body("deadlines.findAll { it.clock == 'FIRST_RESPONSE' }.due_at", contains("2026-03-10T10:00:00Z"));
        at("2026-03-12T10:00:00Z");
        ringAll();
        assertThat(events(silent)).endsWith("REMINDED");
        at("2026-03-22T10:00:00Z");
        ringAll();
        assertThat(events(silent)).endsWith("REMINDED", "ARCHIVED");
        // It was the reporter who was late; what stood still is not.
        read(silent).body("deadlines.findAll { it.breached }.clock", contains("REPORTER_WINDOW"));
        citizen()
                .get("/v1/reports/" + silent + "/timeline")
                .then()
                .body("items[-1].reason", equalTo("INCOMPLETE"))
                .body("items[-1].actor.role", equalTo("SYSTEM"));
        say(silent, "appeals", "{\"reason\": \"Saya sedang sakit waktu itu.\"}")
                .then()
                .statusCode(201);
        Api.liaison("inspektorat").get("/v1/cases/" + silent).then().statusCode(200);
        done(
                        Api.liaison("inspektorat"),
                        silent,
                        "appeal-decisions",
                        "{\"decision\": \"GRANTED\", \"text\": \"Kami periksa kembali.\"}")
                .body("actor.role", equalTo("INSPECTORATE"))
                .body("to_status", equalTo("SUBMITTED"));
        Api.liaison("inspektorat").get("/v1/cases/" + silent).then().statusCode(404);
        read(silent).body("deadlines[-1].clock", equalTo("VERIFICATION")).body("agency", nullValue());
    }

    private String supervisory() {
        String id = Api.submitLamp(citizen());
        done(Api.coordinator(), id, "verifications", "{\"supervision_class\": \"SUPERVISORY\"}");
        return id;
    }

    @Test
    void nobodyWaitsForWhoHasLeft() {
        String id = supervisory();
        String question = "{\"text\": \"Siapa nama petugasnya?\"}";
        done(Api.liaison("inspektorat"), id, "information-requests", question);
        at("2026-03-04T03:00:00Z");
        say(id, "withdrawals", "{}").then().statusCode(201).body("to_status", equalTo("WITHDRAWN"));
        read(id).body("status", equalTo("DISPOSED"))
                .body("deadlines.findAll { it.state == 'RUNNING' }.clock", contains("FIRST_RESPONSE", "RESOLUTION"))
                .body("deadlines.findAll { it.clock == 'FIRST_RESPONSE' }.due_at", contains("2026-03-10T10:00:00Z"));
        attempt(Api.liaison("inspektorat"), id, "information-requests", question)
                .statusCode(409);
        at("2026-06-01T03:00:00Z");
        ringAll();
        assertThat(events(id)).doesNotContain("REMINDED", "ARCHIVED");
        done(Api.liaison("inspektorat"), id, "follow-ups", WORDS);
    }

    @Test
    void anAnswerToWhoHasLeftIsKnownAtOnce() {
        String id = supervisory();
        done(Api.liaison("inspektorat"), id, "answers", WORDS);
        say(id, "withdrawals", "{}").then().statusCode(201);
        read(id).body("deadlines.clock", hasItem("REPORTER_WINDOW"));
        at("2026-06-01T03:00:00Z");
        ringAll();
        read(id).body("status", equalTo("CLOSED"));
    }

    @Test
    void aMissedDeadlineDoesNotStandInTheWayBack() {
        String id = disposedTo(citizen(), "dishub");
        done(Api.coordinator(), id, "classifications", "{\"urgency\": \"DANGER\"}");
        at("2026-03-03T04:00:00Z");
        ringAll();
        assertThat(events(id)).endsWith("RECLASSIFIED", "CLOCK_BREACHED");
        Database.execute("update handling_case set undoable_until = '2026-03-05 00:00:00' where id = ?", id);
        done(Api.coordinator(), id, "retractions", "{\"text\": \"Salah pilih tingkat.\"}")
                .body("retracted_sequence", equalTo(3));
        read(id).body("urgency", equalTo("NORMAL"))
                .body("deadlines.findAll { it.clock == 'FIRST_RESPONSE' }.due_at", contains("2026-03-09T10:00:00Z"));
        at("2026-03-09T10:01:00Z");
        ringAll();
        assertThat(events(id)).endsWith("CLOCK_BREACHED", "RETRACTED", "CLOCK_BREACHED");
    }

    @Test
    void whatWasToldIsNotToldAgainAfterTheWayBack() {
        String id = disposedTo(citizen(), "dishub");
        at("2026-03-09T09:00:00Z");
        done(Api.coordinator(), id, "dispositions", "{\"agency_code\": \"dlh\"}");
        done(Api.coordinator(), id, "classifications", "{\"kind\": \"ASPIRATION\"}");
        at("2026-03-16T11:00:00Z");
        ringAll();
        List<String> before = events(id);
        Database.execute("update handling_case set undoable_until = '2026-03-20 00:00:00' where id = ?", id);
        done(Api.coordinator(), id, "retractions", "{\"text\": \"Ternyata memang aduan.\"}");
        ringAll();
        assertThat(events(id)).hasSize(before.size() + 1).endsWith("CLOCK_BREACHED", "RETRACTED");
    }

    @Test
    void aCaseThatCannotBeReadHoldsNobodyUp() {
        String broken = disposedTo(citizen(), "dishub");
        List<String> others = List.of(disposedTo(citizen(), "dishub"), disposedTo(citizen(), "dishub"));
        String clocks = clocks(broken);
        Database.execute(
                "update handling_case set clocks = '[', alarm_at = alarm_at - interval 1 hour where id = ?", broken);
        try {
            at("2026-03-10T03:00:00Z");
            ringAll();
        } finally {
            Database.execute("update handling_case set clocks = ? where id = ?", clocks, broken);
        }

        for (String id : others) {
            assertThat(events(id)).containsExactly("SUBMITTED", "VERIFIED", "CLOCK_BREACHED");
        }
        ringAll();
        assertThat(events(broken)).as("put off").containsExactly("SUBMITTED", "VERIFIED");
        at("2026-03-10T03:11:00Z");
        ringAll();
        assertThat(events(broken)).containsExactly("SUBMITTED", "VERIFIED", "CLOCK_BREACHED");
    }

    private static String clocks(String id) {
        return String.valueOf(Database.rows("select clocks from handling_case where id = ?", id)
                .get(0)
                .get("clocks"));
    }
}
