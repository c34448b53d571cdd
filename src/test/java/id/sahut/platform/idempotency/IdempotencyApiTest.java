package id.sahut.platform.idempotency;

import static id.sahut.testing.Problems.at;
import static id.sahut.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.platform.database.Sql;
import id.sahut.testing.Api;
import id.sahut.testing.Minted;
import id.sahut.testing.Submission;
import id.sahut.testing.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same request twice does its work once. */
@QuarkusTest
class IdempotencyApiTest {

    private static final int RACERS = 10;

    @Inject
    TestClock clock;

    @Inject
    KeptAnswers keptAnswers;

    @Inject
    Sql sql;

    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private String subject = "idempotent-" + UUID.randomUUID();
    private final String key = "key-" + UUID.randomUUID();

    @AfterEach
    void realTime() {
        clock.reset();
    }

    /** With a token that outlives every move of the clock. */
    private RequestSpecification citizen() {
        return Api.as(tokens.computeIfAbsent(subject, person -> {
            Map<String, Object> claims = Minted.citizen();
            claims.put("sub", person);
            claims.put("exp", Instant.now().plus(Duration.ofDays(100)).getEpochSecond());
            return Minted.sign("city-app", claims);
        }));
    }

    private Response submit(Submission submission) {
        return citizen().header("Idempotency-Key", key).body(submission.json()).post("/v1/reports");
    }

    private int stored() {
        return citizen()
                .get("/v1/reports?page_size=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");
    }

    @Test
    void theSameRequestWithTheSameKeyIsReplayed() {
        Response first = submit(Submission.lamp());
        Response second = submit(Submission.lamp());
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        for (String header : new String[] {"Location", "ETag", "Content-Language"}) {
            assertThat(second.header(header)).as(header).isNotNull().isEqualTo(first.header(header));
        }
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void whiteSpaceAndOrderMakeNoOtherRequest() {
        Response first = citizen()
                .header("Idempotency-Key", key)
                .body("{\"kind\":\"COMPLAINT\",\"description\":\"" + Submission.DESCRIPTION + "\"}")
                .post("/v1/reports");
        Response second = citizen()
                .header("Idempotency-Key", key)
                .body("{ \"description\" : \"" + Submission.DESCRIPTION + "\",\n \"kind\" : \"COMPLAINT\" }")
                .post("/v1/reports");
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void theReplaySpeaksTheLanguageOfTheFirstAnswer() {
        Response first = citizen()
                .header("Accept-Language", "en")
                .header("Idempotency-Key", key)
                .body(Submission.lamp().json())
                .post("/v1/reports");
        Response second = submit(Submission.lamp());
        second.then().header("Content-Language", "en").body("status_label", equalTo("Waiting to be verified"));
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void theReplayIsTheFirstAnswerThoughTheReportHasMovedOn() {
        String id = submit(Submission.lamp()).path("report_id");
        Api.act(citizen(), "/v1/reports/" + id + "/withdrawals", "{}").then().statusCode(201);
        submit(Submission.lamp()).then().statusCode(201).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void anotherBodyWithTheSameKeyIsRefused() {
        submit(Submission.lamp()).then().statusCode(201);
        problem(submit(Submission.lamp().with("anonymous", true)), 422, "idempotency-key-reused");
        problem(
                        citizen()
                                .header("Accept-Language", "en")
                                .header("Idempotency-Key", key)
                                .body(Submission.minimal().json())
                                .post("/v1/reports"),
                        422,
                        "idempotency-key-reused")
                .body("title", equalTo("The key stands for another request"));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void anotherPathWithTheSameKeyIsRefused() {
        String id = submit(Submission.lamp()).path("report_id");
        String another = Api.submitLamp(citizen());
        problem(
                citizen().header("Idempotency-Key", key).body("{}").post("/v1/reports/" + id + "/withdrawals"),
                422,
                "idempotency-key-reused");
        String further = "further-" + UUID.randomUUID();
        citizen()
                .header("Idempotency-Key", further)
                .body("{}")
                .post("/v1/reports/" + id + "/withdrawals")
                .then()
                .statusCode(201);
        problem(
                citizen().header("Idempotency-Key", further).body("{}").post("/v1/reports/" + another + "/withdrawals"),
                422,
                "idempotency-key-reused");
        citizen().get("/v1/reports/" + another).then().body("status", equalTo("SUBMITTED"));
    }

    @Test
    void anotherPersonsKeyIsAnotherKey() {
        Response first = submit(Submission.lamp());
        subject = "idempotent-" + UUID.randomUUID();
        Response second = submit(Submission.lamp());
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .body("report_id", not(equalTo(first.path("report_id"))));
    }

    @Test
    void aKeyIsReadWithItsCase() {
        submit(Submission.lamp()).then().statusCode(201);
        citizen()
                .header("Idempotency-Key", key.toUpperCase(java.util.Locale.ROOT))
                .body(Submission.lamp().json())
                .post("/v1/reports")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aFailureFreesItsKey() {
        at(
                submit(Submission.lamp().with("description", "pendek")),
                422,
                "invalid-content",
                "/description",
                "too-short");
        submit(Submission.lamp()).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aRefusedTransitionFreesItsKey() {
        String id = Api.submitLamp(citizen());
        RequestSpecification keyed = citizen().header("Idempotency-Key", key);
        problem(keyed.body("{}").post("/v1/reports/" + id + "/confirmations"), 409, "wrong-state");
        Api.act(Api.coordinator(), "/v1/cases/" + id + "/verifications", "{}")
                .then()
                .statusCode(201);
        citizen()
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/v1/reports/" + id + "/confirmations")
                .then()
                .statusCode(201);
    }

    @Test
    void aTransitionIsReplayedThoughItIsNoLongerPossible() {
        String id = Api.submitLamp(citizen());
        List<Response> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(citizen()
                    .header("Idempotency-Key", key)
                    .body("{\"reason\":\"Sudah selesai sendiri.\"}")
                    .post("/v1/reports/" + id + "/withdrawals"));
        }
        answers.get(1).then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(answers.get(1).asString()).isEqualTo(answers.get(0).asString());
        assertThat(answers.get(1).header("ETag")).isEqualTo(answers.get(0).header("ETag"));
        assertThat(answers.get(1).header("Location")).isEqualTo(answers.get(0).header("Location"));
        citizen().get("/v1/reports/" + id + "/timeline").then().body("items", hasSize(2));
    }

    @Test
    void tenClientsWithOneKeyMakeOneReport() throws Exception {
        List<Response> answers = race(() -> submit(Submission.lamp()));
        assertThat(answers).allSatisfy(answer -> answer.then().statusCode(201));
        assertThat(distinct(answers, Response::asString)).hasSize(1);
        assertThat(distinct(answers, answer -> answer.header("Location"))).hasSize(1);
        assertThat(distinct(answers, answer -> answer.header("ETag"))).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.header("Idempotency-Replayed") == null))
                .hasSize(1);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void tenClientsWithOneReferenceAndNoKeyMakeOneReport() throws Exception {
        String body = Submission.lamp()
                .with("client_reference", UUID.randomUUID().toString())
                .json();
        List<Response> answers = race(() -> citizen().body(body).post("/v1/reports"));
        assertThat(answers).allSatisfy(answer -> answer.then().statusCode(201));
        assertThat(distinct(answers, Response::asString)).hasSize(1);
        assertThat(distinct(answers, answer -> answer.header("Location"))).hasSize(1);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void tenFirstReportsOfOnePersonAtOnceAreTenReports() throws Exception {
        List<Response> answers =
                race(() -> citizen().body(Submission.lamp().json()).post("/v1/reports"));
        assertThat(answers).allSatisfy(answer -> answer.then().statusCode(201));
        assertThat(distinct(answers, answer -> answer.path("report_id"))).hasSize(RACERS);
        assertThat(stored()).isEqualTo(RACERS);
    }

    @Test
    void ofTenWithdrawalsAtOnceOneWins() throws Exception {
        String id = Api.submitLamp(citizen());
        List<Response> answers = race(() -> citizen().body("{}").post("/v1/reports/" + id + "/withdrawals"));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .hasSize(RACERS - 1);
        citizen().get("/v1/reports/" + id + "/timeline").then().body("items", hasSize(2));
    }

    @Test
    void aReferenceSeenBeforeAnswersTheStoredReport() {
        Submission submission =
                Submission.lamp().with("client_reference", UUID.randomUUID().toString());
        String id = citizen().body(submission.json()).post("/v1/reports").path("report_id");
        clock.move(Duration.ofDays(60));
        citizen()
                .body(submission
                        .with("description", "Kali ini aplikasi mengirim kata-kata yang lain.")
                        .json())
                .post("/v1/reports")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", "/v1/reports/" + id)
                .body("report_id", equalTo(id))
                .body("description", equalTo(Submission.DESCRIPTION));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aReferenceSeenBeforeAnswersThoughTheRestCouldNoLongerBeAccepted() {
        Submission submission =
                Submission.lamp().with("client_reference", UUID.randomUUID().toString());
        String id = citizen().body(submission.json()).post("/v1/reports").path("report_id");
        citizen()
                .body(submission.with("category_code", "tidak-ada").json())
                .post("/v1/reports")
                .then()
                .statusCode(201)
                .body("report_id", equalTo(id));
    }

    @Test
    void anotherPersonsReferenceIsAnotherReference() {
        Submission submission =
                Submission.lamp().with("client_reference", UUID.randomUUID().toString());
        String id = citizen().body(submission.json()).post("/v1/reports").path("report_id");
        Api.newCitizen()
                .body(submission.json())
                .post("/v1/reports")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .body("report_id", not(equalTo(id)));
    }

    @Test
    void aReferenceIsReadWithItsCaseAndAccents() {
        for (String reference : List.of("a-" + subject.length(), "A-" + subject.length(), "á-" + subject.length())) {
            Api.submit(
                            citizen(),
                            Submission.lamp()
                                    .with("client_reference", reference)
                                    .json())
                    .header("Idempotency-Replayed", nullValue());
        }
        assertThat(stored()).isEqualTo(3);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        String first = submit(Submission.lamp()).path("report_id");
        clock.move(Duration.ofHours(25));
        submit(Submission.lamp())
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .body("report_id", not(equalTo(first)));
        submit(Submission.lamp()).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void aKeyIsKeptForADay() {
        submit(Submission.lamp()).then().statusCode(201);
        clock.move(Duration.ofHours(23));
        submit(Submission.lamp()).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void whatIsForgottenIsDeleted() {
        submit(Submission.lamp()).then().statusCode(201);
        keptAnswers.purge();
        assertThat(kept()).isEqualTo(1);
        clock.move(Duration.ofHours(25));
        keptAnswers.purge();
        assertThat(kept()).isZero();
    }

    @Test
    void theTableOfKeysNamesNobody() {
        submit(Submission.lamp()).then().statusCode(201);
        String caller = QuarkusTransaction.requiringNew()
                .call(() -> sql.query("select caller_digest from idempotency_key where idempotency_key = :key")
                        .bind("key", key)
                        .first(row -> row.text("caller_digest"))
                        .orElseThrow());
        assertThat(caller).matches("[0-9a-f]{64}").doesNotContain(subject);
    }

    private long kept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.query("select count(*) kept from idempotency_key where idempotency_key = :key")
                        .bind("key", key)
                        .first(row -> row.number("kept"))
                        .orElseThrow());
    }

    private static <T> Map<T, Long> distinct(List<Response> answers, java.util.function.Function<Response, T> part) {
        return answers.stream().collect(Collectors.groupingBy(part, Collectors.counting()));
    }

    private List<Response> race(Callable<Response> request) throws Exception {
        citizen();
        ExecutorService clients = Executors.newFixedThreadPool(RACERS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Response>> running = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                running.add(clients.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            start.countDown();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }
}
