package id.sahut.platform.idempotency;

import static id.sahut.testing.Desk.attempt;
import static id.sahut.testing.Desk.disposedTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody else holds the row a command needs: the whole command is repeated, and either all of it is kept or nothing. */
@QuarkusTest
class LockedRowApiTest {

    private static final String WORDS = "{\"text\": \"Petugas sudah ke lokasi.\"}";

    private String id;

    @BeforeEach
    void aCase() {
        id = disposedTo(Api.newCitizen(), "dishub");
        Api.liaison("dishub");
    }

    private CompletableFuture<ValidatableResponse> followUp(String key) {
        return CompletableFuture.supplyAsync(
                () -> attempt(Api.liaison("dishub").header("Idempotency-Key", key), id, "follow-ups", WORDS));
    }

    private long entries() {
        return Database.rows("select * from case_history where case_id = ?", id).size();
    }

    private static long keys(String key) {
        return Database.rows("select * from idempotency_key where idempotency_key = ?", key)
                .size();
    }

    @Test
    void aLockThatIsReleasedInTimeOnlyDelaysTheCommand() throws Exception {
        String key = UUID.randomUUID().toString();
        CompletableFuture<ValidatableResponse> answer;
        try (Connection other = Database.asOwner()) {
            other.setAutoCommit(false);
            lockCase(other);
            answer = followUp(key);
            // Longer than a statement waits for a lock: the first attempt has failed by then.
            TimeUnit.MILLISECONDS.sleep(6500);
            assertThat(answer).isNotDone();
            other.rollback();
        }
        answer.get(30, TimeUnit.SECONDS).statusCode(201).body("sequence", equalTo(3));
        assertThat(entries()).isEqualTo(3);
        assertThat(keys(key)).isEqualTo(1);
    }

    @Test
    void aLockThatIsNotReleasedIsAnsweredSoAndNothingIsKept() throws Exception {
        String key = UUID.randomUUID().toString();
        try (Connection other = Database.asOwner()) {
            other.setAutoCommit(false);
            lockCase(other);
            followUp(key)
                    .get(60, TimeUnit.SECONDS)
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("service-unavailable"));
            other.rollback();
        }
        assertThat(entries()).isEqualTo(2);
        assertThat(keys(key)).isZero();
        Desk.read(id).body("version", equalTo(2)).body("status", equalTo("DISPOSED"));
        // The failure freed its key.
        followUp(key).get(30, TimeUnit.SECONDS).statusCode(201).body("sequence", equalTo(3));
    }

    @Test
    void aDeadlockRepeatsTheCommand() throws Exception {
        String key = UUID.randomUUID().toString();
        CompletableFuture<ValidatableResponse> answer;
        try (Connection other = Database.asOwner()) {
            other.setAutoCommit(false);
            // The database gives up the transaction that has written less, which must be the application's.
            Database.execute(other, """
                    insert into idempotency_key (caller_digest, idempotency_key, fingerprint, created_at)
                    select 'deadlock', concat(?, seq), 'x', utc_timestamp(6) from seq_1_to_500""", key);
            Database.takeNextEntry(other, id);
            answer = followUp(key);
            // By now it has the case and waits for the place of its entry.
            TimeUnit.MILLISECONDS.sleep(2000);
            assertThat(answer).isNotDone();
            long before = deadlocks();
            lockCase(other);
            assertThat(deadlocks()).isGreaterThan(before);
            other.rollback();
        }
        answer.get(30, TimeUnit.SECONDS).statusCode(201).body("sequence", equalTo(3));
        assertThat(entries()).isEqualTo(3);
        assertThat(keys(key)).isEqualTo(1);
        Desk.read(id).body("version", equalTo(3));
    }

    private void lockCase(Connection other) throws SQLException {
        Database.execute(other, "select id from handling_case where id = ? for update", id);
    }

    private static long deadlocks() {
        return Long.parseLong(String.valueOf(Database.rows("show global status like 'Innodb_deadlocks'")
                .get(0)
                .get("Value")));
    }
}
