package id.sahut.process.handling;

import static id.sahut.testing.Desk.disposedTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahut.city.loading.CityInMemory;
import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.Desk;
import id.sahut.testing.Holidays;
import id.sahut.testing.LogRecorder;
import id.sahut.testing.Statements;
import id.sahut.testing.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The year 2031 is this test's own; the cases of others are over by then. */
@QuarkusTest
class RecountApiTest {

    private static final Instant MONDAY = Instant.parse("2031-03-03T02:00:00Z");
    private static final String WEDNESDAY = "2031-03-05";
    private static final String THURSDAY = "2031-03-06";
    /** Three working days from Monday. */
    private static final String DUE_THURSDAY = "2031-03-06T10:00:00Z";

    private static final String DUE_FRIDAY = "2031-03-07T10:00:00Z";
    private static final int A_BATCH = 20;

    private final String subject = "recount-" + UUID.randomUUID();

    @Inject
    TestClock clock;

    @Inject
    RecountDeadlines recount;

    @Inject
    CityInMemory inMemory;

    @BeforeEach
    void aMondayWithoutHolidays() {
        clock.set(MONDAY);
        Holidays.set(2031, "2031-12-25");
        recount.run();
    }

    @AfterEach
    void backToToday() {
        clock.set(MONDAY);
        Holidays.set(2031);
        clock.reset();
    }

    @Test
    void anOpenDeadlineMovesWithTheCalendarAndOldAndNewAreKept() {
        String id = Api.submitLamp(citizen());
        assertThat(dueAt(id, "VERIFICATION")).isEqualTo(DUE_THURSDAY);
        int before = version();
        long caseVersion = caseVersion(id);

        Holidays.set(2031, WEDNESDAY, "2031-12-25");
        assertThat(dueAt(id, "VERIFICATION")).as("until the next turn").isEqualTo(DUE_THURSDAY);
        recount.run();

        assertThat(dueAt(id, "VERIFICATION")).isEqualTo(DUE_FRIDAY);
        assertThat((String) Desk.read(id).extract().path("due_at")).isEqualTo(DUE_FRIDAY);
        assertThat(caseVersion(id)).isEqualTo(caseVersion + 1);
        assertThat(moves(id))
                .singleElement()
                .satisfies(move -> assertThat(move)
                        .containsEntry("clock", "VERIFICATION")
                        .containsEntry("old_due", "2031-03-06T10:00:00Z")
                        .containsEntry("new_due", "2031-03-07T10:00:00Z")
                        .containsEntry("old_version", before)
                        .containsEntry("new_version", before + 1));
        assertThat(HistoryChain.verify(id)).as("history").isEqualTo(1);

        Holidays.set(2031, "2031-12-25");
        recount.run();
        assertThat(dueAt(id, "VERIFICATION")).isEqualTo(DUE_THURSDAY);
        assertThat(moves(id)).hasSize(2);
    }

    @Test
    void aDeadlineThatDoesNotMoveOnlyTakesOnTheVersion() {
        String id = Api.submitLamp(citizen());

        Holidays.set(2031, "2031-12-24", "2031-12-25");
        recount.run();

        assertThat(dueAt(id, "VERIFICATION")).isEqualTo(DUE_THURSDAY);
        assertThat((Integer) deadline(id, "VERIFICATION").get("calendar_version"))
                .isEqualTo(version());
        assertThat(moves(id)).isEmpty();
    }

    @Test
    void aDeadlineIsNoLongerProvisionalOnceItsYearIsKnown() {
        Holidays.set(2031);
        String id = Api.submitLamp(citizen());
        assertThat(deadline(id, "VERIFICATION")).containsEntry("provisional", true);

        Holidays.set(2031, "2031-12-25");
        recount.run();

        assertThat(deadline(id, "VERIFICATION")).containsEntry("provisional", false);
    }

    @Test
    void whatIsOverStaysAndIsNotLookedAtAgain() {
        String missed = Api.submitLamp(citizen());
        String answered = disposedTo(citizen(), "dishub");
        List<Map<String, Object>> met = Desk.read(answered).extract().path("deadlines");
        clock.set(Instant.parse("2031-03-06T11:00:00Z"));

        Holidays.set(2031, THURSDAY, "2031-12-25");
        recount.run();

        assertThat(deadline(missed, "VERIFICATION"))
                .containsEntry("due_at", DUE_THURSDAY)
                .containsEntry("breached", true);
        assertThat(moves(missed)).isEmpty();
        assertThat(deadline(answered, "VERIFICATION")).isEqualTo(met.get(0));
        assertThat(recountedAgain()).isZero();
    }

    @Test
    void noDeadlineIsMovedIntoThePast() {
        Holidays.set(2031, THURSDAY, "2031-12-25");
        String id = Api.submitLamp(citizen());
        assertThat(dueAt(id, "VERIFICATION")).isEqualTo(DUE_FRIDAY);
        clock.set(Instant.parse("2031-03-06T11:00:00Z"));

        Holidays.set(2031, "2031-12-25");
        recount.run();

        assertThat(dueAt(id, "VERIFICATION")).isEqualTo(DUE_FRIDAY);
        assertThat(recountedAgain()).isZero();
    }

    @Test
    void aBatchThatFailsHalfWayLeavesNothingHalfDoneAndTheRestIsDoneLater() {
        List<String> ids = submitted(A_BATCH + 5);
        String last = ids.get(ids.size() - 1);
        Holidays.set(2031, WEDNESDAY, "2031-12-25");
        Database.execute("create trigger stumble before insert on deadline_recount for each row" + " if new.case_id = '"
                + last + "' then signal sqlstate '45000'; end if");
        try {
            assertThatThrownBy(recount::run).isNotNull();
        } finally {
            Database.execute("drop trigger stumble");
        }

        List<String> done = ids.stream()
                .filter(id -> dueAt(id, "VERIFICATION").equals(DUE_FRIDAY))
                .toList();
        assertThat(done).as("batches before").isNotEmpty().doesNotContain(last);
        for (String id : ids) {
            assertThat(moves(id))
                    .as("old and new, where and only where it moved")
                    .hasSize(done.contains(id) ? 1 : 0);
        }

        recount.run();

        for (String id : ids) {
            assertThat(moves(id)).as("once and no more").hasSize(1);
            assertThat(dueAt(id, "VERIFICATION")).isEqualTo(DUE_FRIDAY);
        }
    }

    @Test
    void aCaseThatCannotBeReadIsPutOffAndTheOthersOfItsBatchAreRecounted() {
        List<String> ids = submitted(A_BATCH + 5);
        String broken = ids.get(3);
        Object clocks = Database.rows("select clocks from handling_case where id = ?", broken)
                .get(0)
                .get("clocks");
        Database.execute("update handling_case set clocks = '[' where id = ?", broken);
        try (LogRecorder log = LogRecorder.open()) {
            Holidays.set(2031, WEDNESDAY, "2031-12-25");
            recount.run();
            recount.run();
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("cannot be recounted"))
                    .as("told once, by its id alone")
                    .singleElement()
                    .asString()
                    .contains(broken)
                    .doesNotContain("Exception:");
        } finally {
            Database.execute("update handling_case set clocks = ? where id = ?", String.valueOf(clocks), broken);
        }

        for (String id : ids) {
            assertThat(moves(id)).hasSize(id.equals(broken) ? 0 : 1);
            assertThat(dueAt(id, "VERIFICATION")).isEqualTo(id.equals(broken) ? DUE_THURSDAY : DUE_FRIDAY);
        }

        clock.set(MONDAY.plus(Duration.ofMinutes(11)));
        recount.run();
        assertThat(dueAt(broken, "VERIFICATION")).isEqualTo(DUE_FRIDAY);
        assertThat(moves(broken)).hasSize(1);
    }

    @Test
    void aCaseSomebodyIsWorkingOnIsPassedOverAndFoundAgain() throws Exception {
        List<String> ids = submitted(2);
        Holidays.set(2031, WEDNESDAY, "2031-12-25");
        try (Connection somebody = Database.asOwner()) {
            somebody.setAutoCommit(false);
            Database.execute(somebody, "select id from handling_case where id = ? for update", ids.get(0));

            recount.run();

            assertThat(moves(ids.get(0))).isEmpty();
            assertThat(moves(ids.get(1))).hasSize(1);
            somebody.rollback();
        }

        recount.run();

        assertThat(dueAt(ids.get(0), "VERIFICATION")).isEqualTo(DUE_FRIDAY);
    }

    @Test
    void aClockStartedByACalendarAlreadyReplacedIsFoundAfterwards() {
        int old = version();
        storeAsAnotherInstance(old + 1, WEDNESDAY);
        String id = Api.submitLamp(citizen());
        assertThat(deadline(id, "VERIFICATION")).containsEntry("calendar_version", old);
        recount.run();
        assertThat(dueAt(id, "VERIFICATION"))
                .as("this instance knows no better yet")
                .isEqualTo(DUE_THURSDAY);

        inMemory.refresh();
        recount.run();

        assertThat(dueAt(id, "VERIFICATION")).isEqualTo(DUE_FRIDAY);
        assertThat(deadline(id, "VERIFICATION")).containsEntry("calendar_version", old + 1);
    }

    @Test
    void commandsAndTheRecountGoOnAtOnceAndNothingIsLost() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ids.add(disposedTo(citizen(), "dishub"));
        }
        AtomicBoolean going = new AtomicBoolean(true);
        CompletableFuture<Void> administrator = CompletableFuture.runAsync(() -> {
            for (int round = 0; going.get(); round++) {
                Holidays.set(2031, round % 2 == 0 ? WEDNESDAY : THURSDAY, "2031-12-25");
                recount.run();
            }
        });
        try {
            ids.parallelStream().forEach(id -> {
                for (int turn = 0; turn < 5; turn++) {
                    Desk.done(Api.liaison("dishub"), id, "follow-ups", "{\"text\": \"Petugas sudah ke lokasi.\"}");
                }
            });
        } finally {
            going.set(false);
            administrator.join();
        }

        Holidays.set(2031, WEDNESDAY, THURSDAY, "2031-12-25");
        recount.run();

        for (String id : ids) {
            assertThat(HistoryChain.verify(id)).isEqualTo(7);
            // Fourteen working days from Monday, and two that are holidays now.
            assertThat(deadline(id, "RESOLUTION"))
                    .containsEntry("due_at", "2031-03-25T10:00:00Z")
                    .containsEntry("calendar_version", version());
            assertThat(deadline(id, "FIRST_RESPONSE")).containsEntry("state", "DONE");
        }
    }

    @Test
    void aBatchNeedsThreeStatementsHoweverManyCases() {
        submitted(A_BATCH);
        Holidays.set(2031, WEDNESDAY, "2031-12-25");

        long outdated = ((Number)
                        Database.rows("select count(*) n from handling_case where calendar_version < ?", version())
                                .get(0)
                                .get("n"))
                .longValue();

        // Lock and read, write, keep old and new. A batch that is full is followed by another.
        Statements.atMost(3 * (int) (outdated / A_BATCH + 1), () -> {
            recount.run();
            return true;
        });
        Statements.atMost(1, () -> {
            recount.run();
            return true;
        });
    }

    @Test
    void theMigrationFillsTheColumnAsTheCaseItselfDoes() {
        String open = disposedTo(citizen(), "dishub");
        String ended = Api.submitLamp(citizen());
        Desk.done(Api.coordinator(), ended, "archivals", "{\"reason\": \"TEST\", \"text\": \"Hanya percobaan.\"}");

        for (String id : List.of(open, ended)) {
            Map<String, @Nullable Object> row = Database.rows(
                            "select c.calendar_version by_case, ("
                                    + " select min(k.calendar_version) from json_table(c.clocks, '$[*]' columns ("
                                    + " state varchar(20) path '$.state', unit varchar(20) path '$.limit.unit',"
                                    + " calendar_version int path '$.calendar_version')) k"
                                    + " where k.state in ('RUNNING', 'PAUSED') and k.unit = 'WORKING_DAYS') by_migration"
                                    + " from handling_case c where c.id = ?",
                            id)
                    .get(0);
            assertThat(row.get("by_migration")).isEqualTo(row.get("by_case"));
            assertThat(row.get("by_case")).isEqualTo(id.equals(open) ? version() : null);
        }
    }

    @Test
    void casesToRecountAreFoundByTheIndex() {
        List<Map<String, @Nullable Object>> plan = Database.rows(
                "explain select c.* from handling_case c force index (recount) where c.calendar_version < 1000000"
                        + " order by c.calendar_version, c.id limit 20 for update skip locked");

        assertThat(plan).singleElement().satisfies(step -> {
            assertThat(step).containsEntry("key", "recount").containsEntry("type", "range");
            assertThat(String.valueOf(step.get("Extra"))).doesNotContain("filesort");
        });
    }

    private List<String> submitted(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Api.submitLamp(citizen()))
                .sorted()
                .toList();
    }

    private RequestSpecification citizen() {
        return Api.citizen(subject);
    }

    private int recountedAgain() {
        return QuarkusTransaction.requiringNew().call(() -> recount.batch().cases());
    }

    /** A version with one holiday more, of which this instance has not heard. */
    private static void storeAsAnotherInstance(int version, String day) {
        Database.execute("insert into calendar_version (version, created_at) values (?, utc_timestamp(6))", version);
        Database.execute(
                "insert into holiday select ?, held_on, name_id, name_en, joint_leave from holiday"
                        + " where calendar_version = ?",
                version,
                version - 1);
        Database.execute("insert into holiday values (?, ?, 'Libur', 'Holiday', false)", version, day);
        Database.execute("update city_revision set revision = revision + 1");
    }

    private static int version() {
        return Api.anyone().get("/v1/holidays").path("calendar_version");
    }

    private static long caseVersion(String id) {
        return ((Number) Desk.read(id).extract().path("version")).longValue();
    }

    private static String dueAt(String id, String kind) {
        return String.valueOf(deadline(id, kind).get("due_at"));
    }

    private static Map<String, Object> deadline(String id, String kind) {
        ValidatableResponse read = Desk.read(id);
        return read.extract().path("deadlines.find { it.clock == '" + kind + "' }");
    }

    private static List<Map<String, @Nullable Object>> moves(String id) {
        return Database.rows(
                "select clock, date_format(old_due_at, '%Y-%m-%dT%H:%i:%sZ') old_due,"
                        + " date_format(new_due_at, '%Y-%m-%dT%H:%i:%sZ') new_due, old_version, new_version"
                        + " from deadline_recount where case_id = ? order by at, ordinal",
                id);
    }
}
