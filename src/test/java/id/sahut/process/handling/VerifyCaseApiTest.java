package id.sahut.process.handling;

import static id.sahut.testing.Desk.attempt;
import static id.sahut.testing.Desk.read;
import static id.sahut.testing.Desk.submit;
import static id.sahut.testing.Desk.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.testing.Api;
import id.sahut.testing.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk confirms or corrects what a report is, and sends it on. */
@QuarkusTest
class VerifyCaseApiTest {

    private static final String SUBJECT = "verify-" + UUID.randomUUID();
    /** In Medan Kota; Petisah, where the reports are, is another kecamatan. */
    private static final String PASAR_BARU = "12.71.01.1001";

    private static RequestSpecification citizen() {
        return Api.citizen(SUBJECT);
    }

    private static String lamp() {
        return submit(citizen(), "COMPLAINT", "lampu-jalan");
    }

    private static ValidatableResponse refused(String id, String body) {
        return attempt(Api.coordinator(), id, "verifications", body).statusCode(422);
    }

    @Test
    void nothingToCorrectAcceptsTheProposal() {
        String id = lamp();
        String place = verify(id, "{}")
                .header("ETag", notNullValue())
                .body("sequence", equalTo(2))
                .body("event", equalTo("VERIFIED"))
                .body("from_status", equalTo("SUBMITTED"))
                .body("to_status", equalTo("DISPOSED"))
                .body("actor.role", equalTo("COORDINATOR"))
                .body("actor.agency", nullValue())
                .body("text", nullValue())
                .body("agency.code", equalTo("dishub"))
                .header("Location", containsString("/v1/cases/" + id + "/history/2"))
                .extract()
                .header("Location");
        Api.coordinator().get(place).then().statusCode(200).body("event", equalTo("VERIFIED"));
        read(id).body("status", equalTo("DISPOSED"))
                .body("stage", equalTo("IN_HAND"))
                .body("kind", equalTo("COMPLAINT"))
                .body("supervision_class", equalTo("ORDINARY"))
                .body("agency.code", equalTo("dishub"))
                .body("proposed_agency.code", equalTo("dishub"))
                .body(
                        "actions",
                        contains(
                                "disposeCase",
                                "classifyCase",
                                "requestInformation",
                                "followUpCase",
                                "answerCase",
                                "assignCase",
                                "archiveCase",
                                "retractCase"));
    }

    @Test
    void theTagOfTheAnswerIsGoodForTheNextDecision() {
        String id = lamp();
        String etag = verify(id, "{}").extract().header("ETag");
        Api.liaison("dishub")
                .header("If-Match", etag)
                .body("{\"text\": \"Petugas berangkat hari ini.\"}")
                .post("/v1/cases/" + id + "/follow-ups")
                .then()
                .statusCode(201);
        Api.liaison("dishub")
                .header("If-Match", etag)
                .body("{\"text\": \"Petugas berangkat hari ini.\"}")
                .post("/v1/cases/" + id + "/follow-ups")
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
    }

    @Test
    void theTextOfAVerificationIsReadByTheCitizen() {
        String id = lamp();
        verify(id, "{\"text\": \"  Kami teruskan, terima kasih 🙏.  \"}")
                .body("text", equalTo("Kami teruskan, terima kasih 🙏."));
        citizen()
                .get("/v1/reports/" + id + "/timeline")
                .then()
                .statusCode(200)
                .body("items[1].text", equalTo("Kami teruskan, terima kasih 🙏."));
    }

    @Test
    void whatNobodyIsCompetentForNeedsAnAgencyByName() {
        String id = submit(citizen(), "COMPLAINT", "layanan-pengaduan");
        read(id).body("routing.rule", equalTo("DESK")).body("proposed_agency.code", equalTo("meja-pengaduan"));
        refused(id, "{}").body("code", equalTo("agency-required"));
        read(id).body("status", equalTo("SUBMITTED")).body("version", equalTo(1));
        verify(id, "{\"agency_code\": \"diskominfo\"}").body("agency.code", equalTo("diskominfo"));
        read(id).body("proposed_agency.code", equalTo("meja-pengaduan")).body("agency.code", equalTo("diskominfo"));
    }

    @Test
    void theDeskMayNameItself() {
        String id = submit(citizen(), "COMPLAINT", "layanan-pengaduan");
        verify(id, "{\"agency_code\": \"meja-pengaduan\"}")
                .body("to_status", equalTo("DISPOSED"))
                .body("agency.code", equalTo("meja-pengaduan"));
    }

    @Test
    void anotherCategoryIsRoutedAnewAndExplained() {
        String id = lamp();
        String before = read(id).extract().path("routing.explanation");
        verify(id, "{\"category_code\": \"trotoar\"}").body("agency.code", equalTo("sdabmbk"));
        String after = read(id).body("category.code", equalTo("trotoar"))
                .body("proposed_agency.code", equalTo("sdabmbk"))
                .body("routing.rule", equalTo("CATEGORY"))
                .extract()
                .path("routing.explanation");
        assertThat(after).isNotEqualTo(before).contains("Trotoar");
        // What the citizen said stays what they said.
        citizen().get("/v1/reports/" + id).then().body("description", notNullValue());
    }

    @Test
    void anotherKindIsRoutedAnew() {
        String id = submit(citizen(), "COMPLAINT", "lainnya");
        refused(id, "{}").body("code", equalTo("agency-required"));
        verify(id, "{\"kind\": \"INFORMATION_REQUEST\"}").body("agency.code", equalTo("diskominfo"));
        read(id).body("kind", equalTo("INFORMATION_REQUEST"))
                .body("deadlines.find { it.clock == 'RESOLUTION' }.working_days", equalTo(5));
    }

    @Test
    void anotherPlaceIsRoutedAnew() {
        String id = submit(citizen(), "COMPLAINT", "sampah-rumah-tangga");
        read(id).body("proposed_agency.code", equalTo("kecamatan-medan-petisah"));
        verify(id, "{\"location\": {\"area_code\": \"" + PASAR_BARU + "\", \"address\": \"Jl. Pandu 7\"}}")
                .body("agency.code", equalTo("kecamatan-medan-kota"));
        read(id).body("area.kelurahan.code", equalTo(PASAR_BARU))
                .body("area.method", equalTo("STATED"))
                .body("location.address", equalTo("Jl. Pandu 7"))
                .body("proposed_agency.code", equalTo("kecamatan-medan-kota"))
                .body("routing.explanation", containsString("Medan Kota"));
    }

    @Test
    void aNamedAgencyBeatsTheProposalButDoesNotChangeIt() {
        String id = lamp();
        verify(id, "{\"agency_code\": \"dlh\"}").body("agency.code", equalTo("dlh"));
        read(id).body("proposed_agency.code", equalTo("dishub")).body("agency.code", equalTo("dlh"));
    }

    @Test
    void aSupervisoryCaseIsSecretAndGoesToTheInspectorate() {
        String id = lamp();
        String ticket = read(id).body("secret", is(false)).extract().path("ticket_number");
        Api.anyone().get("/v1/tracking/" + ticket).then().statusCode(200);
        verify(id, "{\"supervision_class\": \"SUPERVISORY\"}").body("agency.code", equalTo("inspektorat"));
        read(id).body("secret", is(true)).body("supervision_class", equalTo("SUPERVISORY"));
        citizen().get("/v1/reports/" + id).then().statusCode(200).body("secret", is(true));
        Api.anyone().get("/v1/tracking/" + ticket).then().statusCode(404);
    }

    @Test
    void aCategoryThatForcesSecrecyMakesTheCaseSecret() {
        String id = lamp();
        verify(id, "{\"category_code\": \"pungli\", \"agency_code\": \"inspektorat\"}");
        read(id).body("secret", is(true));
    }

    @Test
    void toAnOutsideBodyItIsForwarded() {
        String id = lamp();
        verify(id, "{\"agency_code\": \"pln\"}")
                .body("to_status", equalTo("FORWARDED"))
                .body("agency.code", equalTo("pln"));
        read(id).body("status", equalTo("FORWARDED"))
                .body("next.who", equalTo("OUTSIDE_BODY"))
                .body("deadlines.clock", contains("VERIFICATION", "RESOLUTION"));
    }

    @ParameterizedTest
    @CsvSource({
        "agency_code, tidak-ada, unknown-agency",
        // Ended in 2022.
        "agency_code, dinas-pu, not-allowed",
        "category_code, tidak-ada, unknown-category",
        // A group only holds others.
        "category_code, jalan, not-allowed",
        "category_code, ppdb, not-allowed",
    })
    void whatCannotBeChosenIsNamed(String field, String value, String code) {
        String id = lamp();
        refused(id, "{\"" + field + "\": \"" + value + "\"}")
                .body("code", equalTo("invalid-content"))
                .body("errors.pointer", contains("/" + field))
                .body("errors.code", contains(code));
        read(id).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void aKindTheNewCategoryDoesNotTakeIsRefused() {
        String id = lamp();
        refused(id, "{\"kind\": \"ASPIRATION\", \"category_code\": \"premanisme\"}")
                .body("errors.pointer", contains("/kind"))
                .body("errors.code", contains("not-allowed"));
    }

    @Test
    void aKindTheCasesOwnCategoryDoesNotTakeIsRefused() {
        String id = Api.submit(citizen(), """
                        {"kind": "COMPLAINT", "category_code": "disiplin-pegawai", "location": %s,
                         "description": "Petugas di kantor kelurahan tidak pernah ada di tempat pada jam kerja.",
                         "attributes": [{"code": "instansi_terlapor", "value": "dlh"}]}""".formatted(Desk.PETISAH)).extract().path("report_id");
        refused(id, "{\"kind\": \"ASPIRATION\"}")
                .body("errors.pointer", contains("/kind"))
                .body("errors.code", contains("not-allowed"));
        read(id).body("kind", equalTo("COMPLAINT")).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void aCategoryThatDoesNotTakeTheCasesKindIsRefused() {
        String id = submit(citizen(), "ASPIRATION", "lampu-jalan");
        refused(id, "{\"category_code\": \"premanisme\"}")
                .body("errors.pointer", contains("/category_code"))
                .body("errors.code", contains("not-allowed"));
        read(id).body("category.code", equalTo("lampu-jalan"));
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        String id = lamp();
        refused(id, """
                        {"agency_code": "tidak-ada", "category_code": "tidak-ada", "text": "pendek",
                         "location": {"latitude": 3.5}}""")
                .body(
                        "errors.pointer",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "/agency_code", "/category_code", "/text", "/location/longitude"));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"text\": \"123456789\"}', too-short",
        "'{\"text\": \"ada \\u0007 bel di sini\"}', invalid-characters",
        "'{\"text\": \"ada \\u202e yang berbalik\"}', invalid-characters",
        "'{\"text\": \"setengah \\ud83d huruf saja\"}', invalid-characters"
    })
    void aTextThatCannotBeKeptIsRefused(String body, String code) {
        String id = lamp();
        refused(id, body).body("errors.pointer", contains("/text")).body("errors.code", contains(code));
    }

    @Test
    void aTextMayBeAsLongAsFourThousandCharactersAsPeopleCount() {
        String id = lamp();
        refused(id, "{\"text\": \"" + "x".repeat(4001) + "\"}").body("errors.code", contains("too-long"));
        verify(id, "{\"text\": \"" + "😀".repeat(4000) + "\"}").body("text.length()", equalTo(8000));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"kind\": \"KELUHAN\"}', /kind, unknown-value",
        "'{\"supervision_class\": \"X\"}', /supervision_class, unknown-value",
        "'{\"agency_code\": 7}', /agency_code, wrong-type",
        "'{\"urgency\": \"HIGH\"}', /urgency, unknown-field",
        "'{\"location\": [3.5, 98.6]}', /location, wrong-type",
        "'{\"kind\": \"COMPLAINT\", \"kind\": \"COMPLAINT\"}', /kind, duplicate-field"
    })
    void whatIsNotInTheBodysShapeIsABadRequest(String body, String pointer, String code) {
        attempt(Api.coordinator(), UUID.randomUUID().toString(), "verifications", body)
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "\"x\"", "{} {}"})
    void aBodyThatIsNoObjectIsABadRequest(String body) {
        attempt(Api.coordinator(), UUID.randomUUID().toString(), "verifications", body)
                .statusCode(400);
    }

    @Test
    void aCaseIsVerifiedOnce() {
        String id = lamp();
        verify(id, "{}");
        attempt(Api.coordinator(), id, "verifications", "{}").statusCode(409).body("code", equalTo("wrong-state"));
        read(id).body("version", equalTo(2));
    }

    @Test
    void aWithdrawnReportIsNotVerified() {
        String id = lamp();
        Api.act(citizen(), "/v1/reports/" + id + "/withdrawals", "{}").then().statusCode(201);
        attempt(Api.coordinator(), id, "verifications", "{}").statusCode(409);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        attempt(Api.coordinator(), UUID.randomUUID().toString(), "verifications", "{}")
                .statusCode(404)
                .body("code", equalTo("not-found"));
        attempt(Api.coordinator(), "bukan-uuid", "verifications", "{}")
                .statusCode(400)
                .body("errors.parameter", contains("case_id"));
    }

    @Test
    void theSameKeyAnswersTheSameEntry() {
        String id = lamp();
        String key = UUID.randomUUID().toString();
        String first = Api.coordinator()
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/v1/cases/" + id + "/verifications")
                .then()
                .statusCode(201)
                .extract()
                .path("entry_id");
        Api.coordinator()
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/v1/cases/" + id + "/verifications")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("entry_id", equalTo(first));
        read(id).body("version", equalTo(2));
    }

    @Test
    void aRefusedVerificationLeavesNothingBehind() {
        String id = lamp();
        refused(id, "{\"kind\": \"ASPIRATION\", \"category_code\": \"premanisme\"}");
        attempt(Api.coordinator().header("If-Match", "\"7\""), id, "verifications", "{\"agency_code\": \"dlh\"}")
                .statusCode(412);
        Desk.read(id)
                .body("status", equalTo("SUBMITTED"))
                .body("agency", nullValue())
                .body("version", equalTo(1))
                .body("deadlines.size()", equalTo(1));
    }
}
