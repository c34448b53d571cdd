package id.sahut.integration.change;

import static id.sahut.testing.Desk.answeredBy;
import static id.sahut.testing.Desk.disposedTo;
import static id.sahut.testing.Desk.done;
import static id.sahut.testing.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the city app's backend hears, in which order, and that it hears everything. */
@QuarkusTest
class ChangesApiTest {

    private static final String WORDS = "{\"text\": \"Petugas sudah ke lokasi.\"}";

    private static String endOfFeed() {
        String token = null;
        for (Response page = page(token); ; page = page(token)) {
            token = page.path("next_page_token");
            if (page.<List<Object>>path("items").isEmpty()) {
                return token;
            }
        }
    }

    private static Response page(String token) {
        Response page =
                Api.integrator().get("/v1/changes?page_size=100" + (token == null ? "" : "&page_token=" + token));
        page.then().statusCode(200);
        return page;
    }

    @Test
    void whatIsDeliveredCanBeKnown() {
        String start = endOfFeed();
        String subject = "pushed-" + UUID.randomUUID();
        String id = answeredBy(Api.citizen(subject), "dishub");
        done(Api.liaison("dishub"), disposedTo(Api.newCitizen(), "dishub"), "assignments", "{}");
        read(id).body("deadlines.clock", not(hasItem("REPORTER_WINDOW")));

        Response page = page(start);
        List<Map<String, Object>> items = page.path("items");
        assertThat(items.stream().filter(item -> item.get("report_id").equals(id)))
                .extracting(item -> item.get("type"))
                .containsExactly("SUBMITTED", "VERIFIED", "ANSWERED");
        assertThat(items)
                .allSatisfy(item -> assertThat(item.keySet())
                        .containsExactlyInAnyOrder(
                                "event_id",
                                "type",
                                "report_id",
                                "ticket_number",
                                "reporter_subject",
                                "stage",
                                "sensitive",
                                "at"))
                .noneMatch(item -> item.get("type").equals("ASSIGNED"));
        assertThat(items)
                .filteredOn(item -> item.get("report_id").equals(id))
                .allMatch(item -> subject.equals(item.get("reporter_subject")));
        read(id).body("deadlines.clock", hasItem("REPORTER_WINDOW"));
        page(page.path("next_page_token")).then().body("items", empty());
        assertThat(page(start).<List<String>>path("items.event_id"))
                .as("the same again")
                .isEqualTo(page.path("items.event_id"));
    }

    @Test
    void itCostsFiveStatementsAndIsForTheBackendAlone() {
        String token = endOfFeed();
        Api.submitLamp(Api.newCitizen());
        Statements.atMost(5, () -> page(token));
        String after = endOfFeed();
        Statements.atMost(3, () -> page(after));
        Api.coordinator().get("/v1/changes").then().statusCode(403);
        Api.newCitizen().get("/v1/changes").then().statusCode(403);
        Api.integrator().get("/v1/changes?page_token=abc").then().statusCode(400);
    }

    @Test
    void nothingIsSkippedWhileOthersWrite() throws Exception {
        String token = endOfFeed();
        List<String> ids = IntStream.range(0, 8)
                .mapToObj(i -> disposedTo(Api.newCitizen(), "dishub"))
                .toList();
        List<String> heard = new ArrayList<>();
        ExecutorService officers = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (String id : ids) {
                work.add(officers.submit(() -> {
                    for (int i = 0; i < 5; i++) {
                        done(Api.liaison("dishub"), id, "follow-ups", WORDS);
                    }
                }));
            }
            while (work.stream().anyMatch(one -> !one.isDone())) {
                Response page = page(token);
                heard.addAll(page.path("items.event_id"));
                token = page.path("next_page_token");
            }
            for (Future<?> one : work) {
                one.get();
            }
        } finally {
            officers.shutdown();
        }
        for (Response page = page(token); !page.<List<Object>>path("items").isEmpty(); page = page(token)) {
            heard.addAll(page.path("items.event_id"));
            token = page.path("next_page_token");
        }
        assertThat(heard).doesNotHaveDuplicates();
        for (String id : ids) {
            assertThat(Database.rows("select entry_id from case_history where case_id = ?", id))
                    .hasSize(7)
                    .allSatisfy(row -> assertThat(heard).contains(String.valueOf(row.get("entry_id"))));
        }
    }

    @Test
    void whoHasNoAppIsNotToldByTheBackend() {
        String start = endOfFeed();
        String id = Api.coordinator().body("""
                        {"kind": "COMPLAINT", "category_code": "drainase", "channel": "WALK_IN",
                         "description": "Parit di depan rumah tersumbat, air naik ke jalan setiap hujan.",
                         "location": {"area_code": "12.71.11.1005"}, "reporter": {"phone_number": "+6281260004417"}}""").post("/v1/cases").path("case_id");
        done(Api.coordinator(), id, "verifications", "{\"agency_code\": \"sdabmbk\"}");
        done(Api.liaison("sdabmbk"), id, "answers", WORDS);
        assertThat(page(start).<List<String>>path("items.report_id")).contains(id);
        read(id).body("deadlines.clock", not(hasItem("REPORTER_WINDOW")));
    }

    @Test
    void aSlowCommandHoldsNobodyUp() throws SQLException {
        String token = endOfFeed();
        try (Connection other = Database.asOwner()) {
            other.setAutoCommit(false);
            Database.execute(other, "insert into case_change (entry_id, case_id, sequence) values (uuid(), uuid(), 1)");
            String id = Api.submitLamp(Api.newCitizen());
            assertThat(page(token).<List<String>>path("items.report_id")).contains(id);
            other.rollback();
        }
    }

    @Test
    void anAnswerIsDeliveredOnceItsCaseIsFree() throws Exception {
        String start = endOfFeed();
        String id = answeredBy(Api.newCitizen(), "dishub");
        ExecutorService backend = Executors.newSingleThreadExecutor();
        try (Connection other = Database.asOwner()) {
            other.setAutoCommit(false);
            Database.execute(other, "select id from handling_case where id = '" + id + "' for update");
            Future<Response> waiting = backend.submit(() -> page(start));
            assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            other.rollback();
            assertThat(waiting.get().<List<String>>path("items.report_id")).contains(id);
        } finally {
            backend.shutdown();
        }
        read(id).body("deadlines.clock", hasItem("REPORTER_WINDOW"));
    }

    @Test
    void whileItsCaseIsHeldAnAnswerComesAgainLater() throws SQLException {
        String start = endOfFeed();
        String id = answeredBy(Api.newCitizen(), "dishub");
        try (Connection other = Database.asOwner()) {
            other.setAutoCommit(false);
            Database.execute(other, "select id from handling_case where id = '" + id + "' for update");
            Api.integrator().get("/v1/changes?page_token=" + start).then().statusCode(503);
            other.rollback();
        }
        assertThat(page(start).<List<String>>path("items.report_id")).contains(id);
        read(id).body("deadlines.clock", hasItem("REPORTER_WINDOW"));
    }

    @Test
    void aTokenFromBeforeTheDatabaseWasPutBackIsRefused() {
        Api.submitLamp(Api.newCitizen());
        String token = endOfFeed();
        Database.execute("update case_change_feed set last_number = last_number - 1 where id = 1");
        try {
            Api.integrator()
                    .get("/v1/changes?page_token=" + token)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-page-token"));
        } finally {
            Database.execute("update case_change_feed set last_number = last_number + 1 where id = 1");
        }
    }
}
