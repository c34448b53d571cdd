package id.sahut.bench;

import io.hyperfoil.api.config.BaseSequenceBuilder;
import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.handlers.json.JsonHandler;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.api.HttpRequestWriter;
import io.hyperfoil.http.steps.HttpRequestStepBuilder;
import io.hyperfoil.http.steps.HttpStepCatalog;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/**
 * Reports from the first word to the last: each client is a citizen who submits, and then the officers and the citizen by
 * turns do what comes next to that report, one call when the one before is answered.
 */
final class Lifecycles {

    private static final String REPORT = "report";
    /** Stands in paths for the id that the first call answers. */
    static final String THE_REPORT = "${" + REPORT + "}";

    private static final String CASE_PATH = "/v1/cases/" + THE_REPORT + "/";
    private static final String REPORT_PATH = "/v1/reports/" + THE_REPORT + "/";

    /** The agency that gets the reports of {@link Population#BODY}. */
    private static final String AGENCY = "dishub";

    private final Load load;
    private final int users;
    private final List<Call> calls;

    Lifecycles(Load load, int users, Population population) {
        this.load = load;
        this.users = users;
        this.calls = calls(population);
    }

    /** The calls in order. */
    static List<Call> calls(Population population) {
        List<Population.Citizen> citizens = population.citizens();
        IntFunction<String> citizen = client -> citizens.get(client % citizens.size()).authorization();
        IntFunction<String> coordinator = client -> population.coordinator();
        String liaison = Population.liaison(AGENCY);
        return List.of(
                new Call("submitReport", "/v1/reports", citizen, Population.BODY),
                new Call("verifyCase", CASE_PATH + "verifications", coordinator, "{}"),
                new Call("recordFollowUp", CASE_PATH + "follow-ups", client -> liaison, """
                        {"text": "Regu kami memeriksa ketiga tiang besok pagi."}"""),
                new Call("answerCase", CASE_PATH + "answers", client -> liaison, """
                        {"text": "Ketiga lampu sudah diganti dan menyala kembali.", "outcome": "FIXED"}"""),
                new Call("confirmResolution", REPORT_PATH + "confirmations", citizen, "{}"),
                new Call("rateService", REPORT_PATH + "feedback", citizen, """
                        {"rating": 5, "resolved": true, "comment": "Cepat dan jelas, terima kasih."}"""));
    }

    /** @param authorization the header of a client, by its number */
    record Call(String name, String path, IntFunction<String> authorization, String body) {}

    /** What came of it: how many lifecycles ended each second, and the calls in order. */
    record Outcome(double perSecond, long lifecycles, Map<String, Load.Outcome> calls) {}

    /**
     * All clients for so long; a lifecycle that has begun is ended, and the time that takes counts.
     *
     * @throws IllegalStateException if a single call was not answered by a success: then nothing was measured
     */
    Outcome run(Duration duration) {
        AtomicLong lastEnd = new AtomicLong();
        AtomicLong firstStart = new AtomicLong(Long.MAX_VALUE);
        BenchmarkBuilder builder = load.benchmark("lifecycle");
        BaseSequenceBuilder<?> sequence = builder.addPhase("phase")
                .always(users)
                .duration(duration.toMillis())
                .maxDuration(duration.plus(Load.PATIENCE).toMillis())
                .scenario()
                .initialSequence("lifecycle");
        for (Call call : calls) {
            add(sequence, call)
                    .headerAppender((session, writer) -> firstStart.accumulateAndGet(System.nanoTime(), Math::min))
                    .handler()
                    .onCompletion(session -> lastEnd.accumulateAndGet(System.nanoTime(), Math::max));
        }
        Map<String, StatisticsSnapshot> all = new LinkedHashMap<>();
        calls.forEach(call -> all.put(call.name(), new StatisticsSnapshot()));
        new LocalSimulationRunner(
                        builder.build(), (phase, step, metric, snapshot, left) -> all.get(metric).add(snapshot), null, null)
                .run();
        return outcome(all, lastEnd.get() - firstStart.get());
    }

    private HttpRequestStepBuilder add(BaseSequenceBuilder<?> sequence, Call call) {
        byte[] body = call.body().getBytes(StandardCharsets.UTF_8);
        HttpRequestStepBuilder request = sequence.step(HttpStepCatalog.SC)
                .httpRequest(HttpMethod.POST)
                .metric(call.name())
                .path()
                .pattern(call.path())
                .end()
                .headerAppender((session, writer) ->
                        headers(writer, call.authorization().apply(session.uniqueId())))
                .body((session, connection) -> Unpooled.wrappedBuffer(body));
        if (call.path().equals("/v1/reports")) {
            request.handler()
                    .body(new JsonHandler.Builder()
                            .query(".report_id")
                            .storeShortcuts()
                            .toVar(REPORT)
                            .end());
        }
        return request;
    }

    private static void headers(HttpRequestWriter writer, String authorization) {
        writer.putHeader("accept", "application/json");
        writer.putHeader("authorization", authorization);
        writer.putHeader("content-type", "application/json");
    }

    private Outcome outcome(Map<String, StatisticsSnapshot> all, long nanos) {
        Map<String, Load.Outcome> outcomes = new LinkedHashMap<>();
        double seconds = nanos / 1e9;
        all.forEach((name, one) -> outcomes.put(
                name,
                new Load.Outcome(
                        (one.responseCount - one.invalid) / seconds, one.histogram.copy(), one.errors() + one.invalid)));
        long failed = outcomes.values().stream().mapToLong(Load.Outcome::failures).sum();
        long begun = all.get(calls.get(0).name()).responseCount;
        long ended = all.get(calls.get(calls.size() - 1).name()).responseCount;
        if (failed > 0 || begun != ended) {
            throw new IllegalStateException("%d calls FAILED, %d lifecycles begun, %d ended: %s"
                    .formatted(failed, begun, ended, all));
        }
        return new Outcome(ended / seconds, ended, outcomes);
    }
}
