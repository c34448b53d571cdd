package id.sahut.city.category;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CategoryApiTest {

    @Test
    void categoriesAreListedGroupsFirstInIndonesianUnlessAskedOtherwise() {
        List<String> codes = given().get("/v1/categories")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("id"))
                .body("items.find { it.code == 'lampu-jalan' }.name", equalTo("Lampu jalan"))
                .body("items.find { it.code == 'lampu-jalan' }.parent_code", equalTo("jalan"))
                .extract()
                .path("items.code");

        assertThat(codes.indexOf("jalan")).isLessThan(codes.indexOf("lampu-jalan"));
        assertThat(codes).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    }

    @Test
    void theOrderGrowsAlongTheList() {
        List<Integer> orders = given().get("/v1/categories").path("items.order");

        assertThat(orders).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aCategoryIsReadInEnglishWithItsQuestions() {
        given().header("Accept-Language", "en")
                .get("/v1/categories/lampu-jalan")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("en"))
                .body("name", equalTo("Street lights"))
                .body("form_version", equalTo(1))
                .body("location_required", equalTo(true))
                .body("secrecy", equalTo("OPTIONAL"))
                .body("questions.code", hasItems("nomor_tiang", "gangguan_lampu"))
                .body("questions.find { it.code == 'nomor_tiang' }.required", equalTo(false))
                .body("questions.find { it.code == 'gangguan_lampu' }.options.code", hasItem("kabel_terbuka"));
    }

    @Test
    void aRetiredCategoryIsReadWithItsSuccessorButNotListed() {
        String retired = "ppdb";

        given().get("/v1/categories/" + retired)
                .then()
                .statusCode(200)
                .body("retired_on", not(nullValue()))
                .body("replaced_by", not(nullValue()));
        given().get("/v1/categories").then().body("items.code", not(hasItem(retired)));
    }

    @Test
    void aCodeThatNeverExistedIsNotFound() {
        given().get("/v1/categories/tidak-ada")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }

    @Test
    void aCopyThatIsStillGoodIsNotSentAgain() {
        String tag =
                given().get("/v1/categories").then().statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag)
                .get("/v1/categories")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        given().header("If-None-Match", tag)
                .header("Accept-Language", "en")
                .get("/v1/categories")
                .then()
                .statusCode(200);
    }

    @Test
    void anUnknownParameterIsRefused() {
        given().queryParam("parent", "jalan")
                .get("/v1/categories")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("parent"));
    }
}
