package id.sahut.process.proof;

import static id.sahut.process.proof.ProveHistoryApiTest.proof;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.platform.database.Sql;
import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.StatementCounter;
import id.sahut.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each day of history is bound once, and from then on not even the database's owner changes it unseen. */
@QuarkusTest
class AnchorApiTest {

    @Inject
    LongAgo longAgo;

    @Inject
    AnchorHistory anchorHistory;

    @Inject
    Sql sql;

    @AfterEach
    void backToToday() {
        longAgo.leave();
    }

    private static void broken(String id, int sequence, Fault fault) {
        proof(id)
                .body("intact", equalTo(false))
                .body("broken_at.sequence", equalTo(sequence))
                .body("broken_at.fault", equalTo(fault.name()));
    }

    @Test
    void aDayIsAnchoredOnceTheMarginIsOver() {
        LocalDate day = longAgo.morning();
        String id = longAgo.submitted();
        longAgo.at(day.plusDays(1), "00:59");
        anchorHistory.anchor();
        proof(id).body("intact", equalTo(true)).body("entries.anchor", everyItem(nullValue()));

        longAgo.at(day.plusDays(1), "01:01");
        anchorHistory.anchor();

        proof(id)
                .body("intact", equalTo(true))
                .body("entries.anchor", everyItem(notNullValue()))
                .body("entries.anchor.day", everyItem(equalTo(day.toString())));
        Api.anyone()
                .get("/v1/public/anchors?from=" + day)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].day", equalTo(day.toString()))
                .body("items[0].entries", equalTo(3))
                .body("items[0].starts_at", equalTo(day.minusDays(1) + "T17:00:00Z"))
                .body("items[0].ends_at", equalTo(day + "T17:00:00Z"));
    }

    /** What the margin relies on, asked of a connection as the application has them. */
    @Test
    void theDatabaseEndsWhatTheApplicationForgets() {
        assertThat(sql.query("select @@innodb_lock_wait_timeout a, @@idle_transaction_timeout b,"
                                + " cast(@@max_statement_time as int) c")
                        .list(row -> List.of(row.integer("a"), row.integer("b"), row.integer("c"))))
                .containsExactly(List.of(5, 60, 60));
    }

    @Test
    void midnightIsTheCitys() {
        LocalDate day = longAgo.morning();
        longAgo.at(day, "23:50");
        String late = longAgo.submitted();
        longAgo.at(day.plusDays(1), "00:10");
        String early = longAgo.submitted();
        longAgo.protect(late);
        longAgo.anchor(day.plusDays(1));

        proof(late).body("entries.anchor.day", equalTo(days(day, 0, 0, 0, 1)));
        proof(early).body("entries.anchor.day", equalTo(days(day, 1, 1, 1)));
        assertThat(LongAgo.anchor(day, "entries")).isEqualTo("3");
        assertThat(LongAgo.anchor(day.plusDays(1), "entries")).isEqualTo("4");
    }

    @Test
    void manyDaysAreCaughtUpOnceByHoweverManyInstances() throws Exception {
        LocalDate first = longAgo.morning();
        longAgo.submitted();
        LocalDate third = first.plusDays(2);
        longAgo.at(third, "12:00");
        String id = longAgo.submitted();
        longAgo.at(first.plusDays(5), "10:00");

        int instances = 4;
        CyclicBarrier together = new CyclicBarrier(instances);
        ExecutorService pool = Executors.newFixedThreadPool(instances);
        try {
            List<Future<?>> runs = Stream.<Runnable>generate(() -> () -> {
                        await(together);
                        anchorHistory.anchor();
                    })
                    .limit(instances)
                    .<Future<?>>map(pool::submit)
                    .toList();
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            pool.shutdownNow();
        }
        anchorHistory.anchor();

        List<String> days = IntStream.range(0, 5)
                .mapToObj(i -> first.plusDays(i).toString())
                .toList();
        assertThat(Database.rows(
                                "select cast(day as char) day from history_anchor where day >= ? order by day",
                                first.toString())
                        .stream()
                        .map(row -> row.get("day")))
                .containsExactlyElementsOf(days);
        for (int i = 0; i < 5; i++) {
            LocalDate day = first.plusDays(i);
            assertThat(LongAgo.anchor(day, "entries")).isEqualTo(i % 2 == 0 && i < 4 ? "3" : "0");
            if (i > 0) {
                assertThat(LongAgo.anchor(day, "previous")).isEqualTo(LongAgo.anchor(day.minusDays(1), "hash"));
                assertThat(LongAgo.anchor(day, "starts_at")).isEqualTo(LongAgo.anchor(day.minusDays(1), "ends_at"));
            }
        }
        proof(id).body("intact", equalTo(true)).body("entries.anchor.day", equalTo(days(third, 0, 0, 0)));
    }

    @Test
    void aForgerWhoMakesEverythingFitIsFoundByTheAnchor(@TempDir Path folder) throws Exception {
        LocalDate day = longAgo.morning();
        String id = longAgo.submitted();
        String other = longAgo.submitted();
        longAgo.anchor(day);
        String before = proof(id).extract().asString();
        Rewriting.of(id).change(2, "agency_code", "dlh").andWhatFollows().write();

        broken(id, 2, Fault.ANCHOR);
        proof(other).body("intact", equalTo(true));
        Verifier.Verdict verdict = Verifier.verdict(folder, proof(id).extract().asString());
        assertThat(verdict.output()).contains("case " + id + ", entry 2: is not the one in the anchor of " + day);
        assertThat(verdict.exitCode()).isOne();
        assertThat(Verifier.verdict(folder, before).exitCode()).isZero();
    }

    @Test
    void anEndCutOffIsFoundByTheAnchorEvenIfTheCaseAgrees(@TempDir Path folder) throws Exception {
        LocalDate day = longAgo.morning();
        String id = longAgo.submitted();
        longAgo.at(day.plusDays(1), "10:00");
        longAgo.protect(id);
        longAgo.anchor(day.plusDays(1));
        String before = proof(id).body("entries", hasSize(4)).extract().asString();
        Database.execute("delete from case_history where case_id = ? and sequence = 4", id);
        Database.execute(
                "update handling_case c set c.last_sequence = 3, c.last_hash = (select h.hash from case_history h"
                        + " where h.case_id = c.id and h.sequence = 3) where c.id = ?",
                id);

        broken(id, 4, Fault.ANCHOR);
        Verifier.Verdict verdict = Verifier.verdict(folder, proof(id).extract().asString(), before);
        assertThat(verdict.output()).contains("case " + id + ", entry 4: is missing, an earlier copy has it");
        assertThat(verdict.exitCode()).isOne();
    }

    @Test
    void anEntryThatComesAfterTheAnchorIsFound(@TempDir Path folder) throws Exception {
        LocalDate day = longAgo.morning();
        String id = longAgo.submitted();
        longAgo.anchor(day);
        longAgo.at(day, "23:00");
        longAgo.protect(id);

        broken(id, 4, Fault.ANCHOR);
        Verifier.Verdict verdict = Verifier.verdict(folder, proof(id).extract().asString());
        assertThat(verdict.output()).contains("case " + id + ", entry 4: is not in the anchor of its day");
        assertThat(verdict.exitCode()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update history_anchor set root = reverse(root) where day = ?",
                "update history_anchor set entries = entries + 1 where day = ?",
                "update history_anchor set hash = reverse(hash) where day = ?",
                "update history_anchor_leaves set root = reverse(root) where day = ?",
                "update history_anchor_leaves set root = 'x' where day = ?",
                "update history_anchor_leaves set leaves = insert(leaves, 1, 1, 'x') where day = ?",
                "update history_anchor_leaves set leaves = '' where day = ?",
                "update history_anchor_case set position = position + 1 where day = ?",
                "update history_anchor_case set position = -1 where day = ?",
                "update history_anchor_case set sequences = '1,x' where day = ?",
                "delete from history_anchor_case where day = ?",
                "delete from history_anchor_leaves where day = ?"
            })
    void anAnchorThatWasTamperedWithProvesNothing(String tampering) {
        LocalDate day = longAgo.morning();
        String id = longAgo.submitted();
        longAgo.anchor(day);
        List<String> tables = List.of("history_anchor_leaves", "history_anchor_case", "history_anchor");
        tables.forEach(table -> Database.execute(
                "create or replace table kept_" + table + " as select * from " + table + " where day = ?",
                day.toString()));
        try {
            Database.execute(tampering, day.toString());
            broken(id, 1, Fault.ANCHOR);
        } finally {
            tables.forEach(table -> Database.execute(
                    "delete from " + table + " where day = ? and '" + table + "' <> 'history_anchor'", day.toString()));
            Database.execute("update history_anchor a join kept_history_anchor k on k.day = a.day"
                    + " set a.root = k.root, a.entries = k.entries, a.hash = k.hash");
            Database.execute("insert into history_anchor_leaves select * from kept_history_anchor_leaves");
            Database.execute("insert into history_anchor_case select * from kept_history_anchor_case");
            tables.forEach(table -> Database.execute("drop table kept_" + table));
        }
        proof(id).body("intact", equalTo(true));
    }

    @Test
    void aCrowdedDayIsOneTreeInParts(@TempDir Path folder) throws Exception {
        LocalDate day = longAgo.morning();
        String first = longAgo.submitted();
        String id = longAgo.submitted();
        int others = 2500;
        crowd(day, others);
        try {
            StatementCounter.start();
            longAgo.anchor(day);
            assertThat(StatementCounter.statements().stream().filter(sql -> sql.contains("from case_history h")))
                    .as("the day is read for its tree, and for where its cases stand in it")
                    .hasSize(2);
        } finally {
            uncrowd();
        }
        assertThat(LongAgo.anchor(day, "entries")).isEqualTo(String.valueOf(others + 6));
        Statements.atMost(4, () -> proof(id))
                .body("intact", equalTo(true))
                .body("entries.anchor.position", everyItem(greaterThan(others)))
                .body("entries.anchor.path.size()", equalTo(3));
        Verifier.Verdict verdict = Verifier.verdict(
                folder, proof(id).extract().asString(), proof(first).extract().asString());
        assertThat(verdict.output()).contains("whole  case " + id + ": 3 entries, 3 of them in the anchors given");
        assertThat(verdict.exitCode()).isZero();
    }

    @Test
    void aDayIsReadAlongItsIndex() throws SQLException {
        LocalDate day = longAgo.morning();
        longAgo.submitted();
        StatementCounter.start();
        longAgo.anchor(day);
        String statement = StatementCounter.statements().stream()
                .filter(sql -> sql.contains("h.hash from case_history h"))
                .findFirst()
                .orElseThrow();
        crowd(day.plusYears(1), 3000);
        try {
            assertThat(Database.rows("explain " + statement, day.minusDays(1) + " 17:00:00", day + " 17:00:00")
                            .get(0)
                            .get("key"))
                    .isEqualTo("by_time");
        } finally {
            uncrowd();
        }
    }

    @Test
    void theListIsForEveryoneNewestFirstAndPaged() {
        LocalDate day = longAgo.morning();
        longAgo.submitted();
        longAgo.anchor(day.plusDays(2));
        String from = "/v1/public/anchors?from=" + day;

        String token = Statements.atMost(
                1,
                () -> Api.anyone()
                        .get(from + "&page_size=2")
                        .then()
                        .statusCode(200)
                        .body("items.day", equalTo(days(day, 2, 1)))
                        .extract()
                        .path("next_page_token"));
        Api.anyone()
                .get(from + "&page_size=2&page_token=" + token)
                .then()
                .statusCode(200)
                .body("items.day", equalTo(days(day, 0)))
                .body("next_page_token", nullValue());
        Api.anyone().get("/v1/public/anchors?page_size=100").then().body("items.day", hasItems(day.toString()));
        Api.anyone()
                .get("/v1/public/anchors?page_token=" + token)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-page-token"));
    }

    @Test
    void aCopyIsKnownByItsTag() {
        longAgo.anchor(longAgo.morning());
        String path = "/v1/public/anchors?page_size=1";
        String tag = Api.anyone().get(path).then().statusCode(200).extract().header("ETag");
        Api.anyone().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kemarin", "2026-13-01", "2026-02-30", "%2B12026-01-01", "2026-11-25T00:00:00Z", ""})
    void whatIsNoDayIsRefused(String from) {
        Api.anyone()
                .get("/v1/public/anchors?from=" + from)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors[0].parameter", equalTo("from"));
    }

    @Test
    void theScriptPassesWhatIsUntouchedAndNamesWhatIsNot(@TempDir Path folder) throws Exception {
        LocalDate day = longAgo.morning();
        String id = longAgo.submitted();
        String other = longAgo.submitted();
        longAgo.anchor(day);
        longAgo.protect(id);
        String[] untouched = {
            proof(id).extract().asString(), proof(other).extract().asString()
        };
        Verifier.Verdict whole = Verifier.verdict(folder, untouched);
        assertThat(whole.output())
                .contains("whole  case " + id + ": 4 entries, 3 of them in the anchors given")
                .contains("whole  case " + other + ": 3 entries, 3 of them");
        assertThat(whole.exitCode()).isZero();

        assertNamed(folder, id, 3, "its hash is not that of its fields", "update case_history set secret = 1");
        assertNamed(folder, other, 2, "so says the server: WORDS", "update case_history_text set text = upper(text)");
    }

    @Test
    void theScriptFindsAnAnchorOtherThanAKeptCopy(@TempDir Path folder) throws IOException, InterruptedException {
        LocalDate day = longAgo.morning();
        longAgo.anchor(day);
        String kept = Api.anyone().get("/v1/public/anchors?from=" + day).asString();
        String forged = kept.replaceFirst("\"entries\":0", "\"entries\":1");
        assertThat(Verifier.verdict(folder, kept).exitCode()).isZero();
        Verifier.Verdict verdict = Verifier.verdict(folder, forged);
        assertThat(verdict.output()).contains("anchor of " + day + ": two copies differ");
        assertThat(verdict.exitCode()).isOne();
    }

    private static void assertNamed(Path folder, String id, int sequence, String what, String tampering)
            throws IOException, InterruptedException {
        Database.execute(tampering + " where case_id = ? and sequence = ?", id, sequence);
        Verifier.Verdict verdict = Verifier.verdict(folder, proof(id).extract().asString());
        assertThat(verdict.output()).contains("BROKEN case " + id + ", entry " + sequence + ": " + what);
        assertThat(verdict.exitCode()).isOne();
    }

    private static List<String> days(LocalDate day, int... later) {
        return IntStream.of(later).mapToObj(i -> day.plusDays(i).toString()).toList();
    }

    /** Entries of cases that do not exist, before all others of a day. */
    private static void crowd(LocalDate day, int entries) throws SQLException {
        try (Connection connection = Database.asOwner()) {
            Database.execute(connection, "set foreign_key_checks = 0");
            Database.execute(connection, """
                    insert into case_history (case_id, sequence, entry_id, at, event, to_status, actor_role, kind,
                      supervision_class, secret, followed_up, detail, hash)
                    select cast(concat('00000000-0000-7000-8000-', lpad(seq, 12, '0')) as uuid), 1, uuid(), ?, 'RATED',
                      'CLOSED', 'SYSTEM', 'COMPLAINT', 'ORDINARY', 0, 0, '{"crowd":1}', sha2(seq, 256)
                    from seq_1_to_""" + entries, day + " 04:00:00");
        }
    }

    private static void uncrowd() {
        Database.execute("delete from case_history where detail = '{\"crowd\":1}'");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
