package id.sahut.process.intake;

import static id.sahut.testing.Desk.done;
import static id.sahut.testing.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.testing.Api;
import id.sahut.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody without the app: at the counter, on the phone, by letter. */
@QuarkusTest
class RegisterReportApiTest {

    private static final String DRAIN = """
            {"kind": "COMPLAINT", "category_code": "drainase", "channel": "WALK_IN",
             "description": "Parit di depan rumah tersumbat, air naik ke jalan setiap hujan.",
             "location": {"area_code": "12.71.11.1005"}%s}""";
    private static final String WITH_PHONE =
            ", \"reporter\": {\"name\": \"Ibu Rosmawati\", \"phone_number\": \"+62 812 6000 4417\"}";

    @Inject
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static ValidatableResponse register(String more) {
        return Api.coordinator().body(DRAIN.formatted(more)).post("/v1/cases").then();
    }

    private static void say(String id, String statement, String text) {
        done(
                Api.coordinator(),
                id,
                "reporter-statements",
                "{\"statement\": \"" + statement + "\", \"text\": \"" + text + "\"}");
    }

    @Test
    void aWomanAtTheCounterIsHeardToTheEnd() {
        clock.set(Instant.parse("2026-03-04T03:00:00Z"));
        String id = register(WITH_PHONE + ", \"received_at\": \"2026-03-02T09:30:00+07:00\"")
                .statusCode(201)
                .body("status", equalTo("SUBMITTED"))
                .body("channel", equalTo("WALK_IN"))
                .body("reporter.name", equalTo("Ibu Rosmawati"))
                // Three working days from when she came, not from when it was typed in.
                .body("deadlines.due_at", contains("2026-03-05T10:00:00Z"))
                .extract()
                .path("case_id");
        done(Api.coordinator(), id, "verifications", "{\"agency_code\": \"sdabmbk\"}");
        done(Api.liaison("sdabmbk"), id, "answers", "{\"text\": \"Parit sudah dikeruk kemarin.\"}");
        read(id).body("deadlines.clock", not(hasItem("REPORTER_WINDOW"))).body("actions", hasItem("recordStatement"));
        say(id, "TOLD", "Ditelepon, jawaban dinas dibacakan.");
        read(id).body("deadlines.clock", hasItem("REPORTER_WINDOW"));
        say(id, "DISPUTED", "Katanya masih tersumbat.");
        read(id).body("status", equalTo("IN_PROGRESS")).body("escalation_level", equalTo(1));
        done(Api.liaison("sdabmbk"), id, "answers", "{\"text\": \"Dikeruk ulang sampai bersih.\"}");
        say(id, "CONFIRMED", "Sekarang sudah lancar, terima kasih.");
        Api.coordinator()
                .get("/v1/cases/" + id + "/history")
                .then()
                .body("items[0].actor.role", equalTo("COORDINATOR"))
                .body("items[-1].event", equalTo("CONFIRMED"))
                .body("items[-1].statement", equalTo("CONFIRMED"));
        read(id).body("status", equalTo("CLOSED"));
    }

    @Test
    void withNobodyToTellTheAnswerCountsAsKnown() {
        String id = register("").statusCode(201).extract().path("case_id");
        done(Api.coordinator(), id, "verifications", "{\"agency_code\": \"sdabmbk\"}");
        done(Api.liaison("sdabmbk"), id, "answers", "{\"text\": \"Parit sudah dikeruk kemarin.\"}");
        read(id).body("deadlines.clock", hasItem("REPORTER_WINDOW"));
    }

    @Test
    void aReferenceIsRegisteredOnceForAnOfficer() {
        String more = ", \"client_reference\": \"" + UUID.randomUUID() + "\"";
        String first = register(more).statusCode(201).extract().path("case_id");
        register(more).statusCode(201).body("case_id", equalTo(first));
        String other = Api.coordinator("another-" + UUID.randomUUID())
                .body(DRAIN.formatted(more))
                .post("/v1/cases")
                .path("case_id");
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void aRepeatIsAnsweredWhateverElseItSays() {
        String more = ", \"client_reference\": \"" + UUID.randomUUID() + "\"";
        String first = register(more).statusCode(201).extract().path("case_id");
        Api.coordinator()
                .body(DRAIN.formatted(more).replace("drainase", "tidak-ada"))
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .body("case_id", equalTo(first));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Api.coordinator()
                .body("""
                        {"kind": "COMPLAINT", "description": "pendek", "channel": "CITY_APP", "paper_reference": "é",
                         "reporter": {"phone_number": "12", "email": "x", "locale": "!"}}""")
                .post("/v1/cases")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/channel",
                                "/paper_reference",
                                "/reporter/phone_number",
                                "/reporter/email",
                                "/reporter/locale",
                                "/description"));
    }

    @Test
    void whatIsBlankIsAbsent() {
        register(
                        ", \"paper_reference\": \" \", \"reporter\": {\"name\": \"\", \"phone_number\": \" \", \"email\": \"\","
                                + " \"locale\": \"\"}")
                .statusCode(201)
                .body("reporter.phone_number", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "+62 812 6000 4417, +6281260004417",
        "0812-6000-4417,    +6281260004417",
        "(061) 451 2412,    +62614512412",
        "62 812 6000 4417,  +6281260004417",
        "+60 3-2161 0000,   +60321610000"
    })
    void telephoneNumbersAreKeptAsTheyAreDialledFromAnywhere(String said, String kept) {
        register(", \"reporter\": {\"phone_number\": \"" + said + "\"}")
                .statusCode(201)
                .body("reporter.phone_number", equalTo(kept));
    }

    @Test
    void contactsNobodyMaySeeAreNoWayToTell() {
        String id = register(WITH_PHONE + ", \"anonymous\": true")
                .statusCode(201)
                .extract()
                .path("case_id");
        done(Api.coordinator(), id, "verifications", "{\"agency_code\": \"sdabmbk\"}");
        done(Api.liaison("sdabmbk"), id, "answers", "{\"text\": \"Parit sudah dikeruk kemarin.\"}");
        read(id).body("deadlines.clock", hasItem("REPORTER_WINDOW"));
    }

    @Test
    void whatIsAboutTheDeskIsSeenThereOnlyAsItWasWritten() {
        String body = """
                {"kind": "COMPLAINT", "category_code": "disiplin-pegawai", "channel": "PHONE", "client_reference": "%s",
                 "description": "Petugas loket tidak ada di tempat sampai siang hari.",
                 "attributes": [{"code": "instansi_terlapor", "value": "meja-pengaduan"}]}""".formatted(UUID.randomUUID());
        String id = Api.coordinator()
                .body(body)
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("case_id");
        Api.coordinator().body(body).post("/v1/cases").then().statusCode(201).body("case_id", equalTo(id));
        done(Api.liaison("inspektorat"), id, "follow-ups", "{\"text\": \"Kami periksa daftar hadir.\"}");
        Api.coordinator().body(body).post("/v1/cases").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ", \"received_at\": \"2999-01-01T00:00:00Z\"                  | /received_at",
                ", \"received_at\": \"2001-01-01T00:00:00Z\"                  | /received_at",
                ", \"paper_reference\": \"nomor\\u0000\"                      | /paper_reference",
                ", \"reporter\": {\"phone_number\": \"tidak ada\"}          | /reporter/phone_number",
                ", \"reporter\": {\"email\": \"bukan surel\"}               | /reporter/email",
            })
    void badInputIsNamed(String more, String pointer) {
        register(more).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void theAppIsNoChannelOfTheDesk() {
        Api.coordinator()
                .body(DRAIN.formatted("").replace("WALK_IN", "CITY_APP"))
                .post("/v1/cases")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/channel"));
        Api.newCitizen().body(DRAIN.formatted("")).post("/v1/cases").then().statusCode(403);
        Api.auditor().body(DRAIN.formatted("")).post("/v1/cases").then().statusCode(403);
    }
}
