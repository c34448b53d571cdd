package id.sahut.process.duplicate;

import static id.sahut.testing.Desk.done;
import static id.sahut.testing.Desk.verify;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** What is suggested as the same thing, to whom. Each test has a place of its own. */
@QuarkusTest
class SimilarApiTest {

    private static final String LAMP = "Lampu jalan di depan rumah padam sudah dua minggu, gelap sekali.";
    private static final double METRE = 1 / 110_574.0;

    private final double latitude = 3.45 + ThreadLocalRandom.current().nextDouble(0.3);
    private final double longitude = 98.55 + ThreadLocalRandom.current().nextDouble(0.2);

    private String location(int metresNorth) {
        return String.format(
                Locale.ROOT, "{\"latitude\": %.7f, \"longitude\": %.7f}", latitude + metresNorth * METRE, longitude);
    }

    private String report(String category, String text, int metresNorth) {
        return report(category, text, metresNorth, "");
    }

    private String report(String category, String text, int metresNorth, String more) {
        return Api.submit(Api.newCitizen(), """
                        {"kind": "COMPLAINT", "category_code": "%s", "description": "%s", "location": %s%s}""".formatted(category, text, location(metresNorth), more))
                .extract()
                .path("report_id");
    }

    private static ValidatableResponse similarTo(String id) {
        return Api.coordinator().get("/v1/cases/" + id + "/similar").then().statusCode(200);
    }

    private ValidatableResponse around(String category, int metresNorth) {
        return Api.newCitizen()
                .body("{\"description\": \"%s\"%s, \"location\": %s}"
                        .formatted(
                                LAMP,
                                category == null ? "" : ", \"category_code\": \"" + category + "\"",
                                location(metresNorth)))
                .post("/v1/reports/similar")
                .then()
                .statusCode(200);
    }

    @Test
    void neighboursWhoReportOneLampAreFound() {
        String first = report("lampu-jalan", LAMP, 0);
        String near = report("lampu-jalan", "Lampu padam, jalan gelap gulita setiap malam.", 20);
        String unlike = report("lampu-jalan", "Tiang miring hampir roboh menimpa kabel.", 20);
        report("lampu-jalan", LAMP, 120);
        report("drainase", "Parit di depan rumah tersumbat sampah sejak kemarin.", 5);
        similarTo(first)
                .body("items.case_id", contains(near, unlike))
                .body("items[0].distance_m", equalTo(20))
                .body("items[0].days_apart", equalTo(0))
                .body("items[0].shared_words", hasItems("lampu", "padam", "gelap"))
                .body("items[0].explanation", startsWith("Jaraknya 20 m"))
                .body("items[1].title", startsWith("Tiang miring"));
    }

    @Test
    void whatHasEndedOrIsLongAgoIsNot() {
        String first = report("lampu-jalan", LAMP, 0);
        String ended = report("lampu-jalan", LAMP, 1);
        done(Api.coordinator(), ended, "archivals", "{\"reason\": \"TEST\", \"text\": \"Hanya percobaan.\"}");
        String old = report("lampu-jalan", LAMP, 2);
        Database.execute("update handling_case set submitted_at = submitted_at - interval 40 day where id = ?", old);
        similarTo(first).body("items", empty());
    }

    @Test
    void secrecyIsNotCrossed() {
        String open = report("lampu-jalan", LAMP, 0);
        String secret = report("lampu-jalan", LAMP, 1, ", \"secret\": true");
        String secretToo = report("lampu-jalan", LAMP, 2, ", \"secret\": true");
        similarTo(open).body("items", empty());
        similarTo(secret).body("items.case_id", contains(secretToo));
    }

    @Test
    void anOfficerIsShownTheirOwnCasesAlone() {
        String here = report("lampu-jalan", LAMP, 0);
        String elsewhere = report("lampu-jalan", LAMP, 1);
        verify(here, "{\"agency_code\": \"dishub\"}");
        verify(elsewhere, "{\"agency_code\": \"dlh\"}");
        Api.liaison("dishub")
                .get("/v1/cases/" + here + "/similar")
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.liaison("dishub").get("/v1/cases/" + elsewhere + "/similar").then().statusCode(404);
        Api.auditor().get("/v1/cases/" + here + "/similar").then().statusCode(403);
        similarTo(here).body("items.case_id", contains(elsewhere));
    }

    @Test
    void aCaseWithoutAPlaceHasNone() {
        String id = Api.submit(Api.newCitizen(), """
                        {"kind": "COMPLAINT", "category_code": "lampu-jalan", "description": "%s",
                         "location": {"area_code": "12.71.19.1001"}}""".formatted(LAMP)).extract().path("report_id");
        similarTo(id).body("items", empty());
    }

    @Test
    void aCitizenSeesWhatIsInTheOpenOnly() {
        String verified = report("lampu-jalan", LAMP, 0);
        verify(verified, "{\"agency_code\": \"dishub\"}");
        report("lampu-jalan", LAMP, 1);
        verify(report("lampu-jalan", LAMP, 2, ", \"secret\": true"), "{\"agency_code\": \"dishub\"}");
        String text = around("lampu-jalan", 30)
                .body("items.report_id", contains(verified))
                .body("items[0].distance_m", Matchers.oneOf(20, 30, 40))
                .body("items[0].keySet()", not(Matchers.hasItem("title")))
                .extract()
                .asString();
        org.assertj.core.api.Assertions.assertThat(text).doesNotContain("gelap sekali");
        around("lampu-jalan", 300).body("items", empty());
        // The words find the category too.
        around(null, 0).body("items.report_id", contains(verified));
    }

    @Test
    void atMostTenAreShown() {
        String first = report("lampu-jalan", LAMP, 0);
        for (int i = 1; i <= 11; i++) {
            report("lampu-jalan", LAMP, i);
        }
        similarTo(first).body("items", hasSize(10)).body("items[0].distance_m", equalTo(1));
    }

    @Test
    void itCostsTwoStatementsAndOne() {
        String id = report("lampu-jalan", LAMP, 0);
        Statements.atMost(2, () -> similarTo(id));
        Statements.atMost(1, () -> around("lampu-jalan", 0));
    }

    @Test
    void badInputIsNamed() {
        Api.newCitizen()
                .body("{\"category_code\": \"tidak-ada\", \"description\": \"Lampu jalan padam sejak dua minggu.\","
                        + " \"location\": {\"latitude\": 98.6, \"longitude\": 3.5}}")
                .post("/v1/reports/similar")
                .then()
                .statusCode(422)
                .body("errors.pointer", Matchers.containsInAnyOrder("/category_code", "/location"));
        Api.coordinator()
                .body("{\"description\": \"Lampu jalan padam sejak dua minggu.\"}")
                .post("/v1/reports/similar")
                .then()
                .statusCode(403);
    }
}
