package id.sahut.bench;

import id.sahut.testing.Database;
import java.time.Duration;

/** What one request makes the database do. Nothing else may be running. */
final class DatabaseWork {

    /** The counters of rows that the storage engine hands out. */
    static final String ROWS = "Handler_read%";

    private static final int REPETITIONS = 5;

    private DatabaseWork() {}

    /** Rows that the storage engine hands out. */
    static long rowsRead(Runnable request) {
        return least(ROWS, request);
    }

    /** Commands that are sent to it: statements, commits, and whatever else a pool and a driver have to say. */
    static long commands(Runnable request) {
        return least("Questions", request);
    }

    /** Processor time the database's process has used so far. */
    static Duration processorTime() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("mariadbd"))
                .findFirst()
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** The least of several times, so that what the application does of its own accord does not count. */
    private static long least(String counters, Runnable request) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < REPETITIONS; i++) {
            long before = counted(counters);
            request.run();
            long after = counted(counters);
            // Asking counts too.
            long asking = counted(counters) - after;
            least = Math.min(least, after - before - asking);
        }
        return least;
    }

    /** The sum of some of the server's counters; asking counts too. */
    static long counted(String counters) {
        return Database.rows("show global status like '" + counters + "'").stream()
                .mapToLong(row -> Long.parseLong(String.valueOf(row.get("Value"))))
                .sum();
    }
}
