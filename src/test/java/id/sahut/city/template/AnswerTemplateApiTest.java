package id.sahut.city.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.sahut.testing.Api;
import id.sahut.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What officers may answer with. */
@QuarkusTest
class AnswerTemplateApiTest {

    private static final String PATH = "/v1/answer-templates";

    @Test
    void allAreThereInBothLanguagesInTheOrderOfTheFile() {
        List<String> codes = Api.coordinator()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo("sudah-diperbaiki"))
                .body("items[0].name", equalTo("Sudah diperbaiki"))
                .body("items[0].category_code", nullValue())
                .body("items[0].placeholders", contains("nomor_tiket", "instansi", "lokasi"))
                .extract()
                .path("items.code");
        assertThat(codes).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
    }

    @Test
    void aCategoryHasItsOwnFirstAndTheGeneralOnesAfter() {
        Api.liaison("dishub")
                .get(PATH + "?category_code=lampu-jalan")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo("lampu-jalan-menyala"))
                .body("items[1].code", equalTo("sudah-diperbaiki"))
                .body("items.code", not(hasItems("parkir-ditertibkan")));
    }

    @Test
    void aCodeThatDoesNotExistHasTheGeneralOnes() {
        Api.liaison("dishub")
                .get(PATH + "?category_code=lampu")
                .then()
                .statusCode(200)
                .body("items.category_code", everyItem(nullValue()))
                .body("items[0].code", equalTo("sudah-diperbaiki"));
        Api.liaison("dishub")
                .queryParam("category_code", "x".repeat(65))
                .get(PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void namesFollowTheLanguageAndTextsAreInBoth() {
        Api.coordinator()
                .header("Accept-Language", "en")
                .get(PATH)
                .then()
                .body("items[0].name", equalTo("It has been put right"))
                .body("items[0].text.id", startsWith("Terima kasih"))
                .body("items[0].text.en", startsWith("Thank you"));
    }

    @Test
    void onlyOfficersReadThem() {
        Api.newCitizen().get(PATH).then().statusCode(403);
        Api.auditor().get(PATH).then().statusCode(403);
        Api.anyone().get(PATH).then().statusCode(401);
    }

    @Test
    void aCopyThatIsStillGoodIsNotSentAgainAndTheDatabaseIsNotAsked() {
        String tag = Api.coordinator().get(PATH).header("ETag");
        Api.coordinator().header("If-None-Match", tag).get(PATH).then().statusCode(304);
        Statements.none(() -> Api.coordinator().get(PATH).then().statusCode(200));
    }
}
