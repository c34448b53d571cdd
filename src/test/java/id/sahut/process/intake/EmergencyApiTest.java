package id.sahut.process.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import id.sahut.testing.Api;
import id.sahut.testing.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sounds like danger is accepted like anything else, with the numbers to call first. */
@QuarkusTest
class EmergencyApiTest {

    private static ValidatableResponse submitted(Submission submission) {
        return Api.submit(Api.newCitizen(), submission.json());
    }

    private static void warned(ValidatableResponse answer, String pointer) {
        answer.body("warnings[0].code", equalTo("EMERGENCY"))
                .body("warnings[0].pointer", equalTo(pointer))
                .body("warnings[0].phone_numbers", contains("112", "110"))
                .body("warnings[0].detail", startsWith("Laporan Anda kami terima"))
                .body("status", equalTo("SUBMITTED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kabel listrik putus menjuntai ke jalan di depan sekolah kami.",
                "KABEL PUTUS di gang kami, tolong segera ditangani petugas!",
                "Tetangga kami sedang diancam orang tidak dikenal di rumahnya.",
                "There is a live cable on the pavement next to the school.",
                "Please help, the house on fire is next to ours in the alley."
            })
    void wordsOfDangerBringTheNumbers(String description) {
        warned(submitted(Submission.minimal().with("description", description)), "/description");
    }

    @Test
    void wordsOfDangerInTheTitleBringTheNumbersToo() {
        submitted(Submission.lamp().with("title", "Kabel putus di jalan")).body("warnings.code", contains("EMERGENCY"));
    }

    @Test
    void aWarningSpeaksTheReadersLanguage() {
        Api.submit(
                        Api.newCitizen().header("Accept-Language", "en"),
                        Submission.minimal()
                                .with("description", "Kabel listrik putus menjuntai ke jalan di depan sekolah kami.")
                                .json())
                .body("warnings[0].detail", startsWith("We have your report"));
    }

    @Test
    void aCategoryOfDangerBringsTheNumbers() {
        warned(submitted(Submission.of("penyelamatan-hewan")), "/category_code");
    }

    @ParameterizedTest
    @CsvSource({
        "lampu-jalan, gangguan_lampu, kabel_terbuka",
        "jaringan-listrik, keadaan_jaringan, kabel_putus",
        "banjir, keadaan_banjir, orang_terjebak"
    })
    void anAnswerOfDangerBringsTheNumbers(String category, String question, String answer) {
        submitted(Submission.of(category).answer(question, answer)).body("warnings.code", hasItem("EMERGENCY"));
    }

    @Test
    void anotherAnswerBringsNone() {
        submitted(Submission.lamp().answer("gangguan_lampu", "berkedip")).body("warnings", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kabel telepon kusut di tiang depan rumah kami, tidak rapi.",
                "Terima kasih, parit di gang kami sudah dikorek minggu lalu.",
                "The street light at our corner has been dark for two weeks."
            })
    void everydayWordsBringNone(String description) {
        submitted(Submission.minimal().with("description", description))
                .body("warnings.code", not(hasItem("EMERGENCY")));
    }
}
