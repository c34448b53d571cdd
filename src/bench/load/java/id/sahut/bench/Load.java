package id.sahut.bench;

import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.api.HttpRequestWriter;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.steps.HttpRequestStepBuilder;
import io.hyperfoil.http.steps.HttpStepCatalog;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** Sends load with Hyperfoil: as fast as a number of users can, or at a fixed rate that waits for nobody. */
final class Load {

    /** How long an answer, and the end of a phase, is waited for. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int GENERATOR_THREADS = 1;

    private final int port;
    private final int users;

    Load(int port, int users) {
        this.port = port;
        this.users = users;
    }

    /** What came of a phase. Times in nanoseconds, measured from when a request was due. */
    record Outcome(double perSecond, Histogram times, long failures) {

        double milliseconds(double percentile) {
            return times.getValueAtPercentile(percentile) / 1_000_000.0;
        }
    }

    /** Every user sends the next request when the last is answered: finds the throughput. */
    Outcome asFastAsPossible(Requests requests, Duration duration) {
        return run(requests, duration, builder -> builder.always(users));
    }

    /**
     * Requests are sent when they are due, however slow the answers are: finds the times a user would see, those of
     * requests that queue included.
     */
    Outcome atRate(Requests requests, double perSecond, Duration duration) {
        return run(requests, duration, builder -> builder.constantRate(0)
                .usersPerSec(perSecond)
                .variance(true)
                .maxSessions(users * 8));
    }

    /** Requests to the application, still without any. */
    BenchmarkBuilder benchmark(String name) {
        BenchmarkBuilder builder = BenchmarkBuilder.builder().name(name).threads(GENERATOR_THREADS);
        builder.addPlugin(HttpPluginBuilder::new)
                .http()
                .host("127.0.0.1")
                .port(port)
                .allowHttp2(false)
                .requestTimeout(PATIENCE.toMillis())
                .sharedConnections(users * 2);
        return builder;
    }

    private interface Model {
        PhaseBuilder<?> of(PhaseBuilder.Catalog catalog);
    }

    private Outcome run(Requests requests, Duration duration, Model model) {
        BenchmarkBuilder builder = benchmark(requests.name());
        HttpRequestStepBuilder request = model.of(builder.addPhase("phase"))
                .duration(duration.toMillis())
                .maxDuration(duration.plus(PATIENCE).toMillis())
                .scenario()
                .initialSequence("request")
                .step(HttpStepCatalog.SC)
                .httpRequest(requests.body() == null ? HttpMethod.GET : HttpMethod.POST)
                .path(session -> requests.path().get())
                .headerAppender((session, writer) -> headers(requests, writer));
        if (requests.body() != null) {
            byte[] body = requests.body().getBytes(StandardCharsets.UTF_8);
            request.body((session, connection) -> Unpooled.wrappedBuffer(body));
        }
        return run(builder.build(), duration);
    }

    private static void headers(Requests requests, HttpRequestWriter writer) {
        writer.putHeader("accept", "application/json");
        if (requests.authorization() != null) {
            writer.putHeader(
                    "authorization",
                    requests.authorization().apply(writer.request().path));
        }
        if (requests.body() != null) {
            writer.putHeader("content-type", "application/json");
        }
    }

    private static Outcome run(Benchmark benchmark, Duration duration) {
        StatisticsSnapshot all = new StatisticsSnapshot();
        new LocalSimulationRunner(benchmark, (phase, step, metric, snapshot, left) -> all.add(snapshot), null, null)
                .run();
        return new Outcome(
                (all.responseCount - all.invalid) / (duration.toMillis() / 1000.0),
                all.histogram.copy(),
                all.errors() + all.invalid);
    }
}
