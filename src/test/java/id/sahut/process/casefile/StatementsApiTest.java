package id.sahut.process.casefile;

import static id.sahut.testing.Desk.disposedTo;
import static id.sahut.testing.Desk.done;
import static id.sahut.testing.Desk.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.sahut.testing.Api;
import id.sahut.testing.Desk;
import id.sahut.testing.StatementCounter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements an operation needs: a known number, whatever there is to read. */
@QuarkusTest
class StatementsApiTest {

    private static final int FOR_A_TRANSITION = 7;
    private static final int FOR_A_KEY = 2;
    private static final String AGENCY = "dispora";
    private static final String WORDS = "{\"text\": \"Petugas sudah ke lokasi.\"}";

    private static final String SUBJECT = "statements-" + UUID.randomUUID();

    private static RequestSpecification citizen() {
        return Api.citizen(SUBJECT);
    }

    /** An officer's own id is drawn with their first act, and known from then on. */
    @BeforeEach
    void everybodyHasActedBefore() {
        done(Api.liaison(AGENCY), disposedTo(citizen(), AGENCY), "follow-ups", WORDS);
    }

    @Test
    void theInboxNeedsOneHoweverMuchItHolds() {
        String parameters = "?agency_code=" + AGENCY + "&status=DISPOSED&category_code=jalan&area_code=12.71.19"
                + "&overdue=false&kind=COMPLAINT&channel=CITY_APP&sort=updated_at";
        for (int i = 0; i < 12; i++) {
            disposedTo(citizen(), AGENCY);
        }
        for (String query : new String[] {"", "?page_size=1", "?page_size=100", parameters}) {
            StatementCounter.start();
            Api.coordinator().get("/v1/cases" + query).then().statusCode(200);
            assertThat(StatementCounter.statements()).as(query).hasSize(1);
        }
        StatementCounter.start();
        Api.liaison(AGENCY).get("/v1/cases?page_size=100").then().statusCode(200);
        assertThat(StatementCounter.statements()).hasSize(1);
    }

    @Test
    void aCaseNeedsOneHoweverMuchHappenedToIt() {
        String id = Desk.answeredBy(citizen(), AGENCY);
        Api.act(citizen(), "/v1/reports/" + id + "/disputes", "{\"reason\": \"Masih gelap sampai sekarang.\"}");
        done(Api.liaison(AGENCY), id, "answers", WORDS);
        StatementCounter.start();
        Desk.read(id);
        assertThat(StatementCounter.statements()).hasSize(1);
    }

    @Test
    void historyNeedsOne() {
        String id = Desk.answeredBy(citizen(), AGENCY);
        for (String path : new String[] {"/history", "/history?page_size=1", "/history/2"}) {
            StatementCounter.start();
            Api.liaison(AGENCY).get("/v1/cases/" + id + path).then().statusCode(200);
            assertThat(StatementCounter.statements()).as(path).hasSize(1);
        }
        StatementCounter.start();
        citizen().get("/v1/reports/" + id + "/timeline").then().statusCode(200);
        assertThat(StatementCounter.statements()).hasSize(1);
    }

    @Test
    void aCitizensListNeedsOne() {
        StatementCounter.start();
        citizen().get("/v1/reports?page_size=100").then().statusCode(200);
        assertThat(StatementCounter.statements()).hasSize(1);
    }

    @Test
    void aTransitionNeedsSeven() {
        String id = Api.submitLamp(citizen());
        officer(
                Api.coordinator(),
                id,
                "verifications",
                "{\"agency_code\": \"" + AGENCY + "\", \"text\": \"Kami teruskan ya.\"}");
        officer(Api.liaison(AGENCY), id, "follow-ups", WORDS);
        officer(Api.liaison(AGENCY), id, "follow-ups", WORDS);
        officer(
                Api.liaison(AGENCY),
                id,
                "transfers",
                "{\"agency_code\": \"dlh\", \"reason\": \"Bukan wewenang kami.\"}");
        officer(
                Api.coordinator(),
                id,
                "dispositions",
                "{\"agency_code\": \"" + AGENCY + "\", \"text\": \"Tetap di sini saja.\"}");
        officer(Api.liaison(AGENCY), id, "answers", WORDS);
        reporter(id, "disputes", "{\"reason\": \"Masih gelap sampai sekarang.\"}");
        reporter(id, "protections", "{\"anonymous\": true}");
        officer(Api.coordinator(), id, "answers", WORDS);
        reporter(id, "confirmations", "{}");
        reporter(id, "feedback", "{\"rating\": 4, \"resolved\": true, \"comment\": \"Terima kasih.\"}");
    }

    @Test
    void soDoesAVerificationThatCorrectsEverything() {
        String id = submit(citizen(), "COMPLAINT", "lampu-jalan");
        officer(Api.coordinator(), id, "verifications", """
                {"kind": "ASPIRATION", "category_code": "sampah-rumah-tangga", "text": "Kami betulkan isinya.",
                 "location": {"area_code": "12.71.01.1001"}}""");
        Desk.read(id).body("version", equalTo(2));
    }

    @Test
    void soDoEndings() {
        officer(
                Api.coordinator(),
                disposedTo(citizen(), AGENCY),
                "archivals",
                "{\"reason\": \"TEST\", \"text\": \"Hanya percobaan saja.\"}");
        reporter(disposedTo(citizen(), AGENCY), "withdrawals", "{\"reason\": \"Sudah menyala lagi.\"}");
    }

    @Test
    void aKeyNeedsTwoMore() {
        String id = disposedTo(citizen(), AGENCY);
        StatementCounter.start();
        done(Api.liaison(AGENCY).header("Idempotency-Key", UUID.randomUUID().toString()), id, "answers", WORDS);
        assertThat(StatementCounter.statements()).hasSizeLessThanOrEqualTo(FOR_A_TRANSITION + FOR_A_KEY);
    }

    private void officer(RequestSpecification who, String id, String noun, String body) {
        StatementCounter.start();
        done(who, id, noun, body);
        assertThat(StatementCounter.statements()).as(noun).hasSizeBetween(1, FOR_A_TRANSITION);
    }

    private void reporter(String id, String noun, String body) {
        StatementCounter.start();
        Api.act(citizen(), "/v1/reports/" + id + "/" + noun, body).then().statusCode(201);
        assertThat(StatementCounter.statements()).as(noun).hasSizeBetween(1, FOR_A_TRANSITION);
    }
}
