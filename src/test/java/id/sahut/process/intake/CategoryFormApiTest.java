package id.sahut.process.intake;

import static id.sahut.testing.Problems.at;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import id.sahut.testing.Api;
import id.sahut.testing.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The category somebody chose and the answers to its form, also where both have changed since. */
@QuarkusTest
class CategoryFormApiTest {

    private static final String PLACE = "Jl. Karya Wisata";

    private final String subject = "form-" + UUID.randomUUID();

    private RequestSpecification citizen() {
        return Api.citizen(subject);
    }

    private Response post(Submission submission) {
        return citizen().body(submission.json()).post("/v1/reports");
    }

    private static Submission brokenRoad() {
        return Submission.of("jalan-rusak").answer("nama_jalan", PLACE).answer("status_jalan", "kota");
    }

    @Test
    void aRequiredAnswerThatIsMissingIsNamedInTheReadersLanguage() {
        Submission incomplete = Submission.of("jalan-rusak").answer("status_jalan", "kota");
        at(post(incomplete), 422, "invalid-content", "/attributes", "required")
                .body("errors", hasSize(1))
                .body("errors[0].detail", startsWith("Isi jawaban untuk \""));
        at(
                        citizen()
                                .header("Accept-Language", "en")
                                .body(incomplete.json())
                                .post("/v1/reports"),
                        422,
                        "invalid-content",
                        "/attributes",
                        "required")
                .body("errors[0].detail", startsWith("Please answer \""));
        citizen().get("/v1/reports").then().body("items", hasSize(0));
    }

    @Test
    void everyRequiredAnswerThatIsMissingIsNamed() {
        post(Submission.of("jalan-rusak")).then().statusCode(422).body("errors.code", contains("required", "required"));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "2147483647"})
    void theFormMayBeOursOrSeemNewer(int version) {
        post(brokenRoad().with("form_version", version)).then().statusCode(201).body("warnings", empty());
    }

    @ParameterizedTest
    @CsvSource({"1", "99"})
    void aPresentFormOwesItsAnswers(int version) {
        at(
                post(Submission.of("jalan-rusak").with("form_version", version)),
                422,
                "invalid-content",
                "/attributes",
                "required");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void aVersionBelowTheFirstIsOutOfRange(int version) {
        at(post(brokenRoad().with("form_version", version)), 422, "invalid-content", "/form_version", "out-of-range");
    }

    @Test
    void aRetiredCategoryLeadsToItsSuccessor() {
        Response answer = post(Submission.of("ppdb"));
        answer.then()
                .statusCode(201)
                .body("category.code", equalTo("penerimaan-murid-baru"))
                .body("proposed_agency.code", equalTo("disdikbud"))
                .body("warnings.code", containsInAnyOrder("CATEGORY_REPLACED", "ATTRIBUTE_MISSING"))
                .body("warnings.find { it.code == 'CATEGORY_REPLACED' }.pointer", equalTo("/category_code"))
                .body("warnings.find { it.code == 'ATTRIBUTE_MISSING' }.pointer", equalTo("/attributes"));
        citizen()
                .header("Accept-Language", "en")
                .get(answer.header("Location"))
                .then()
                .body(
                        "warnings.find { it.code == 'CATEGORY_REPLACED' }.detail",
                        startsWith("This category no longer exists; your report was filed under \""));
    }

    @Test
    void aRetiredCategoryWithoutAPlaceLeadsToItsSuccessorToo() {
        post(Submission.of("ppdb").without("location").with("form_version", 1))
                .then()
                .statusCode(201)
                .body("warnings.code", hasItem("CATEGORY_REPLACED"));
    }

    @ParameterizedTest
    @CsvSource({
        "tidak-ada, unknown-category",
        "'', unknown-category",
        "Lampu-Jalan, unknown-category",
        "jalan, not-allowed"
    })
    void aCategoryThatNobodyCanChooseIsRefused(String code, String error) {
        at(post(Submission.of(code)), 422, "invalid-content", "/category_code", error);
    }

    @Test
    void aKindTheCategoryDoesNotTakeIsRefused() {
        at(
                post(Submission.of("pungli").answer("terlapor", "dinas").with("kind", "ASPIRATION")),
                422,
                "invalid-content",
                "/kind",
                "not-allowed");
    }

    @Test
    void answersNeedACategory() {
        at(
                post(Submission.minimal().answer("nomor_tiang", "LPJU-0231")),
                422,
                "invalid-content",
                "/category_code",
                "required");
    }

    @Test
    void answersToAnUnknownCategoryAreNotBlamedAsWell() {
        post(Submission.of("tidak-ada").answer("nomor_tiang", "LPJU-0231"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/category_code"));
    }

    @ParameterizedTest
    @CsvSource({
        "gangguan_lampu, hidup,       /attributes/0/value, unknown-value",
        "jumlah_lampu,   tiga,        /attributes/0/value, invalid-format",
        "jumlah_lampu,   NaN,         /attributes/0/value, invalid-format",
        "nomor_tiang,    ' ',         /attributes/0/value, required",
        "nomor_lampu,    1,           /attributes/0/code,  unknown-question"
    })
    void anAnswerMustFitItsQuestion(String code, String value, String pointer, String error) {
        at(post(Submission.lamp().answer(code, value)), 422, "invalid-content", pointer, error);
    }

    @Test
    void aDateAndAnAgencyAreAnswersToo() {
        post(Submission.of("pelayanan-kantor").answer("instansi", "dishub").answer("tanggal_layanan", "2026-02-28"))
                .then()
                .statusCode(201)
                .body("attributes.value", contains("dishub", "2026-02-28"))
                .body("attributes[0].value_label", equalTo("Dinas Perhubungan"));
        at(
                post(Submission.of("pelayanan-kantor").answer("instansi", "dinas-sihir")),
                422,
                "invalid-content",
                "/attributes/0/value",
                "unknown-agency");
        at(
                post(Submission.of("pelayanan-kantor").answer("tanggal_layanan", "2026-02-30")),
                422,
                "invalid-content",
                "/attributes/0/value",
                "invalid-format");
    }

    @Test
    void aMultipleChoiceRepeatsItsEntry() {
        post(Submission.of("drainase").answer("keadaan_parit", "tersumbat").answer("keadaan_parit", "rusak"))
                .then()
                .statusCode(201)
                .body("attributes.code", contains("keadaan_parit", "keadaan_parit"))
                .body("attributes.value", contains("tersumbat", "rusak"));
        at(
                post(Submission.of("drainase")
                        .answer("keadaan_parit", "tersumbat")
                        .answer("keadaan_parit", "tersumbat")),
                422,
                "invalid-content",
                "/attributes/1/code",
                "not-allowed");
    }

    @Test
    void aSingleAnswerIsGivenOnce() {
        at(
                post(Submission.lamp().answer("nomor_tiang", "1").answer("nomor_tiang", "2")),
                422,
                "invalid-content",
                "/attributes/1/code",
                "not-allowed");
    }

    @Test
    void moreThanFiftyAnswersAreTooMany() {
        at(post(Submission.lamp().answers(51, "nomor_tiang", "1")), 422, "invalid-content", "/attributes", "too-long");
    }

    @Test
    void theLongestAnswersAreKept() {
        String longest = "💡".repeat(1000);
        post(Submission.lamp().answer("nomor_tiang", longest))
                .then()
                .statusCode(201)
                .body("attributes[0].value", equalTo(longest));
    }

    @Test
    void anEmptyListOfAnswersIsNone() {
        post(Submission.lamp().with("attributes", new Map<?, ?>[0]))
                .then()
                .statusCode(201)
                .body("attributes", empty());
    }
}
