package id.sahut.process.intake;

import static id.sahut.testing.Problems.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.testing.Api;
import id.sahut.testing.Minted;
import id.sahut.testing.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a submission may hold, and what it answers. */
@QuarkusTest
class SubmissionApiTest {

    private final String subject = "submission-" + UUID.randomUUID();

    private RequestSpecification citizen() {
        return Api.citizen(subject);
    }

    private ValidatableResponse submitted(Submission submission) {
        return Api.submit(citizen(), submission.json());
    }

    @Test
    void kindAndDescriptionAreEnough() {
        submitted(Submission.minimal())
                .header("Location", matchesPattern("/v1/reports/[0-9a-f-]{36}"))
                .header("ETag", matchesPattern("\"\\d+-id-[0-9a-f]+\""))
                .header("Content-Language", "id")
                .body("ticket_number", matchesPattern("MDN-[0-9A-Z]{4}-[0-9A-Z]{4}"))
                .body("channel", equalTo("CITY_APP"))
                .body("stage", equalTo("RECEIVED"))
                .body("status", equalTo("SUBMITTED"))
                .body("status_label", equalTo("Menunggu verifikasi"))
                .body("next.who", equalTo("COORDINATOR"))
                .body("next.due_at", notNullValue())
                .body("actions", contains("withdrawReport", "protectReport"))
                .body("anonymous", equalTo(false))
                .body("secret", equalTo(false))
                .body("location", nullValue())
                .body("area.method", equalTo("NONE"))
                .body("area.inside_city", equalTo(true))
                .body("routing.explanation", notNullValue())
                .body("deadlines.clock", contains("VERIFICATION"))
                .body("warnings", empty());
    }

    @Test
    void everythingSaidIsAnsweredBack() {
        String yesterday = LocalDate.now(ZoneId.of("Asia/Jakarta")).minusDays(1).toString();
        String id = submitted(Submission.minimal()
                        .with("title", "Lampu jalan mati di Jalan Gatot Subroto")
                        .with("occurred_on", yesterday)
                        .with(
                                "location",
                                Map.of(
                                        "latitude",
                                        3.5923,
                                        "longitude",
                                        98.6598,
                                        "accuracy_m",
                                        12,
                                        "address",
                                        "Jl. Gatot Subroto",
                                        "landmark",
                                        "depan masjid",
                                        "area_code",
                                        "12.71.19.1001"))
                        .with("category_code", "lampu-jalan")
                        .with("form_version", 1)
                        .answer("nomor_tiang", "LPJU-0231")
                        .answer("jumlah_lampu", "3")
                        .answer("gangguan_lampu", "mati")
                        .with("anonymous", true)
                        .with("secret", true)
                        .with("client_reference", UUID.randomUUID().toString()))
                .extract()
                .path("report_id");
        citizen()
                .get("/v1/reports/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Lampu jalan mati di Jalan Gatot Subroto"))
                .body("description", equalTo(Submission.DESCRIPTION))
                .body("occurred_on", equalTo(yesterday))
                .body("location.latitude", equalTo(3.5923f))
                .body("location.longitude", equalTo(98.6598f))
                .body("location.accuracy_m", equalTo(12.0f))
                .body("location.address", equalTo("Jl. Gatot Subroto"))
                .body("location.landmark", equalTo("depan masjid"))
                .body("location.area_code", equalTo("12.71.19.1001"))
                .body("category.code", equalTo("lampu-jalan"))
                .body("attributes.code", contains("nomor_tiang", "jumlah_lampu", "gangguan_lampu"))
                .body("attributes.value", contains("LPJU-0231", "3", "mati"))
                .body("attributes[0].label", equalTo("Nomor tiang"))
                .body("attributes[2].value_label", equalTo("Mati"))
                .body("anonymous", equalTo(true))
                .body("secret", equalTo(true))
                .body("proposed_agency.code", equalTo("dishub"))
                .body("agency", nullValue())
                .body("warnings", empty());
    }

    @Test
    void theAnswerSpeaksTheReadersLanguage() {
        Api.submit(
                        citizen().header("Accept-Language", "en-GB, en;q=0.9"),
                        Submission.lamp().json())
                .header("Content-Language", "en")
                .header("Vary", containsString("Accept-Language"))
                .body("status_label", equalTo("Waiting to be verified"))
                .body("category.name", equalTo("Street lights"))
                .body("next.text", matchesPattern("The city checks the report by \\w+day, .*"))
                .body("visibility", containsString("without your name"));
    }

    @Test
    void withoutATitleOneIsMade() {
        submitted(Submission.minimal().with("description", "Lampu jalan mati total. Sudah dua minggu gelap."))
                .body("title", equalTo("Lampu jalan mati total"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void aBlankTitleIsNone(String title) {
        Api.submit(
                        citizen().filter(id.sahut.contract.ContractFilter.MORE_LENIENT_THAN_WRITTEN),
                        Submission.minimal().with("title", title).json())
                .body("title", equalTo(Submission.DESCRIPTION.substring(0, Submission.DESCRIPTION.length() - 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lampu mati 💡💡 di gang kami, gelap 😭",
                "Parit sumbat 👨‍👩‍👧‍👦 keluarga kami kebanjiran 🇮🇩",
                "Rumah Ompung Ni\u2019Habang O'Hara di Gg. Ma\u2018ruf",
                "道路坏了。请尽快修理。谢谢你们的帮助，非常感谢。",
                "شارع مظلم جدا منذ أسبوعين ولا أحد يصلحه",
                "Baris satu\nbaris dua\r\n\tbaris tiga dan seterusnya",
                "Harga <b>naik</b> & \"mahal\" \\ 'sekali' %s {0} ${x} ; drop table"
            })
    void whatPeopleWriteIsKeptAsItIs(String description) {
        String id = submitted(Submission.minimal().with("description", description))
                .extract()
                .path("report_id");
        citizen().get("/v1/reports/" + id).then().body("description", equalTo(description));
    }

    @Test
    void combiningMarksAreKeptComposed() {
        String decomposed = Normalizer.normalize("Jalan Café Résumé gelap sekali", Normalizer.Form.NFD);
        submitted(Submission.minimal().with("description", decomposed))
                .body("description", equalTo("Jalan Café Résumé gelap sekali"));
    }

    @Test
    void lengthIsCountedInCharactersAfterComposing() {
        Submission twenty = Submission.minimal().with("description", "e\u0301".repeat(20));
        submitted(twenty).body("description", equalTo("é".repeat(20)));
        at(
                citizen()
                        .body(twenty.with("description", "e\u0301".repeat(19)).json())
                        .post("/v1/reports"),
                422,
                "invalid-content",
                "/description",
                "too-short");
    }

    @Test
    void anEmojiCountsOnce() {
        String longest = "💡".repeat(4000);
        submitted(Submission.minimal().with("description", longest).with("title", "💡".repeat(150)))
                .body("description", equalTo(longest))
                .body("title", equalTo("💡".repeat(150)));
        at(
                citizen()
                        .body(Submission.minimal()
                                .with("description", longest + "💡")
                                .json())
                        .post("/v1/reports"),
                422,
                "invalid-content",
                "/description",
                "too-long");
    }

    @Test
    void whiteSpaceAroundCountsNothing() {
        Api.submit(
                        citizen().filter(id.sahut.contract.ContractFilter.MORE_LENIENT_THAN_WRITTEN),
                        Submission.minimal()
                                .with("description", "  \n" + "a".repeat(4000) + "\n ")
                                .json())
                .body("description", equalTo("a".repeat(4000)));
    }

    @Test
    void aQuestionOrAWishNeedsNoDate() {
        for (String kind : new String[] {"ASPIRATION", "INFORMATION_REQUEST"}) {
            submitted(Submission.minimal().with("kind", kind)).body("kind", equalTo(kind));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sukarno",
                "D'Angelo O\u2019Neil Ma'ruf",
                "Muhammad Abdurrahman Wahid Siregar Nasution Harahap Lubis Pohan Dalimunthe Ritonga Rambe Tanjungbala",
                "Nguyễn Thị Ánh 👩",
                "X"
            })
    void everyNameIsAName(String name) {
        String token = Minted.citizenNamed(name);
        String id =
                Api.submit(Api.as(token), Submission.lamp().json()).extract().path("report_id");
        Api.coordinator().get("/v1/cases/" + id).then().statusCode(200).body("reporter.name", equalTo(name));
    }

    @Test
    void aNamelessCitizenReportsToo() {
        String token = Minted.sign("city-app", Minted.citizen());
        String id =
                Api.submit(Api.as(token), Submission.lamp().json()).extract().path("report_id");
        Api.coordinator().get("/v1/cases/" + id).then().statusCode(200).body("reporter.name", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"０８１２３４５６", "☎ 0812", "+62 812-3456-7890"})
    void anOddTelephoneNumberInTheTokenCostsNobodyTheReport(String phone) {
        Map<String, Object> claims = Minted.citizen();
        claims.put("phone_number", phone);
        claims.put("locale", "bahasa\u00a0Batak");
        Api.submit(Api.as(Minted.sign("city-app", claims)), Submission.lamp().json());
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        citizen()
                .body(Submission.minimal()
                        .with("kind", "COMPLAINT")
                        .with("title", "abc")
                        .with("description", "pendek")
                        .with("occurred_on", "2999-01-01")
                        .with("category_code", "tidak-ada")
                        .with("location", Map.of("latitude", 3.5, "area_code", "99"))
                        .json())
                .post("/v1/reports")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "/title",
                                "/description",
                                "/occurred_on",
                                "/category_code",
                                "/location/longitude",
                                "/location/area_code"));
        citizen().get("/v1/reports").then().body("items", hasSize(0));
    }

    @Test
    void eachReportHasItsOwnNumber() {
        String first = submitted(Submission.minimal()).extract().path("ticket_number");
        String second = submitted(Submission.minimal()).extract().path("ticket_number");
        assertThat(first).isNotEqualTo(second);
    }
}
