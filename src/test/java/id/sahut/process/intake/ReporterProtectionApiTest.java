package id.sahut.process.intake;

import static id.sahut.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.testing.Api;
import id.sahut.testing.Desk;
import id.sahut.testing.Minted;
import id.sahut.testing.Submission;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees a report and its reporter's name, from the first moment on. */
@QuarkusTest
class ReporterProtectionApiTest {

    private static final String NAME = "Rahasiawati Tersembunyi";
    private static final String PHONE = "+6281299990001";
    private static final String EMAIL = "rahasiawati@warga.example";

    private final String token = token();

    private static String token() {
        Map<String, Object> claims = Minted.citizen();
        claims.put("name", NAME);
        claims.put("phone_number", PHONE);
        claims.put("email", EMAIL);
        return Minted.sign("city-app", claims);
    }

    private String submit(boolean anonymous, boolean secret) {
        return Api.submit(
                        Api.as(token),
                        Submission.lamp()
                                .with("anonymous", anonymous)
                                .with("secret", secret)
                                .json())
                .extract()
                .path("report_id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false|false|Publik dapat melihat laporan ini tanpa nama Anda; petugas melihat nama Anda.|The public"
                        + " can see this report without your name; the officers see your name.",
                "true|false|Publik dapat melihat laporan ini; tidak seorang pun melihat nama Anda, termasuk"
                        + " petugas.|The public can see this report; nobody sees your name, the officers included.",
                "false|true|Publik tidak dapat melihat laporan ini; petugas yang menanganinya melihat nama Anda.|The"
                        + " public cannot see this report; the officers who handle it see your name.",
                "true|true|Publik tidak dapat melihat laporan ini. Petugas yang menanganinya dapat melihatnya, tetapi"
                        + " tidak seorang pun melihat nama Anda.|The public cannot see this report. The officers who"
                        + " handle it can, but nobody sees your name."
            })
    void aSentenceTellsWhoSeesReportAndName(boolean anonymous, boolean secret, String indonesian, String english) {
        String id = submit(anonymous, secret);
        Api.as(token).get("/v1/reports/" + id).then().body("visibility", equalTo(indonesian));
        Api.as(token)
                .header("Accept-Language", "en")
                .get("/v1/reports/" + id)
                .then()
                .body("visibility", equalTo(english))
                .body("anonymous", equalTo(anonymous))
                .body("secret", equalTo(secret));
    }

    @Test
    void theCoordinatorKnowsWhoReports() {
        Api.coordinator()
                .get("/v1/cases/" + submit(false, true))
                .then()
                .statusCode(200)
                .body("reporter.name", equalTo(NAME))
                .body("reporter.phone_number", equalTo(PHONE))
                .body("reporter.email", equalTo(EMAIL));
    }

    @Test
    void theAgencyKnowsTheNameAlone() {
        String id = submit(false, false);
        Desk.verify(id, "{\"agency_code\": \"dishub\"}");
        Api.liaison("dishub")
                .get("/v1/cases/" + id)
                .then()
                .statusCode(200)
                .body("reporter.name", equalTo(NAME))
                .body("reporter.keySet()", contains("name"));
        Api.auditor().get("/v1/cases/" + id).then().body("reporter", nullValue());
    }

    @Test
    void whoCoordinatesACaseAboutTheDeskCanCallTheReporter() {
        String id = Api.submit(
                        Api.as(token),
                        Submission.of("disiplin-pegawai")
                                .answer("instansi_terlapor", "meja-pengaduan")
                                .json())
                .extract()
                .path("report_id");
        Api.liaison("inspektorat").get("/v1/cases/" + id).then().body("reporter.phone_number", equalTo(PHONE));
        Desk.done(Api.liaison("inspektorat"), id, "dispositions", "{\"agency_code\": \"dishub\"}");
        Api.liaison("dishub").get("/v1/cases/" + id).then().body("reporter.keySet()", contains("name"));
    }

    @Test
    void nobodyKnowsAnAnonymousReporter() {
        String id = submit(true, false);
        String body = Api.coordinator()
                .get("/v1/cases/" + id)
                .then()
                .statusCode(200)
                .body("reporter", nullValue())
                .body("anonymous", equalTo(true))
                .extract()
                .asString();
        assertThat(body).doesNotContain(NAME, PHONE, EMAIL);
        Api.act(Api.coordinator(), "/v1/cases/" + id + "/verifications", "{}")
                .then()
                .statusCode(201);
        assertThat(Api.liaison("dishub")
                        .get("/v1/cases/" + id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .doesNotContain(NAME, PHONE, EMAIL);
    }

    @Test
    void anAuditorNeverReadsTheReporter() {
        String body = Api.auditor()
                .get("/v1/cases/" + submit(false, false))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(body).doesNotContain(NAME, PHONE, EMAIL);
    }

    @Test
    void aSecretReportCannotBeTracked() {
        String number = Api.submit(
                        Api.as(token), Submission.lamp().with("secret", true).json())
                .extract()
                .path("ticket_number");
        problem(Api.anyone().get("/v1/tracking/" + number), 404, "not-found");
    }

    @Test
    void aCategoryCanForceSecrecy() {
        String number = Api.submit(
                        Api.as(token),
                        Submission.of("pungli").answer("terlapor", "dinas").json())
                .body("secret", equalTo(true))
                .body("anonymous", equalTo(false))
                .body("warnings.code", contains("SECRECY_FORCED"))
                .body("warnings[0].pointer", equalTo("/secret"))
                .body(
                        "warnings[0].detail",
                        equalTo("Laporan dalam kategori ini selalu rahasia, begitu pula laporan Anda."))
                .body("actions", contains("withdrawReport", "protectReport"))
                .extract()
                .path("ticket_number");
        problem(Api.anyone().get("/v1/tracking/" + number), 404, "not-found");
    }

    @Test
    void whoAskedForSecrecyIsNotWarnedOfIt() {
        Api.submit(
                        Api.as(token),
                        Submission.of("pungli")
                                .answer("terlapor", "dinas")
                                .with("secret", true)
                                .with("anonymous", true)
                                .json())
                .body("secret", equalTo(true))
                .body("warnings", empty())
                .body("actions", contains("withdrawReport"));
    }
}
