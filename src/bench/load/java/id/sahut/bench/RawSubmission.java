package id.sahut.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one submission, sent by JDBC and nothing else: the statements are those the application sent, the values
 * those of a report it stored, with ids and ticket number drawn anew.
 */
final class RawSubmission {

    private static final String ISSUER = "city-app";
    private static final Pattern INSERT = Pattern.compile("insert into (\\w+) \\((.*?)\\) values \\((.*?)\\)(.*)");

    private final String jdbcUrl;
    private final String user;
    private final String password;
    private final List<Step> steps;
    private final List<Reporter> reporters;

    private RawSubmission(
            String jdbcUrl, String user, String password, List<Step> steps, List<Reporter> reporters) {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password;
        this.steps = steps;
        this.reporters = reporters;
    }

    /** Somebody the application knows already. */
    record Reporter(UUID id, String subject) {}

    /** One statement, and what is bound to it. */
    private record Step(String sql, boolean query, List<Value> values) {

        Step {
            if (sql.chars().filter(character -> character == '?').count() != values.size()) {
                throw new IllegalStateException("Not " + values.size() + " parameters: " + sql);
            }
        }
    }

    /** A value: of the sample's row, or drawn once for each submission. */
    private record Value(@Nullable Object fixed, @Nullable Drawn drawn) {

        static Value of(@Nullable Object fixed) {
            return new Value(fixed, null);
        }
    }

    private enum Drawn {
        REPORTER_ID,
        SUBJECT,
        REPORT_ID,
        ENTRY_ID,
        TICKET_NUMBER
    }

    /**
     * @param statements what the application sent for the sample, in order
     * @param sample the id of the report it stored
     * @param reporters who submits: any of them
     */
    static RawSubmission like(
            String jdbcUrl,
            String user,
            String password,
            List<String> statements,
            UUID sample,
            List<Reporter> reporters)
            throws SQLException {
        String url = jdbcUrl + "?useServerPrepStmts=true";
        List<Step> steps = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            for (String sql : statements) {
                Matcher insert = INSERT.matcher(sql);
                if (insert.matches()) {
                    boolean answers = insert.group(4).contains("returning");
                    steps.add(new Step(
                            sql,
                            answers,
                            row(
                                    connection,
                                    insert.group(1),
                                    List.of(insert.group(2).split(", *")),
                                    sample)));
                } else if (sql.contains("from handling_case ")) {
                    steps.add(new Step(
                            sql,
                            true,
                            List.of(
                                    new Value(null, Drawn.REPORT_ID),
                                    Value.of(ISSUER),
                                    new Value(null, Drawn.SUBJECT))));
                } else {
                    throw new IllegalStateException("A statement the benchmark does not know: " + sql);
                }
            }
        }
        return new RawSubmission(url, user, password, steps, reporters);
    }

    /** How many statements a submission is. */
    int statements() {
        return steps.size();
    }

    /** Submits from so many threads for so long. */
    Load.Outcome run(int threads, Duration duration) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            long end = System.nanoTime() + duration.toNanos();
            List<Future<Histogram>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(executor.submit(() -> submitUntil(end)));
            }
            Histogram all = new Histogram(3);
            for (Future<Histogram> each : running) {
                all.add(each.get());
            }
            return new Load.Outcome(all.getTotalCount() / (duration.toMillis() / 1000.0), all, 0);
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            executor.shutdown();
        }
    }

    private Histogram submitUntil(long end) throws SQLException {
        Histogram times = new Histogram(3);
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
                submit(connection);
                connection.commit();
                times.recordValue(System.nanoTime() - start);
            }
        }
        return times;
    }

    private void submit(Connection connection) throws SQLException {
        Reporter reporter = Requests.any(reporters);
        UUID report = UuidCreator.getTimeOrderedEpoch();
        UUID entry = UuidCreator.getTimeOrderedEpoch();
        String ticketNumber = "RAW" + Long.toString(report.getLeastSignificantBits() & Long.MAX_VALUE, 36);
        for (Step step : steps) {
            try (PreparedStatement statement = connection.prepareStatement(step.sql())) {
                for (int i = 0; i < step.values().size(); i++) {
                    Value value = step.values().get(i);
                    Object bound = value.drawn() == null
                            ? value.fixed()
                            : switch (value.drawn()) {
                                case REPORTER_ID -> reporter.id();
                                case SUBJECT -> reporter.subject();
                                case REPORT_ID -> report;
                                case ENTRY_ID -> entry;
                                case TICKET_NUMBER -> ticketNumber;
                            };
                    statement.setObject(i + 1, bound);
                }
                if (step.query()) {
                    read(statement);
                } else {
                    statement.executeUpdate();
                }
            }
        }
    }

    private static void read(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                for (int i = 1; i <= columns; i++) {
                    result.getObject(i);
                }
            }
        }
    }

    private static List<Value> row(Connection connection, String table, List<String> columns, UUID sample)
            throws SQLException {
        String condition =
                switch (table) {
                    case "reporter" -> "id = (select reporter_id from report where id = ?)";
                    case "case_history", "case_change" -> "case_id = ?";
                    default -> "id = ?";
                };
        String sql = "select " + String.join(",", columns) + " from " + table + " where " + condition;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, sample);
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next()) {
                    throw new IllegalStateException("The sample has no row in " + table);
                }
                List<Value> values = new ArrayList<>();
                for (String column : columns) {
                    values.add(
                            switch (column) {
                                case "reporter_id" -> new Value(null, Drawn.REPORTER_ID);
                                case "subject" -> new Value(null, Drawn.SUBJECT);
                                case "id", "case_id" -> new Value(null, Drawn.REPORT_ID);
                                case "entry_id" -> new Value(null, Drawn.ENTRY_ID);
                                case "ticket_number" -> new Value(null, Drawn.TICKET_NUMBER);
                                default -> Value.of(result.getObject(column));
                            });
                }
                return values;
            }
        }
    }
}
