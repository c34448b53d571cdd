package id.sahut.platform.startup;

import static id.sahut.demo.database.ServerFixture.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sahut.demo.database.EmbeddedMariaDb;
import id.sahut.demo.database.ServerFixture;
import id.sahut.demo.folder.DemoFolder;
import id.sahut.testing.Minted;
import id.sahut.testing.PackagedApplication;
import id.sahut.testing.PackagedApplication.Ending;
import id.sahut.testing.RunningServices;
import id.sahut.testing.StaffTokens;
import id.sahut.testing.Submission;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * The production jar as operations run it: a database of its own that the {@code migrate} command prepared as the schema's
 * owner, and a server that knows the application's user alone.
 */
@DisabledIfSystemProperty(
        named = "demo.carried",
        matches = "true",
        disabledReason = "A demo jar brings its own services")
class ProductionLifeIT {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int SENDERS = 4;
    private static final int ENOUGH_ACKNOWLEDGED = 25;
    private static final int MOST_SENT = 2000;

    private static final String CITIZEN = Minted.sign("city-app", Minted.citizen());
    private static final String COORDINATOR = StaffTokens.of("life-coordinator", Set.of("coordinator"), List.of());
    private static final String LIAISON = StaffTokens.of("life-liaison", Set.of("liaison"), List.of("dishub"));

    private static DemoFolder folder;
    private static EmbeddedMariaDb database;
    private static Map<String, String> serving;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void migrate() throws IOException {
        folder = DemoFolder.claim(ServerFixture.emptyFolder("production-life-test"));
        database = EmbeddedMariaDb.start(folder, 0);
        Map<String, String> owner = new HashMap<>(database.settings());
        owner.remove("quarkus.datasource.password");
        owner.remove("quarkus.flyway.migrate-at-start");
        Ending migration = PackagedApplication.run(owner, "migrate");
        assertThat(migration.exitCode()).as("%s", migration).isZero();
        serving = new HashMap<>(RunningServices.get().settings());
        serving.putAll(database.settings());
        serving.keySet().removeIf(name -> name.startsWith("quarkus.flyway."));
    }

    @AfterAll
    static void stop() {
        database.stop();
        folder.close();
    }

    @Test
    void aReportLivesItsLifeAndOutlivesARestart() throws IOException, InterruptedException {
        String report;
        JsonNode before;
        try (PackagedApplication application = PackagedApplication.start(serving)) {
            URI api = application.address();
            JsonNode submitted =
                    created(api, CITIZEN, "/v1/reports", Submission.lamp().json());
            report = submitted.get("report_id").asText();
            created(api, COORDINATOR, "/v1/cases/" + report + "/verifications", "{}");
            created(api, LIAISON, "/v1/cases/" + report + "/follow-ups", "{\"text\":\"Petugas sudah di lokasi.\"}");
            created(
                    api,
                    LIAISON,
                    "/v1/cases/" + report + "/answers",
                    "{\"text\":\"Ketiga lampu sudah diganti.\",\"outcome\":\"FIXED\"}");
            created(api, CITIZEN, "/v1/reports/" + report + "/confirmations", "{}");
            created(api, CITIZEN, "/v1/reports/" + report + "/feedback", "{\"rating\":5,\"resolved\":true}");
            before = found(api, CITIZEN, "/v1/reports/" + report);
            assertThat(before.get("status").asText()).isEqualTo("CLOSED");
            assertThat(found(
                                    api,
                                    null,
                                    "/v1/tracking/"
                                            + before.get("ticket_number").asText())
                            .get("stage")
                            .asText())
                    .isEqualTo("DONE");

            assertThat(application.stop().exitCode()).as("ended by SIGTERM").isEqualTo(143);
        }

        try (PackagedApplication application = PackagedApplication.start(serving)) {
            URI api = application.address();

            assertThat(found(api, CITIZEN, "/v1/reports/" + report)).isEqualTo(before);
            assertThat(found(api, CITIZEN, "/v1/reports/" + report + "/timeline")
                            .get("items")
                            .findValuesAsText("event"))
                    .containsExactly("SUBMITTED", "VERIFIED", "FOLLOWED_UP", "ANSWERED", "CONFIRMED", "RATED");
        }
    }

    @Test
    void withoutItsDatabaseItIsAliveButNotReadyAndRecoversByItself() throws IOException, InterruptedException {
        try (PackagedApplication application = PackagedApplication.start(serving)) {
            URI api = application.address();
            assertThat(get(api, null, "/q/health/ready").statusCode()).isEqualTo(200);

            int port = database.port();
            database.stop();

            assertThat(get(api, null, "/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(get(api, null, "/q/health/live").statusCode()).isEqualTo(200);
            HttpResponse<String> refused =
                    post(api, CITIZEN, "/v1/reports", Submission.lamp().json());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("\"service-unavailable\"");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();

            database = EmbeddedMariaDb.start(folder, port);

            assertThat(get(api, null, "/q/health/ready").statusCode()).isEqualTo(200);
            created(api, CITIZEN, "/v1/reports", Submission.lamp().json());
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAfterTheProcessWasKilled() throws IOException, InterruptedException, SQLException {
        String citizen = Minted.sign("city-app", Minted.citizen());
        Set<String> sent = ConcurrentHashMap.newKeySet();
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        try (PackagedApplication application = PackagedApplication.start(serving)) {
            URI api = application.address();
            ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
            AtomicInteger left = new AtomicInteger(MOST_SENT);
            for (int i = 0; i < SENDERS; i++) {
                senders.execute(() -> sendUntilNobodyAnswers(api, citizen, sent, acknowledged, left));
            }
            while (acknowledged.size() < ENOUGH_ACKNOWLEDGED && left.get() > 0) {
                Thread.sleep(5);
            }

            application.kill();

            senders.shutdown();
            assertThat(senders.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH_ACKNOWLEDGED);
        assertThat(left(sent, acknowledged)).as("killed in the middle of some").isNotEmpty();

        try (PackagedApplication application = PackagedApplication.start(serving)) {
            URI api = application.address();
            for (Map.Entry<String, String> entry : acknowledged.entrySet()) {
                HttpResponse<String> repeat = submit(api, citizen, entry.getKey());
                assertThat(repeat.headers().firstValue("Idempotency-Replayed")).hasValue("true");
                assertThat(reportId(repeat)).isEqualTo(entry.getValue());
            }
            for (String reference : left(sent, acknowledged)) {
                assertThat(submit(api, citizen, reference).statusCode()).isEqualTo(201);
            }
        }
        assertThat(count("report r WHERE r.client_reference IN ('" + String.join("','", sent) + "')"))
                .as("each once, however often it was sent")
                .isEqualTo(sent.size());
        assertThat(count("report r LEFT JOIN handling_case c ON c.id = r.id WHERE c.id IS NULL"))
                .as("reports without a case")
                .isZero();
        assertThat(count("handling_case c LEFT JOIN case_history h ON h.case_id = c.id AND h.sequence = 1"
                        + " WHERE h.case_id IS NULL"))
                .as("cases without a first entry")
                .isZero();
    }

    private void sendUntilNobodyAnswers(
            URI api, String citizen, Set<String> sent, Map<String, String> acknowledged, AtomicInteger left) {
        while (left.getAndDecrement() > 0) {
            String reference = UUID.randomUUID().toString();
            sent.add(reference);
            try {
                HttpResponse<String> answer = submit(api, citizen, reference);
                if (answer.statusCode() == 201) {
                    acknowledged.put(reference, reportId(answer));
                }
            } catch (IOException killed) {
                return;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Set<String> left(Set<String> sent, Map<String, String> acknowledged) {
        Set<String> left = new HashSet<>(sent);
        left.removeAll(acknowledged.keySet());
        return left;
    }

    private static int count(String rows) throws SQLException {
        return Integer.parseInt(query(database, database.owner(), "SELECT COUNT(*) FROM " + rows));
    }

    private HttpResponse<String> submit(URI api, String citizen, String reference)
            throws IOException, InterruptedException {
        return post(
                api,
                citizen,
                "/v1/reports",
                Submission.lamp().with("client_reference", reference).json());
    }

    private static String reportId(HttpResponse<String> answer) throws IOException {
        return MAPPER.readTree(answer.body()).get("report_id").asText();
    }

    private JsonNode created(URI api, String token, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(api, token, path, body);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(201);
        return MAPPER.readTree(answer.body());
    }

    private JsonNode found(URI api, @Nullable String token, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(api, token, path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }

    private HttpResponse<String> post(URI api, String token, String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                request(api, token, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(URI api, @Nullable String token, String path)
            throws IOException, InterruptedException {
        return http.send(request(api, token, path).GET().build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI api, @Nullable String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }
}
