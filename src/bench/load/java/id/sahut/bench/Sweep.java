package id.sahut.bench;

import com.fasterxml.jackson.databind.JsonNode;
import id.sahut.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The search for what happens by itself: many cases that will ring, a thousand that ring now, and one sweep. They are
 * copies of real cases in the four states that have a clock: waiting for the desk, for the agency's first word, for its
 * answer, for the reporter. Reports and histories are not copied with them: a sweep reads neither.
 */
final class Sweep implements AutoCloseable {

    static final int DUE = 1000;

    private static final int CHUNK = 50_000;

    private final JsonClient client;
    private final Connection connection;
    private final List<String> columns;
    private int batches;

    Sweep(JsonClient client, Population population) throws SQLException {
        this.client = client;
        this.connection = Database.asOwner();
        this.columns = columns();
        String samples = samples(client, population).stream().collect(Collectors.joining("', '", "'", "'"));
        Database.execute(connection, "set foreign_key_checks = 0");
        Database.execute(connection, """
                create temporary table sample as
                select row_number() over (order by id) - 1 as number, c.* from handling_case c where id in (%s)"""
                .formatted(samples));
    }

    /**
     * What one sweep did.
     *
     * @param took from its start until nothing rang any more
     * @param rowsRead all rows that the storage engine handed out meanwhile
     * @param entries what it appended to histories
     */
    record Outcome(Duration took, long rowsRead, long entries) {}

    /** Adds cases that ring from tomorrow on, one each second. */
    void later(int cases) throws SQLException {
        for (int from = 0; from < cases; from += CHUNK) {
            copy(Math.min(CHUNK, cases - from), "interval 86400 + %d + seq second".formatted(from));
        }
        Database.execute(connection, "analyze table handling_case");
    }

    /**
     * Adds cases that ring now, and sweeps.
     *
     * @throws IllegalStateException if one of them, or of others, was not seen to, or twice
     */
    Outcome sweepDue() throws SQLException {
        copy(DUE, "interval -seq second");
        long entriesBefore = number("select count(*) as n from case_history");
        long rowsBefore = DatabaseWork.counted(DatabaseWork.ROWS);
        JsonNode swept = client.post("/bench/sweeps", null, "{}");
        long rowsAfter = DatabaseWork.counted(DatabaseWork.ROWS);
        long asking = DatabaseWork.counted(DatabaseWork.ROWS) - rowsAfter;
        long entries = number("select count(*) as n from case_history") - entriesBefore;
        Map<String, Object> due = Database.rows("""
                        select count(distinct case_id) as cases, count(distinct case_id, event) as events, count(*) as entries
                        from case_history where case_id between %s and %s""".formatted(id("1"), id("" + DUE)))
                .get(0);
        long left = number("select count(*) as n from handling_case where alarm_at <= utc_timestamp(6)");
        if (left != 0 || !due.equals(Map.of("cases", (long) DUE, "events", entries, "entries", entries))) {
            throw new IllegalStateException(
                    "The sweep FAILED: %d left, %d entries, of those due %s".formatted(left, entries, due));
        }
        return new Outcome(
                Duration.ofNanos(swept.path("nanos").asLong()), rowsAfter - rowsBefore - asking, entries);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** One real case in each of the states, by what citizens and officers do. */
    private static List<String> samples(JsonClient client, Population population) {
        List<Lifecycles.Call> calls = Lifecycles.calls(population);
        List<String> ids = new ArrayList<>();
        for (int steps = 1; steps <= 4; steps++) {
            String id = "";
            for (Lifecycles.Call call : calls.subList(0, steps)) {
                JsonNode answer = client.post(
                        call.path().replace(Lifecycles.THE_REPORT, id), call.authorization().apply(0), call.body());
                id = id.isEmpty() ? answer.path("report_id").asText() : id;
            }
            // The window of an answer opens when the reporter has read it.
            client.get("/v1/reports/" + id, calls.get(0).authorization().apply(0));
            ids.add(id);
        }
        return ids;
    }

    /** Copies the samples by turns; the clock that rings first, and what is derived from it, is moved. */
    private void copy(int cases, String ringing) throws SQLException {
        batches++;
        String at = "@now + " + ringing;
        String json = "date_format(%s, '%%Y-%%m-%%dT%%H:%%i:%%sZ')";
        Map<String, String> changed = Map.of(
                "id", id("seq"),
                "ticket_number", "concat('S%d-', seq)".formatted(batches),
                "reporter_id", id("seq"),
                "clocks", "replace(clocks, %s, %s)".formatted(json.formatted("alarm_at"), json.formatted(at)),
                "due_at", "if(due_at = alarm_at, %s, due_at)".formatted(at),
                "alarm_at", at);
        Database.execute(connection, "set @now = utc_timestamp()");
        Database.execute(connection, "insert into handling_case (%s) select %s from seq_1_to_%d join sample on number = seq %% 4"
                .formatted(
                        String.join(", ", columns),
                        columns.stream()
                                .map(column -> changed.getOrDefault(column, column))
                                .collect(Collectors.joining(", ")),
                        cases));
    }

    /** The id of a copy of the current batch, by its number. */
    private String id(String number) {
        return "cast(concat('0191%04x-0000-7000-8000-', lpad(hex(%s), 12, '0')) as uuid)".formatted(batches, number);
    }

    private static List<String> columns() {
        return Database.rows("""
                        select column_name as name from information_schema.columns
                        where table_schema = database() and table_name = 'handling_case' and is_generated = 'NEVER'
                        order by ordinal_position""")
                .stream()
                .map(row -> String.valueOf(row.get("name")))
                .toList();
    }

    private static long number(String sql) {
        return ((Number) Database.rows(sql).get(0).get("n")).longValue();
    }
}
