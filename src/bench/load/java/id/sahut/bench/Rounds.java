package id.sahut.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The measured rounds of one kind of work, and the processor time they cost. */
final class Rounds {

    private final List<Double> rates = new ArrayList<>();
    private long answers;
    private long failures;
    private Duration application = Duration.ZERO;
    private Duration database = Duration.ZERO;

    void add(Server server, Supplier<Load.Outcome> round) {
        Duration applicationBefore = server.processorTime();
        Duration databaseBefore = DatabaseWork.processorTime();
        Load.Outcome outcome = round.get();
        application = application.plus(server.processorTime()).minus(applicationBefore);
        database = database.plus(DatabaseWork.processorTime()).minus(databaseBefore);
        rates.add(outcome.perSecond());
        answers += outcome.times().getTotalCount();
        failures += outcome.failures();
    }

    /** The median round's. */
    double perSecond() {
        return rates.stream().sorted().skip(rates.size() / 2).findFirst().orElseThrow();
    }

    double applicationMicros() {
        return application.toNanos() / 1000.0 / answers;
    }

    double databaseMicros() {
        return database.toNanos() / 1000.0 / answers;
    }

    String failures() {
        return failures(failures);
    }

    static String failures(long failures) {
        return failures == 0 ? "" : "   " + failures + " FAILED";
    }
}
