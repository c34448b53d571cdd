package id.sahut.bench;

import com.fasterxml.jackson.databind.JsonNode;
import id.sahut.testing.Database;
import id.sahut.testing.RunningServices;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Measures the packaged application with a real database and prints ratios: how it compares, in the same run on the same
 * machine, with the cheapest endpoint of the same server and with the bare SQL of the same work. Arguments:
 * {@code key=value} of {@link Options}; with {@code profile=submitReport} it records that operation instead.
 */
public final class Benchmark {

    private static final String ISSUER = "city-app";
    private static final String STATIC = "static JSON";
    private static final String RAW = "raw JDBC";

    private final Options options;
    private final Map<String, String> settings;

    private Benchmark(Options options) {
        this.options = options;
        this.settings = RunningServices.get().settings();
    }

    public static void main(String... arguments) throws SQLException {
        new Benchmark(Options.of(arguments)).run();
        System.exit(0); // Hyperfoil leaves threads behind.
    }

    private void run() throws SQLException {
        Path home = Path.of(System.getProperty("java.home"));
        say("JDK %s, %d processors, %d users, heap %s", Runtime.version(), processors(), options.users(), options.heap());
        try (Server server = Server.start(home, options.heap(), settings)) {
            JsonClient client = new JsonClient(server.port());
            Population population = Population.submitted(client);
            if ("commands".equals(options.profile())) {
                commands(client, population);
                Database.rows("show global status where variable_name like 'Com%' and value > 0").forEach(row -> say("%s", row));
                return;
            }
            if (options.profile() != null) {
                profile(server, population, options.profile());
                return;
            }
            if (options.measures(Options.REQUESTS)) {
                Map<String, Long> few = rowsRead(client, population);
                Population.fillUpTo(options.reports());
                Map<String, Long> many = rowsRead(client, population);
                say("%nRows read for one page%n%-28s%14s%14s", "", "1,000", "%,d".formatted(options.reports()));
                few.forEach((name, rows) -> say("%-28s%14d%14d", name, rows, many.get(name)));
                commands(client, population);
                measure(server, client, population);
            } else if (options.measures(Options.LIFECYCLE)) {
                Population.fillUpTo(options.reports());
            }
            if (options.measures(Options.LIFECYCLE)) {
                lifecycles(server, population);
            }
        }
        if (options.measures(Options.SWEEP)) {
            sweeps(home);
        }
        if (options.measures(Options.START)) {
            say("%nStart to first answered request, on an existing database");
            new StartTimes(options, settings).medians(home).forEach((jdk, time) -> say("%-28s%11.1f s", jdk, time));
        }
    }

    private Map<String, Long> rowsRead(JsonClient client, Population population) {
        Map<String, Long> rows = new LinkedHashMap<>();
        String citizen = population.citizens().get(0).authorization();
        String liaison = Population.liaison("dishub");
        rows.put("listMyReports", DatabaseWork.rowsRead(() -> client.get("/v1/reports", citizen)));
        rows.put("listCases, coordinator", DatabaseWork.rowsRead(() -> client.get("/v1/cases", population.coordinator())));
        rows.put("listCases, liaison", DatabaseWork.rowsRead(() -> client.get("/v1/cases", liaison)));
        rows.put(
                "listCases, newest first",
                DatabaseWork.rowsRead(() -> client.get("/v1/cases?sort=-submitted_at", population.coordinator())));
        return rows;
    }

    private static void commands(JsonClient client, Population population) {
        Population.OwnReport report = population.reports().get(0);
        String citizen = report.citizen().authorization();
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("trackReport", () -> client.get("/v1/tracking/" + report.ticketNumber(), null));
        calls.put("getReport", () -> client.get("/v1/reports/" + report.id(), citizen));
        calls.put("listMyReports", () -> client.get("/v1/reports", citizen));
        calls.put("listCases", () -> client.get("/v1/cases", population.coordinator()));
        calls.put("submitReport", () -> client.post("/v1/reports", citizen, Population.BODY));
        say("%nCommands sent to the database for one request, commit included");
        calls.forEach((name, call) -> say("%-28s%14d", name, DatabaseWork.commands(call)));
    }

    private void measure(Server server, JsonClient client, Population population) throws SQLException {
        Load load = new Load(server.port(), options.users());
        RawSubmission raw = raw(client, population);
        List<Requests> all = requests(population);

        say("%nWarming up …");
        all.forEach(requests -> load.asFastAsPossible(requests, options.warmUp()));
        raw.run(options.users(), options.warmUp());

        Map<String, Rounds> throughput = new LinkedHashMap<>();
        int heap = 0;
        for (int round = 0; round < options.rounds(); round++) {
            for (Requests requests : all) {
                CompletableFuture<Integer> collected = CompletableFuture.supplyAsync(
                        server::heapAfterFullCollection,
                        CompletableFuture.delayedExecutor(options.round().toMillis() / 2, TimeUnit.MILLISECONDS));
                throughput
                        .computeIfAbsent(requests.name(), name -> new Rounds())
                        .add(server, () -> load.asFastAsPossible(requests, options.round()));
                heap = Math.max(heap, collected.join());
            }
            throughput
                    .computeIfAbsent(RAW, name -> new Rounds())
                    .add(server, () -> raw.run(options.users(), options.round()));
        }
        double staticRate = throughput.get(STATIC).perSecond();
        double rawRate = throughput.get(RAW).perSecond();

        say("%nAs fast as %d users can ask; median of %d rounds", options.users(), options.rounds());
        say("%-28s%12s%12s%12s%16s%16s", "", "per second", "of static", "of raw JDBC", "application µs", "database µs");
        throughput.forEach((name, rounds) -> say(
                "%-28s%12.0f%12.2f%12.2f%16.0f%16.0f%s",
                name,
                rounds.perSecond(),
                rounds.perSecond() / staticRate,
                rounds.perSecond() / rawRate,
                rounds.applicationMicros(),
                rounds.databaseMicros(),
                rounds.failures()));
        say("The last two: processor time of each request. Raw JDBC sends the %d statements of one submitReport"
                + " and commits.", raw.statements());

        say("%nAt half of that rate, milliseconds from when a request was due");
        say("%-28s%12s%12s%12s%12s", "", "per second", "p50", "p95", "p99");
        for (Requests requests : all) {
            double rate = throughput.get(requests.name()).perSecond() / 2;
            Load.Outcome outcome = load.atRate(requests, rate, options.round().multipliedBy(2));
            say(
                    "%-28s%12.0f%12.1f%12.1f%12.1f%s",
                    requests.name(),
                    outcome.perSecond(),
                    outcome.milliseconds(50),
                    outcome.milliseconds(95),
                    outcome.milliseconds(99),
                    Rounds.failures(outcome.failures()));
        }
        say("%nHeap after a full collection under load, at most: %d MB (limit %s); resident: %d MB",
                heap, options.heap(), server.residentMegabytes());
    }

    private void lifecycles(Server server, Population population) {
        Lifecycles lifecycles = new Lifecycles(new Load(server.port(), options.users()), options.users(), population);
        say("%nWarming up full lifecycles …");
        lifecycles.run(options.warmUp());
        Duration application = server.processorTime();
        Duration database = DatabaseWork.processorTime();
        Lifecycles.Outcome outcome = lifecycles.run(options.round().multipliedBy(2L * options.rounds()));
        application = server.processorTime().minus(application);
        database = DatabaseWork.processorTime().minus(database);
        say("%nFull lifecycles by %d clients: %.1f per second; %,d ended, none failed; processor time of each: application"
                        + " %.1f ms, database %.1f ms",
                options.users(),
                outcome.perSecond(),
                outcome.lifecycles(),
                application.toNanos() / 1e6 / outcome.lifecycles(),
                database.toNanos() / 1e6 / outcome.lifecycles());
        say("%-28s%12s%12s%12s", "milliseconds", "p50", "p95", "p99");
        outcome.calls()
                .forEach((name, call) -> say(
                        "%-28s%12.1f%12.1f%12.1f",
                        name, call.milliseconds(50), call.milliseconds(95), call.milliseconds(99)));
    }

    /** On a server of its own, which sweeps when it is told to. */
    private void sweeps(Path home) throws SQLException {
        Map<String, String> quiet = new HashMap<>(settings);
        quiet.put("sahut.handling.sweep-every", "off");
        try (Server server = Server.start(home, options.heap(), quiet)) {
            JsonClient client = new JsonClient(server.port());
            try (Sweep sweep = new Sweep(client, Population.submitted(client))) {
                long start = System.nanoTime();
                sweep.later(options.clocks());
                say("%n%,d cases with an alarm, filled up in %d s; sweeps of %,d due ones",
                        options.clocks(), (System.nanoTime() - start) / 1_000_000_000, Sweep.DUE);
                say("%-28s%12s%12s%12s", "", "seconds", "rows read", "entries");
                for (int round = 0; round <= 2 * options.rounds(); round++) {
                    Sweep.Outcome outcome = sweep.sweepDue();
                    say("%-28s%12.2f%12d%12d",
                            round == 0 ? "first, new process" : "then",
                            outcome.took().toNanos() / 1e9,
                            outcome.rowsRead(),
                            outcome.entries());
                }
            }
        }
    }

    private void profile(Server server, Population population, String name) {
        Requests requests = requests(population).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Load load = new Load(server.port(), options.users());
        load.asFastAsPossible(requests, options.warmUp());
        Duration application = server.processorTime();
        Duration database = DatabaseWork.processorTime();
        double rate = load.asFastAsPossible(requests, options.round()).perSecond();
        double all = rate * options.round().toSeconds();
        say(
                "%s: %.0f per second; processor time of each: application %.0f µs, database %.0f µs",
                name,
                rate,
                server.processorTime().minus(application).toNanos() / 1000.0 / all,
                DatabaseWork.processorTime().minus(database).toNanos() / 1000.0 / all);
        server.startProfile();
        load.asFastAsPossible(requests, options.round());
        Path file = Path.of("target", name + ".jfr");
        server.writeProfile(file);
        say("Recorded in %s", file);
    }

    private static List<Requests> requests(Population population) {
        Map<String, String> owners = new HashMap<>();
        population
                .reports()
                .forEach(report -> owners.put("/v1/reports/" + report.id(), report.citizen().authorization()));
        List<String> paths = List.copyOf(owners.keySet());
        return List.of(
                Requests.open(STATIC, () -> "/bench/static"),
                Requests.open(
                        "trackReport",
                        () -> "/v1/tracking/" + Requests.any(population.reports()).ticketNumber()),
                Requests.get("getReport", () -> Requests.any(paths), owners::get),
                Requests.get("listMyReports", () -> "/v1/reports", path -> citizen(population)),
                Requests.get("listCases", () -> "/v1/cases", path -> population.coordinator()),
                Requests.post("submitReport", "/v1/reports", path -> citizen(population), Population.BODY));
    }

    private static String citizen(Population population) {
        return Requests.any(population.citizens()).authorization();
    }

    /** The statements of a submission by somebody who has submitted before, as the application really sends them. */
    private RawSubmission raw(JsonClient client, Population population) throws SQLException {
        Population.Citizen citizen = population.citizens().get(0);
        client.get("/bench/statements", null);
        JsonNode stored = client.post("/v1/reports", citizen.authorization(), Population.BODY);
        List<String> statements = new ArrayList<>();
        client.get("/bench/statements", null).path("statements").forEach(each -> statements.add(each.asText()));
        List<RawSubmission.Reporter> reporters =
                Database.rows("select id, subject from reporter where issuer = ? and subject like 'bench-%'", ISSUER)
                        .stream()
                        .map(row -> new RawSubmission.Reporter((UUID) row.get("id"), (String) row.get("subject")))
                        .toList();
        return RawSubmission.like(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"),
                statements,
                UUID.fromString(stored.path("report_id").asText()),
                reporters);
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency
    private static void say(String format, Object... values) {
        System.out.println(format.formatted(values));
    }
}
