package id.sahut.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sahut.testing.Minted;
import id.sahut.testing.PackagedApplication;
import id.sahut.testing.PlainHttp;
import id.sahut.testing.ProductionDatabase;
import id.sahut.testing.StaffTokens;
import id.sahut.testing.Submission;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
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

    private static ProductionDatabase database;
    private static Map<String, String> serving;

    private final PlainHttp http = new PlainHttp();

    @BeforeAll
    static void migrate() throws IOException {
        database = ProductionDatabase.migrated("production-life-test");
        serving = database.serving();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void aReportLivesItsLifeAndOutlivesARestart() throws IOException, InterruptedException {
        String report;
        JsonNode before;
        try (PackagedApplication application = PackagedApplication.start(serving)) {
            URI api = application.address();
            JsonNode submitted =
                    http.created(api, CITIZEN, "/v1/reports", Submission.lamp().json());
            report = submitted.get("report_id").asText();
            http.created(api, COORDINATOR, "/v1/cases/" + report + "/verifications", "{}");
            http.created(
                    api, LIAISON, "/v1/cases/" + report + "/follow-ups", "{\"text\":\"Petugas sudah di lokasi.\"}");
            http.created(
                    api,
                    LIAISON,
                    "/v1/cases/" + report + "/answers",
                    "{\"text\":\"Ketiga lampu sudah diganti.\",\"outcome\":\"FIXED\"}");
            http.created(api, CITIZEN, "/v1/reports/" + report + "/confirmations", "{}");
            http.created(api, CITIZEN, "/v1/reports/" + report + "/feedback", "{\"rating\":5,\"resolved\":true}");
            before = http.found(api, CITIZEN, "/v1/reports/" + report);
            assertThat(before.get("status").asText()).isEqualTo("CLOSED");
            assertThat(http.found(
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

            assertThat(http.found(api, CITIZEN, "/v1/reports/" + report)).isEqualTo(before);
            assertThat(http.found(api, CITIZEN, "/v1/reports/" + report + "/timeline")
                            .get("items")
                            .findValuesAsText("event"))
                    .containsExactly("SUBMITTED", "VERIFIED", "FOLLOWED_UP", "ANSWERED", "CONFIRMED", "RATED");
        }
    }

    @Test
    void withoutItsDatabaseItIsAliveButNotReadyAndRecoversByItself() throws IOException, InterruptedException {
        try (PackagedApplication application = PackagedApplication.start(serving)) {
            URI api = application.address();
            assertThat(http.get(api, null, "/q/health/ready").statusCode()).isEqualTo(200);

            database.stop();

            assertThat(http.get(api, null, "/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(http.get(api, null, "/q/health/live").statusCode()).isEqualTo(200);
            HttpResponse<String> refused =
                    http.post(api, CITIZEN, "/v1/reports", Submission.lamp().json());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("\"service-unavailable\"");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();

            database.startAgain();

            assertThat(http.get(api, null, "/q/health/ready").statusCode()).isEqualTo(200);
            http.created(api, CITIZEN, "/v1/reports", Submission.lamp().json());
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
        assertThat(database.count("report r WHERE r.client_reference IN ('" + String.join("','", sent) + "')"))
                .as("each once, however often it was sent")
                .isEqualTo(sent.size());
        assertThat(database.count("report r LEFT JOIN handling_case c ON c.id = r.id WHERE c.id IS NULL"))
                .as("reports without a case")
                .isZero();
        assertThat(database.count("handling_case c LEFT JOIN case_history h ON h.case_id = c.id AND h.sequence = 1"
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

    private HttpResponse<String> submit(URI api, String citizen, String reference)
            throws IOException, InterruptedException {
        return http.post(
                api,
                citizen,
                "/v1/reports",
                Submission.lamp().with("client_reference", reference).json());
    }

    private static String reportId(HttpResponse<String> answer) throws IOException {
        return MAPPER.readTree(answer.body()).get("report_id").asText();
    }
}
