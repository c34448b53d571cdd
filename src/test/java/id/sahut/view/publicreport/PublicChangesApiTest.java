package id.sahut.view.publicreport;

import static id.sahut.view.publicreport.PublicReportsApiTest.list;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.Desk;
import id.sahut.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What those hear who keep a copy of public reports: everything, and of what is gone that it is gone. */
@QuarkusTest
class PublicChangesApiTest {

    private final String subject = "harvested-" + UUID.randomUUID();

    /** Where somebody stands who has heard all there is. */
    private static String now() {
        String last = "2000-01-01T00:00:00Z";
        list("?page_size=1&updated_after=" + last);
        Object latest = Database.rows(
                        "select date_format(max(learned_at), '%Y-%m-%dT%H:%i:%s.%fZ') at from public_report")
                .get(0)
                .get("at");
        return latest == null ? last : String.valueOf(latest);
    }

    /** Everything since, page by page. */
    private static List<Map<String, Object>> since(String after, String query) {
        List<Map<String, Object>> all = new ArrayList<>();
        String token = "";
        do {
            Response page = Api.anyone().get("/v1/public/reports?page_size=2&updated_after=" + after + query + token);
            page.then().statusCode(200);
            all.addAll(page.path("items"));
            String next = page.path("next_page_token");
            token = next == null ? "" : "&page_token=" + next;
        } while (!token.isEmpty());
        return all;
    }

    private static String last(List<Map<String, Object>> changes) {
        Map<String, Object> last = changes.get(changes.size() - 1);
        return String.valueOf(last.getOrDefault("removed_at", last.get("updated_at")));
    }

    private String lamp() {
        return Desk.disposedTo(Api.citizen(subject), "dishub");
    }

    @Test
    void aCopyFollowsWhatHappens() {
        String start = now();
        String first = lamp();
        String second = lamp();
        String third = lamp();
        List<Map<String, Object>> changes = since(start, "");
        assertThat(changes)
                .extracting(change -> change.get("report_id"))
                .containsExactlyInAnyOrder(first, second, third);
        assertThat(since(last(changes), "")).isEmpty();

        Api.act(Api.citizen(subject), "/v1/reports/" + second + "/withdrawals", "{}")
                .then()
                .statusCode(201);
        Api.act(Api.citizen(subject), "/v1/reports/" + third + "/protections", "{\"secret\": true}")
                .then()
                .statusCode(201);
        Desk.done(Api.liaison("dishub"), first, "follow-ups", "{\"text\": \"Regu kami berangkat.\"}");
        Map<Object, Map<String, Object>> told = new LinkedHashMap<>();
        since(last(changes), "").forEach(change -> told.put(change.get("report_id"), change));
        assertThat(told).containsOnlyKeys(first, second, third);
        assertThat(told.get(first)).containsEntry("status", "IN_PROGRESS").doesNotContainKey("removed_at");
        assertThat(told.get(second)).containsOnlyKeys("report_id", "removed_at");
        assertThat(told.get(third)).containsOnlyKeys("report_id", "removed_at");
    }

    @Test
    void whatHappensToASecretReportLaterIsNotToldAtAll() {
        String id = lamp();
        Api.act(Api.citizen(subject), "/v1/reports/" + id + "/protections", "{\"secret\": true}")
                .then()
                .statusCode(201);
        String after = now();
        Desk.done(Api.liaison("dishub"), id, "follow-ups", "{\"text\": \"Regu kami berangkat.\"}");
        Desk.done(Api.liaison("dishub"), id, "answers", "{\"text\": \"Lampu sudah menyala.\"}");
        Desk.done(Api.coordinator(), Desk.disposedTo(Api.newCitizen(), "dlh"), "archivals", """
                {"reason": "UNCLEAR", "text": "Tempatnya tidak jelas."}""");
        assertThat(since(after, ""))
                .extracting(change -> change.get("report_id"))
                .doesNotContain(id);
    }

    @Test
    void removalsComeWhateverTheFilter() {
        String after = now();
        String lamp = lamp();
        String gone = lamp();
        String other = Desk.submit(Api.citizen(subject), "COMPLAINT", "halte");
        Desk.verify(other, "{\"agency_code\": \"dishub\"}");
        Api.act(Api.citizen(subject), "/v1/reports/" + gone + "/withdrawals", "{}")
                .then()
                .statusCode(201);
        assertThat(since(after, "&category_code=lampu-jalan"))
                .extracting(change -> change.get("report_id"))
                .containsExactlyInAnyOrder(lamp, gone);
    }

    @Test
    void aSupporterIsAChange() {
        String id = lamp();
        String after = now();
        Api.newCitizen().put("/v1/public/reports/" + id + "/support").then().statusCode(200);
        assertThat(since(after, ""))
                .singleElement()
                .satisfies(change ->
                        assertThat(change).containsEntry("report_id", id).containsEntry("supporters", 1));
    }

    @Test
    void whatIsCommittedLateComesLateAndNobodyWaitsForIt() throws SQLException {
        String late = lamp();
        String after = now();
        try (Connection slow = Database.asOwner()) {
            slow.setAutoCommit(false);
            Database.execute(
                    slow,
                    "update public_report set changed_at = utc_timestamp(6), learned_at = null where id = ?",
                    late);
            String other = lamp();
            List<Map<String, Object>> meanwhile = since(after, "");
            assertThat(meanwhile).extracting(change -> change.get("report_id")).containsExactly(other);
            slow.commit();
            assertThat(since(last(meanwhile), ""))
                    .extracting(change -> change.get("report_id"))
                    .containsExactly(late);
        }
    }

    @Test
    void hearingNothingNewNeedsTwoStatementsAndSomethingNewFourMore() {
        String after = now();
        Statements.atMost(2, () -> list("?updated_after=" + after));
        lamp();
        Statements.atMost(7, () -> list("?updated_after=" + after));
        Statements.atMost(3, () -> list("?updated_after=" + after));
    }
}
