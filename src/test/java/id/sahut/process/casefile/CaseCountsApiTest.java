package id.sahut.process.casefile;

import static id.sahut.testing.Desk.disposedTo;
import static id.sahut.testing.Desk.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.Desk;
import id.sahut.testing.Statements;
import id.sahut.testing.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts, and the filters that came with them. The agency is this class's own. */
@QuarkusTest
class CaseCountsApiTest {

    private static final String AGENCY = "kecamatan-medan-johor";
    private static final String UNIQUE =
            "kunangkunang" + UUID.randomUUID().toString().substring(0, 6);

    private static boolean filled;
    private static String late;
    private static String found;

    @BeforeEach
    void fill() {
        if (filled) {
            return;
        }
        filled = true;
        for (int i = 0; i < 3; i++) {
            disposedTo(Api.newCitizen(), AGENCY);
        }
        late = disposedTo(Api.newCitizen(), AGENCY);
        String waiting = Desk.answeredBy(Api.newCitizen(), AGENCY);
        for (String id : List.of(late, waiting)) {
            Database.execute("update handling_case set due_at = utc_timestamp(6) - interval 1 day where id = ?", id);
        }
        Database.execute("update handling_case set urgency = 'DANGER' where id = ?", late);
        String ended = disposedTo(Api.newCitizen(), AGENCY);
        done(Api.coordinator(), ended, "archivals", "{\"reason\": \"TEST\", \"text\": \"Hanya percobaan saja.\"}");
        found = Api.submit(
                        Api.newCitizen(),
                        Submission.lamp()
                                .with("title", "Lampunya padam, " + UNIQUE + " saja yang menyala")
                                .with("description", "Sudah dua minggu begini, dekat Masjid Al-Jihad, sangat gelap.")
                                .json())
                .extract()
                .path("report_id");
        Desk.verify(found, "{\"agency_code\": \"" + AGENCY + "\"}");
    }

    @Test
    void everyStatusIsCountedAndTheLateOnesToo() {
        counts(Api.liaison(AGENCY), "")
                .body("total", equalTo(7))
                .body("open", equalTo(6))
                .body("overdue", equalTo(1))
                .body("by_status.size()", equalTo(11))
                .body("by_status.find { it.status == 'DISPOSED' }.count", equalTo(5))
                .body("by_status.find { it.status == 'DISPOSED' }.overdue", equalTo(1))
                .body("by_status.find { it.status == 'DISPOSED' }.status_label", equalTo("Diteruskan ke instansi"))
                .body("by_status.find { it.status == 'ANSWERED' }.count", equalTo(1))
                .body("by_status.find { it.status == 'ANSWERED' }.overdue", equalTo(0))
                .body("by_status.find { it.status == 'ARCHIVED' }.count", equalTo(1))
                .body("by_status.find { it.status == 'SUBMITTED' }.count", equalTo(0));
    }

    @Test
    void theDeskCountsWhatItWouldList() {
        for (String query : List.of(
                "",
                "&status=DISPOSED",
                "&status=DISPOSED&status=ANSWERED&overdue=false",
                "&overdue=true",
                "&urgency=DANGER",
                "&urgency=DANGER&urgency=HIGH&status=DISPOSED",
                "&kind=ASPIRATION",
                "&category_code=lampu-jalan&area_code=12.71.19",
                "&channel=CITY_APP&due_to=2099-01-01T00:00:00Z",
                "&assigned_to=none",
                "&assigned_to=" + UUID.randomUUID(),
                "&q=" + UNIQUE,
                "&q=padam&status=DISPOSED")) {
            String filter = "?agency_code=" + AGENCY + query;
            List<String> listed = Api.coordinator()
                    .get("/v1/cases" + filter + "&page_size=100")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.case_id");
            counts(Api.coordinator(), filter).body("total", equalTo(listed.size()));
        }
    }

    @Test
    void onlyTheStatusesAskedForAreThere() {
        counts(Api.liaison(AGENCY), "?status=ANSWERED&status=CLOSED")
                .body("by_status.status", contains("ANSWERED", "CLOSED"))
                .body("by_status.count", contains(1, 0))
                .body("total", equalTo(1));
    }

    @Test
    void anotherAgencyCountsNoneOfThem() {
        counts(Api.liaison("kecamatan-medan-baru"), "?agency_code=" + AGENCY).body("total", equalTo(0));
    }

    @Test
    void onlyOfficersMayAsk() {
        Api.auditor().get("/v1/cases/counts").then().statusCode(403);
        Api.newCitizen().get("/v1/cases/counts").then().statusCode(403);
        Api.anyone().get("/v1/cases/counts").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=BARU",
                "urgency=GAWAT",
                "overdue=ya",
                "assigned_to=aku",
                "q=di",
                "q=*",
                "due_from=besok",
                "sort=due_at",
                "page_size=10"
            })
    void whatTheFiltersDoNotKnowIsRefused(String query) {
        Api.coordinator()
                .get("/v1/cases/counts?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void countingNeedsOneStatement() {
        counts(Api.liaison(AGENCY), "");
        Statements.atMost(1, () -> counts(Api.liaison(AGENCY), ""));
        Statements.atMost(1, () -> counts(Api.liaison(AGENCY), "?q=lampu&overdue=true&urgency=NORMAL"));
        Statements.atMost(
                1,
                () -> Api.liaison(AGENCY)
                        .get("/v1/cases?q=lampu&sort=-updated_at")
                        .then()
                        .statusCode(200));
    }

    // Words

    @ParameterizedTest
    @ValueSource(
            strings = {"lampu %s", "%s", "LAMPUNYA masjid %s", "%s di al-jihad", "\"+%s\" -padam", "jíhad %s", "%s*"})
    void wordsFindTheirBeginnings(String pattern) {
        assertThat(search(pattern.formatted(UNIQUE))).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s banjir", "x%s", "%s unpadam"})
    void everyWordMustBeThere(String pattern) {
        assertThat(search(pattern.formatted(UNIQUE))).isEmpty();
    }

    @Test
    void wordsOutOfScopeFindNothing() {
        Api.liaison("kecamatan-medan-baru")
                .get("/v1/cases?q=" + UNIQUE)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void pagesOfASearchGoOn() {
        String query = "/v1/cases?q=lampu&agency_code=" + AGENCY + "&page_size=";
        List<String> all = Api.coordinator().get(query + 100).path("items.case_id");
        String token = Api.coordinator().get(query + 1).path("next_page_token");
        List<String> second =
                Api.coordinator().get(query + 1 + "&page_token=" + token).path("items.case_id");
        assertThat(second).containsExactly(all.get(1));
        Api.coordinator()
                .get("/v1/cases?q=lampunya&agency_code=" + AGENCY + "&page_size=1&page_token=" + token)
                .then()
                .statusCode(400);
    }

    private static List<String> search(String words) {
        return Api.coordinator()
                .queryParam("q", words)
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .extract()
                .path("items.case_id");
    }

    private static ValidatableResponse counts(RequestSpecification who, String query) {
        return who.get("/v1/cases/counts" + query).then().statusCode(200);
    }
}
