package id.sahut.platform.database;

import static id.sahut.testing.Desk.attempt;
import static id.sahut.testing.Desk.disposedTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database goes away, or has no connection to spare: that is said so, nothing is half stored, and it passes. */
@QuarkusTest
@TestProfile(DatabaseOutageApiTest.FewConnections.class)
class DatabaseOutageApiTest {

    private static final String WORDS = "{\"text\": \"Petugas sudah ke lokasi.\"}";

    private static final String LAMP = """
            {"kind": "COMPLAINT", "category_code": "lampu-jalan", "client_reference": "%s",
             "description": "Tiga lampu padam sejak dua minggu, gelap dan rawan kecelakaan.",
             "location": {"latitude": 3.5923, "longitude": 98.6598}}""";

    /** Two connections, over a line that can be cut. */
    public static final class FewConnections implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.max-size", "2", "quarkus.datasource.jdbc.acquisition-timeout", "1");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(CutLine.class));
        }
    }

    @AfterEach
    void mend() {
        CutLine.mend();
    }

    private static void unavailable(ValidatableResponse answer) {
        answer.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .body("code", equalTo("service-unavailable"));
    }

    @Test
    void aDatabaseThatGoesAwayIsMissedAndComesBackWithoutARestart() {
        String subject = "outage-" + UUID.randomUUID();
        String reference = UUID.randomUUID().toString();
        String id = Api.submitLamp(Api.citizen(subject));
        String ticket = Desk.read(id).extract().path("ticket_number");

        CutLine.cut();
        unavailable(Api.coordinator().get("/v1/cases/" + id).then());
        unavailable(Api.coordinator().get("/v1/cases").then());
        unavailable(Api.anyone().get("/v1/tracking/" + ticket).then());
        unavailable(attempt(Api.coordinator(), id, "verifications", "{}"));
        unavailable(attempt(
                Api.coordinator().header("Idempotency-Key", UUID.randomUUID().toString()), id, "verifications", "{}"));
        unavailable(Api.citizen(subject)
                .body(LAMP.formatted(reference))
                .post("/v1/reports")
                .then());
        // What needs no database goes on.
        Api.anyone().get("/v1/categories").then().statusCode(200);

        CutLine.mend();
        Api.citizen(subject)
                .body(LAMP.formatted(reference))
                .post("/v1/reports")
                .then()
                .statusCode(201);
        Desk.verify(id, "{}");
        Desk.read(id).body("version", equalTo(2));
        Api.citizen(subject).get("/v1/reports").then().statusCode(200).body("items.size()", equalTo(2));
    }

    @Test
    void aRequestThatLosesItsConnectionHalfwayStoresNothing() throws Exception {
        String id = disposedTo(Api.newCitizen(), "dishub");
        String key = UUID.randomUUID().toString();
        Api.liaison("dishub");
        CompletableFuture<Response> answer;
        try (Connection other = Database.asOwner()) {
            other.setAutoCommit(false);
            Database.takeNextEntry(other, id);
            answer = CompletableFuture.supplyAsync(() -> Api.liaison("dishub")
                    .header("Idempotency-Key", key)
                    .body(WORDS)
                    .post("/v1/cases/" + id + "/follow-ups"));
            // It has claimed its key, locked the case, and waits for the place of its entry.
            TimeUnit.MILLISECONDS.sleep(1500);
            assertThat(answer).isNotDone();
            CutLine.cut();
            unavailable(answer.get(30, TimeUnit.SECONDS).then());
            other.rollback();
        }
        CutLine.mend();
        Desk.read(id).body("version", equalTo(2)).body("status", equalTo("DISPOSED"));
        assertThat(Database.rows("select * from case_history where case_id = ?", id))
                .hasSize(2);
        assertThat(Database.rows("select * from idempotency_key where idempotency_key = ?", key))
                .isEmpty();
        // The same request again, as a phone sends it.
        Api.liaison("dishub")
                .header("Idempotency-Key", key)
                .body(WORDS)
                .post("/v1/cases/" + id + "/follow-ups")
                .then()
                .statusCode(201)
                .body("sequence", equalTo(3));
    }

    @Test
    void connectionsTheServerHungUpOnAreReplacedUnnoticed() throws Exception {
        String id = Api.submitLamp(Api.newCitizen());
        TimeUnit.SECONDS.sleep(1);
        CutLine.cut();
        CutLine.mend();
        Desk.read(id);
        Desk.verify(id, "{}");
    }

    @Test
    void whoFindsNoConnectionFreeIsToldToComeBack() throws Exception {
        String first = disposedTo(Api.newCitizen(), "dishub");
        String second = disposedTo(Api.newCitizen(), "dishub");
        CompletableFuture<ValidatableResponse> one;
        CompletableFuture<ValidatableResponse> two;
        // The common pool has a single thread on two cores.
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Connection other = Database.asOwner()) {
            other.setAutoCommit(false);
            Database.execute(other, "select id from handling_case where id in (?, ?) for update", first, second);
            one = CompletableFuture.supplyAsync(
                    () -> attempt(Api.liaison("dishub"), first, "follow-ups", WORDS), threads);
            two = CompletableFuture.supplyAsync(
                    () -> attempt(Api.liaison("dishub"), second, "follow-ups", WORDS), threads);
            // Once both wait for their locks, nobody else gets a connection.
            ValidatableResponse third =
                    Api.coordinator().get("/v1/cases/" + first).then();
            for (int i = 0; i < 20 && third.extract().statusCode() == 200; i++) {
                TimeUnit.MILLISECONDS.sleep(100);
                third = Api.coordinator().get("/v1/cases/" + first).then();
            }
            unavailable(third);
            unavailable(Api.citizen("full-" + first)
                    .body(LAMP.formatted("x"))
                    .post("/v1/reports")
                    .then());
            other.rollback();
        } finally {
            threads.shutdown();
        }
        one.get(30, TimeUnit.SECONDS).statusCode(201);
        two.get(30, TimeUnit.SECONDS).statusCode(201);
        Desk.read(first).body("status", equalTo("IN_PROGRESS"));
    }
}
