package id.sahut.city.agency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgencyApiTest {

    @Test
    void agenciesOfEveryKindAreListedWithExactlyOneDesk() {
        given().get("/v1/agencies")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("meja-pengaduan", "dishub", "inspektorat", "pln"))
                .body("items.findAll { it.kind == 'DESK' }", hasSize(1))
                .body("items.findAll { it.kind == 'DISTRICT_OFFICE' }", hasSize(21))
                .body("items.find { it.code == 'pln' }.outside", equalTo(true));
    }

    @Test
    void anAgencyIsReadInEnglish() {
        given().header("Accept-Language", "en")
                .get("/v1/agencies/dishub")
                .then()
                .statusCode(200)
                .body("name", equalTo("Transportation Agency"))
                .body("outside", equalTo(false));
    }

    @Test
    void aCodeThatNeverExistedIsNotFound() {
        given().get("/v1/agencies/tidak-ada").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void aCopyThatIsStillGoodIsNotSentAgain() {
        String tag = given().get("/v1/agencies/dishub").header("ETag");

        given().header("If-None-Match", tag).get("/v1/agencies/dishub").then().statusCode(304);
    }
}
