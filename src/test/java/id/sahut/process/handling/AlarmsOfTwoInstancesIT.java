package id.sahut.process.handling;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sahut.testing.Database;
import id.sahut.testing.Minted;
import id.sahut.testing.PackagedApplication;
import id.sahut.testing.PlainHttp;
import id.sahut.testing.ProductionDatabase;
import id.sahut.testing.StaffTokens;
import id.sahut.testing.Submission;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * Two instances of the production jar see to the deadlines of one database, and are killed at it: each missed deadline is
 * told once, and none is forgotten.
 */
@DisabledIfSystemProperty(
        named = "demo.carried",
        matches = "true",
        disabledReason = "A demo jar brings its own services")
class AlarmsOfTwoInstancesIT {

    private static final String CITIZEN = Minted.sign("city-app", Minted.citizen());
    private static final String COORDINATOR = StaffTokens.of("alarm-coordinator", Set.of("coordinator"), List.of());
    private static final String LIAISON = StaffTokens.of("alarm-liaison", Set.of("liaison"), List.of("dishub"));
    private static final String AUDITOR = StaffTokens.of("alarm-auditor", Set.of("auditor"), List.of());

    private static final int OF_EACH = 20;
    /** How many cases an instance takes at once. */
    private static final int BATCH = 3;
    /** Beyond the last rung of the longest deadline, however many holidays there are. */
    private static final Duration AGE = Duration.ofDays(90);

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String FREE = "select id from handling_case where alarm_at <= utc_timestamp(6)"
            + " order by alarm_at limit %d for update skip locked";

    /** What becomes of a case whose people do nothing more: its whole history by then. */
    private enum Neglected {
        BY_THE_DESK("SUBMITTED, CLOCK_BREACHED VERIFICATION 1, AUTO_DISPOSED"),
        BY_THE_DESK_AND_SECRET(
                "SUBMITTED, CLOCK_BREACHED VERIFICATION 1, ESCALATED VERIFICATION 2, ESCALATED VERIFICATION 3"),
        BY_THE_AGENCY("SUBMITTED, VERIFIED,"
                + " CLOCK_BREACHED FIRST_RESPONSE 1, ESCALATED FIRST_RESPONSE 2, ESCALATED FIRST_RESPONSE 3,"
                + " CLOCK_BREACHED RESOLUTION 1, ESCALATED RESOLUTION 2, ESCALATED RESOLUTION 3"),
        BY_WHOM_WAS_ASKED("SUBMITTED, VERIFIED, INFORMATION_REQUESTED, REMINDED, ARCHIVED"),
        BY_WHOM_WAS_ANSWERED("SUBMITTED, VERIFIED, ANSWERED, CLOSED_BY_SILENCE");

        private final String history;

        Neglected(String history) {
            this.history = history;
        }

        boolean reachesTheInspektorat() {
            return history.contains(" 3");
        }
    }

    private final PlainHttp http = new PlainHttp();

    @Test
    void eachMissedDeadlineIsToldOnceThoughBothAreKilled() throws Exception {
        try (ProductionDatabase database = ProductionDatabase.migrated("alarms-test")) {
            Map<String, Neglected> cases;
            try (PackagedApplication quiet = start(database, "off")) {
                cases = neglect(quiet.address());
            }
            letTimePass(database);
            assertThat(ringing(database)).isEqualTo(cases.size());

            sweepAndBeKilled(database, cases);

            assertThat(histories(database))
                    .containsExactlyInAnyOrderEntriesOf(cases.entrySet().stream()
                            .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().history)));
            assertNothingIsHalfDone(database, cases);
        }
    }

    /** Both instances at once, and each is killed: the first one in the middle of a transaction, the other anywhere. */
    private void sweepAndBeKilled(ProductionDatabase database, Map<String, Neglected> cases) throws Exception {
        int entries = entries(database);
        List<String> first = database.column("select id from handling_case order by alarm_at limit " + 2 * BATCH);
        try (Connection inTheWayOfOne = database.asOwner();
                Connection inTheWayOfTheOther = database.asOwner();
                PackagedApplication one = startStumbling(database, inTheWayOfOne, first.get(BATCH - 1), 1);
                PackagedApplication other = startStumbling(database, inTheWayOfTheOther, first.get(2 * BATCH - 1), 2)) {
            assertThat(free(database, 2 * BATCH))
                    .as("each has cases of its own, all others are left to whoever comes")
                    .doesNotContainAnyElementsOf(first);

            one.kill();
            inTheWayOfOne.rollback();
            await(
                    "the cases of the killed one are free",
                    () -> free(database, BATCH).equals(first.subList(0, BATCH)));
            assertThat(entries(database)).as("nothing is left of half a batch").isEqualTo(entries);

            try (PackagedApplication oneAgain = start(database, "1s")) {
                await("it goes on", () -> entries(database) > entries);
                inTheWayOfTheOther.rollback();
                await("both do", () -> !free(database, cases.size()).contains(first.get(2 * BATCH - 1)));
                other.kill();
                assertThat(ringing(database)).as("killed before the end").isPositive();

                try (PackagedApplication otherAgain = start(database, "1s")) {
                    await("nothing rings", () -> ringing(database) == 0);
                    URI api = otherAgain.address();
                    int told = entries(database);
                    Thread.sleep(2500);
                    assertThat(entries(database)).as("nothing is told again").isEqualTo(told);
                    proveHistory(api, cases);
                    proveHistory(oneAgain.address(), cases);
                }
            }
        }
    }

    /** Starts an instance that cannot write the next entry of a case, the last of the batch it takes, and hangs there. */
    private static PackagedApplication startStumbling(
            ProductionDatabase database, Connection inTheWay, String caseId, int stumbling) throws Exception {
        inTheWay.setAutoCommit(false);
        Database.takeNextEntry(inTheWay, caseId);
        PackagedApplication application = start(database, "1s");
        try {
            await(
                    "it is in the middle of a batch",
                    () -> database.countRunning("insert into case_history (%") == stumbling);
            return application;
        } catch (Throwable failure) {
            application.close();
            throw failure;
        }
    }

    private static PackagedApplication start(ProductionDatabase database, String sweepEvery) throws IOException {
        Map<String, String> settings = new HashMap<>(database.serving());
        settings.put("sahut.handling.sweep-every", sweepEvery);
        settings.put("sahut.handling.sweep-batch", String.valueOf(BATCH));
        // What hangs must hang until it is killed: longer than production would wait.
        settings.put("quarkus.datasource.jdbc.new-connection-sql", "set session innodb_lock_wait_timeout = 120");
        return PackagedApplication.start(settings);
    }

    private Map<String, Neglected> neglect(URI api) throws IOException, InterruptedException {
        Map<String, Neglected> cases = new HashMap<>();
        for (int i = 0; i < OF_EACH; i++) {
            for (Neglected how : Neglected.values()) {
                cases.put(neglected(api, how), how);
            }
        }
        return cases;
    }

    private String neglected(URI api, Neglected how) throws IOException, InterruptedException {
        Submission submission = Submission.lamp().with("secret", how == Neglected.BY_THE_DESK_AND_SECRET);
        String id = http.created(api, CITIZEN, "/v1/reports", submission.json())
                .get("report_id")
                .asText();
        String path = "/v1/cases/" + id;
        if (how != Neglected.BY_THE_DESK && how != Neglected.BY_THE_DESK_AND_SECRET) {
            http.created(api, COORDINATOR, path + "/verifications", "{}");
        }
        if (how == Neglected.BY_WHOM_WAS_ASKED) {
            http.created(api, LIAISON, path + "/information-requests", "{\"text\":\"Tiang nomor berapa?\"}");
        }
        if (how == Neglected.BY_WHOM_WAS_ANSWERED) {
            http.created(api, LIAISON, path + "/answers", "{\"text\":\"Lampu sudah diganti.\",\"outcome\":\"FIXED\"}");
            http.found(api, CITIZEN, "/v1/reports/" + id);
        }
        return id;
    }

    /**
     * Makes all clocks as if they had been started long ago, each case's a minute before the next one's, so that their
     * order is certain. Production has no clock that could be put forward.
     */
    private static void letTimePass(ProductionDatabase database) throws SQLException {
        try (Connection connection = database.asOwner();
                Statement read = connection.createStatement();
                ResultSet row = read.executeQuery("select id, clocks from handling_case order by submitted_at, id");
                PreparedStatement write = connection.prepareStatement("update handling_case set clocks = ?,"
                        + " due_at = due_at - interval ? second, alarm_at = alarm_at - interval ? second"
                        + " where id = ?")) {
            for (int i = 0; row.next(); i++) {
                Duration back = AGE.minusMinutes(i);
                write.setString(
                        1,
                        INSTANT.matcher(row.getString("clocks"))
                                .replaceAll(at ->
                                        Instant.parse(at.group()).minus(back).toString()));
                write.setLong(2, back.toSeconds());
                write.setLong(3, back.toSeconds());
                write.setString(4, row.getString("id"));
                write.executeUpdate();
            }
        }
    }

    private void proveHistory(URI api, Map<String, Neglected> cases) throws IOException, InterruptedException {
        for (Map.Entry<String, Neglected> entry : cases.entrySet()) {
            JsonNode proof = http.found(api, AUDITOR, "/v1/cases/" + entry.getKey() + "/history-proof");
            assertThat(proof.get("intact").asBoolean()).as("%s", proof).isTrue();
            assertThat(proof.get("entries")).hasSize(entry.getValue().history.split(", ", -1).length);
        }
    }

    private static void assertNothingIsHalfDone(ProductionDatabase database, Map<String, Neglected> cases)
            throws SQLException {
        assertThat(database.column("select id from handling_case where supervised"))
                .as("seen by the Inspektorat")
                .containsExactlyInAnyOrderElementsOf(cases.keySet().stream()
                        .filter(id -> cases.get(id).reachesTheInspektorat())
                        .toList());
        for (String clocks : database.column("select clocks from handling_case")) {
            assertThat(CaseClock.read(clocks)).filteredOn(CaseClock::running).allSatisfy(clock -> {
                assertThat(clock.rung()).isEqualTo(clock.breached(Instant.now()) ? 3 : 0);
                assertThat(clock.alarmAt()).isEqualTo(clock.rung() == 3 ? null : clock.dueAt());
            });
        }
        assertThat(database.count("case_history h left join case_history p"
                        + " on p.case_id = h.case_id and p.sequence = h.sequence - 1"
                        + " where not h.previous_hash <=> p.hash"))
                .as("entries that do not follow the one before")
                .isZero();
        assertThat(database.count("handling_case c where (c.last_sequence, c.last_hash) <>"
                        + " (select h.sequence, h.hash from case_history h where h.case_id = c.id"
                        + " order by h.sequence desc limit 1)"))
                .as("cases that do not know their last entry")
                .isZero();
        assertThat(database.count("case_history h left join case_change f using (entry_id)"
                        + " where f.entry_id is null or f.case_id <> h.case_id or f.sequence <> h.sequence"))
                .as("entries that the feed of changes will not tell")
                .isZero();
        assertThat(database.count("case_change")).isEqualTo(entries(database));
    }

    /** Every case's events in order, with clock and rung where they have one. */
    private static Map<String, String> histories(ProductionDatabase database) throws SQLException {
        Map<String, String> histories = new HashMap<>();
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select case_id, group_concat(concat_ws(' ', event,"
                        + " json_value(detail, '$.clock'), json_value(detail, '$.rung')) order by sequence"
                        + " separator ', ') history from case_history group by case_id")) {
            while (row.next()) {
                histories.put(row.getString("case_id"), row.getString("history"));
            }
        }
        return histories;
    }

    private static int entries(ProductionDatabase database) throws SQLException {
        return database.count("case_history");
    }

    private static int ringing(ProductionDatabase database) throws SQLException {
        return database.count("handling_case where alarm_at <= utc_timestamp(6)");
    }

    /** The cases that an instance which came now would take. */
    private static List<String> free(ProductionDatabase database, int most) throws SQLException {
        return database.column(FREE.formatted(most));
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(String what, Condition condition) throws SQLException, InterruptedException {
        Instant patience = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("until " + what).isBefore(patience);
            Thread.sleep(5);
        }
    }
}
