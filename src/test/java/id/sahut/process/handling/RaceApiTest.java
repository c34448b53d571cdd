package id.sahut.process.handling;

import static id.sahut.testing.Desk.answeredBy;
import static id.sahut.testing.Desk.disposedTo;
import static id.sahut.testing.Desk.done;
import static id.sahut.testing.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Two people decide at once, or many: one at a time counts, and history has neither a gap nor a double. */
@QuarkusTest
class RaceApiTest {

    private static final int ROUNDS = 20;
    private static final String SUBJECT = "race-" + UUID.randomUUID();
    private static final String WORDS = "{\"text\": \"Petugas sudah ke lokasi.\"}";

    private static RequestSpecification citizen() {
        return Api.citizen(SUBJECT);
    }

    /** Somebody's request on a case. */
    private record Move(Function<String, RequestSpecification> who, String path, String body) {

        static Move officer(Function<String, RequestSpecification> who, String noun, String body) {
            return new Move(who, "/v1/cases/%s/" + noun, body);
        }

        static Move citizens(String noun, String body) {
            return new Move(id -> citizen(), "/v1/reports/%s/" + noun, body);
        }

        Response on(String id, String etag) {
            RequestSpecification request = who.apply(id).body(body);
            return (etag == null ? request : request.header("If-Match", etag)).post(path.formatted(id));
        }
    }

    private static final Move VERIFY = Move.officer(id -> Api.coordinator(), "verifications", "{}");
    private static final Move DISPOSE =
            Move.officer(id -> Api.coordinator(), "dispositions", "{\"agency_code\": \"dlh\"}");
    private static final Move ARCHIVE = Move.officer(
            id -> Api.coordinator(), "archivals", "{\"reason\": \"TEST\", \"text\": \"Hanya percobaan saja.\"}");
    private static final Move ANSWER = Move.officer(id -> Api.liaison("dishub"), "answers", WORDS);
    private static final Move ANSWER_FOR_AGENCY = Move.officer(id -> Api.coordinator(), "answers", WORDS);
    private static final Move TRANSFER = Move.officer(
            id -> Api.liaison("dishub"),
            "transfers",
            "{\"agency_code\": \"dlh\", \"reason\": \"Lampu taman, bukan lampu jalan.\"}");
    private static final Move CONFIRM = Move.citizens("confirmations", "{}");
    private static final Move DISPUTE = Move.citizens("disputes", "{\"reason\": \"Masih gelap sampai sekarang.\"}");
    private static final Move WITHDRAW = Move.citizens("withdrawals", "{}");

    @Test
    void twoVerificationsAtOnce() throws Exception {
        oneWins(() -> Api.submitLamp(citizen()), VERIFY, VERIFY, false);
    }

    @Test
    void twoAnswersAtOnce() throws Exception {
        oneWins(() -> disposedTo(citizen(), "dishub"), ANSWER, ANSWER_FOR_AGENCY, false);
    }

    @Test
    void anAnswerAndATransferAtOnce() throws Exception {
        oneWins(() -> disposedTo(citizen(), "dishub"), ANSWER, TRANSFER, false);
    }

    @Test
    void twoConfirmationsAtOnce() throws Exception {
        oneWins(() -> answeredBy(citizen(), "dishub"), CONFIRM, CONFIRM, false);
    }

    @Test
    void aVerificationAndAnArchivalOfWhatBothHaveRead() throws Exception {
        oneWins(() -> Api.submitLamp(citizen()), VERIFY, ARCHIVE, true);
    }

    @Test
    void anAnswerAndADispositionOfWhatBothHaveRead() throws Exception {
        oneWins(() -> disposedTo(citizen(), "dishub"), ANSWER_FOR_AGENCY, DISPOSE, true);
    }

    @Test
    void aConfirmationAndADisputeOfWhatBothHaveRead() throws Exception {
        oneWins(() -> answeredBy(citizen(), "dishub"), CONFIRM, DISPUTE, true);
    }

    @Test
    void aWithdrawalAndAVerificationOfWhatBothHaveRead() throws Exception {
        oneWins(() -> Api.submitLamp(citizen()), WITHDRAW, VERIFY, true);
    }

    private static void oneWins(Callable<String> prepared, Move first, Move second, boolean both) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = prepared.call();
            String etag = both ? read(id).extract().header("ETag") : null;
            int before = HistoryChain.verify(id);

            List<Response> answers = together(List.of(() -> first.on(id, etag), () -> second.on(id, etag)));

            assertThat(answers)
                    .extracting(Response::statusCode)
                    .as("round %s", round)
                    .containsOnlyOnce(201)
                    .allSatisfy(status -> assertThat(status).isIn(201, both ? 412 : 409));
            assertThat(HistoryChain.verify(id)).isEqualTo(before + 1);
        }
    }

    @Test
    void sixteenOfficersAtOneCase() throws Exception {
        String id = disposedTo(citizen(), "dishub");
        done(Api.liaison("dishub"), id, "follow-ups", WORDS);
        int before = HistoryChain.verify(id);
        List<Callable<Response>> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            // Each for the first time: an officer's own id is drawn in the same moment.
            String body = "{\"text\": \"Petugas ke-" + i + " sudah ke lokasi.\"}";
            String token = Api.token("{\"persona\": \"liaison\", \"agency_code\": \"dishub\", \"subject\": \"crowd-" + i
                    + "-" + SUBJECT + "\"}");
            all.add(() -> {
                Response last = null;
                for (int turn = 0; turn < 4; turn++) {
                    last = Api.as(token).body(body).post("/v1/cases/" + id + "/follow-ups");
                    if (last.statusCode() != 201) {
                        return last;
                    }
                }
                return last;
            });
        }

        List<Response> answers = together(all);

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(HistoryChain.verify(id)).isEqualTo(before + 64);
        Api.coordinator()
                .queryParam("page_size", 100)
                .get("/v1/cases/" + id + "/history")
                .then()
                .statusCode(200);
    }

    private static List<Response> together(List<Callable<Response>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try {
            List<Future<Response>> running = new ArrayList<>();
            for (Callable<Response> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
