package id.sahut.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerKeysTest {

    private static final Duration REFRESH_AFTER = Duration.ofMinutes(10);
    private static final Duration THROTTLE = Duration.ofSeconds(10);
    private static final Signer FIRST = Signer.rsa("first");
    private static final Signer SECOND = Signer.rsa("second");
    private static final Signer CURVE = Signer.ec("curve");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-25T02:00:00Z"));
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile String document = Signer.keySet(FIRST);
    private volatile boolean failing;
    private final IssuerKeys keys = new IssuerKeys("city-app", this::read, REFRESH_AFTER, THROTTLE, clock);

    private String read() throws IOException {
        fetches.incrementAndGet();
        if (failing) {
            throw new IOException("out of reach");
        }
        return document;
    }

    private PublicKey find(String id) throws KeysUnavailableException {
        return keys.find(id, TokenAlgorithm.RS256);
    }

    @Test
    void nothingIsFetchedBeforeTheFirstToken() {
        assertThat(fetches).hasValue(0);
    }

    @Test
    void aKnownKeyIsFetchedOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(find("first")).isEqualTo(FIRST.key().getPublicKey());
        }
        assertThat(fetches).hasValue(1);
    }

    @Test
    void randomKeyIdsCauseAtMostOneFetchPerInterval() throws Exception {
        find("first");
        for (int interval = 1; interval <= 3; interval++) {
            clock.move(THROTTLE);
            for (int i = 0; i < 50; i++) {
                assertThat(find("random-" + i)).isNull();
                clock.move(Duration.ofMillis(100));
            }
            assertThat(fetches).hasValue(1 + interval);
        }
    }

    @Test
    void aNewKeyIsFoundWithoutARestart() throws Exception {
        find("first");
        document = Signer.keySet(FIRST, SECOND);
        assertThat(find("second")).as("within the throttle").isNull();
        clock.move(THROTTLE);
        assertThat(find("second")).isEqualTo(SECOND.key().getPublicKey());
        assertThat(find("first")).isNotNull();
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aWithdrawnKeyStopsWorkingOnceTheSetHasAged() throws Exception {
        find("first");
        document = Signer.keySet(SECOND);
        clock.move(REFRESH_AFTER.minusMillis(1));
        assertThat(find("first")).isNotNull();
        clock.move(Duration.ofMillis(1));
        assertThat(find("first")).isNull();
    }

    @Test
    void anOutageLocksOutNobodyWhoseKeyIsKnown() throws Exception {
        find("first");
        failing = true;
        for (int hour = 0; hour < 6; hour++) {
            clock.move(Duration.ofHours(1));
            assertThat(find("first")).isNotNull();
        }
        failing = false;
        document = Signer.keySet(SECOND);
        clock.move(THROTTLE);
        assertThat(find("second")).isNotNull();
    }

    @Test
    void anAgedSetInAnOutageIsFetchedNoMoreOftenThanTheThrottleAllows() throws Exception {
        find("first");
        failing = true;
        clock.move(REFRESH_AFTER);
        for (int i = 0; i < 50; i++) {
            find("first");
        }
        assertThat(fetches).hasValue(2);
    }

    @Test
    void anUnknownKeyInAnOutageIsNeitherGoodNorBad() throws Exception {
        find("first");
        failing = true;
        clock.move(THROTTLE);
        assertThatThrownBy(() -> find("second")).isInstanceOf(KeysUnavailableException.class);
    }

    @Test
    void aColdStartWithoutKeysSaysWhenToComeBackAndRecovers() throws Exception {
        failing = true;
        assertUnavailable(THROTTLE);
        clock.move(Duration.ofSeconds(4));
        assertUnavailable(Duration.ofSeconds(6));
        assertThat(fetches).as("throttled").hasValue(1);
        failing = false;
        clock.move(Duration.ofSeconds(6));
        assertThat(find("first")).isNotNull();
    }

    private void assertUnavailable(Duration retryAfter) {
        assertThatThrownBy(() -> find("first"))
                .isInstanceOfSatisfying(
                        KeysUnavailableException.class,
                        e -> assertThat(e.retryAfter()).isEqualTo(retryAfter));
    }

    @Test
    void aDocumentWithoutUsableKeysReplacesNothing() throws Exception {
        find("first");
        for (String broken : List.of("", "<html>", "[]", "{}", "{\"keys\":[]}", "{\"keys\":1}", "{\"keys\":[1,{}]}")) {
            document = broken;
            clock.move(REFRESH_AFTER);
            int before = fetches.get();
            assertThat(find("first")).as(broken).isNotNull();
            assertThat(fetches).hasValue(before + 1);
        }
    }

    @Test
    void secretsKeysForEncryptionAndKeysWithoutAnIdAreNoKeys() {
        String modulus = "\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\""
                + FIRST.key().toParams(OutputControlLevel.PUBLIC_ONLY).get("n") + '"';
        document =
                "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"first\",\"k\":\"c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA\"},"
                        + "{\"use\":\"enc\",\"kid\":\"first\"," + modulus + "},{" + modulus + "}]}";
        assertThatThrownBy(() -> find("first")).isInstanceOf(KeysUnavailableException.class);
    }

    @Test
    void aKeyServesOnlyAlgorithmsOfItsKind() throws Exception {
        Signer pinned = Signer.rsa("pinned");
        pinned.key().setAlgorithm("PS256");
        document = Signer.keySet(FIRST, CURVE, pinned);
        assertThat(keys.find("curve", TokenAlgorithm.ES256)).isNotNull();
        assertThat(keys.find("curve", TokenAlgorithm.RS256)).isNull();
        assertThat(keys.find("first", TokenAlgorithm.ES256)).isNull();
        assertThat(keys.find("pinned", TokenAlgorithm.PS256)).isNotNull();
        assertThat(keys.find("pinned", TokenAlgorithm.RS256)).isNull();
    }

    @Test
    void aClockSetBackDoesNotStopFetches() throws Exception {
        find("first");
        clock.move(Duration.ofDays(-1));
        document = Signer.keySet(SECOND);
        assertThat(find("second")).isNotNull();
    }

    @Test
    void callersAtOnceShareOneFetch() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        IssuerKeys slow = new IssuerKeys(
                "staff",
                () -> {
                    begun.countDown();
                    await(released);
                    return read();
                },
                REFRESH_AFTER,
                THROTTLE,
                clock);
        Callable<PublicKey> call = () -> slow.find("first", TokenAlgorithm.RS256);
        assertThat(atOnce(call, begun, released)).hasSize(10).doesNotContainNull();
        assertThat(fetches).hasValue(1);
    }

    @Test
    void nobodyWithAKnownKeyWaitsForAFetch() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        IssuerKeys slow = new IssuerKeys(
                "staff",
                () -> {
                    if (fetches.get() > 0) {
                        begun.countDown();
                        await(released);
                    }
                    return read();
                },
                REFRESH_AFTER,
                THROTTLE,
                clock);
        slow.find("first", TokenAlgorithm.RS256);
        clock.move(REFRESH_AFTER);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<PublicKey> fetching = pool.submit(() -> slow.find("first", TokenAlgorithm.RS256));
            await(begun);
            // Would hang here if it waited: the fetch is released only afterwards.
            assertThat(slow.find("first", TokenAlgorithm.RS256)).isNotNull();
            assertThat(fetching.isDone()).isFalse();
            released.countDown();
            assertThat(fetching.get(10, TimeUnit.SECONDS)).isNotNull();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void anIssuerThatHangsDoesNotTakeAllThreads() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        IssuerKeys hanging = new IssuerKeys(
                "staff",
                () -> {
                    begun.countDown();
                    await(released);
                    return read();
                },
                REFRESH_AFTER,
                THROTTLE,
                clock);
        List<Thread> callers = new ArrayList<>();
        AtomicInteger served = new AtomicInteger();
        for (int i = 0; i <= IssuerKeys.MOST_WAITING; i++) {
            Thread caller = new Thread(() -> {
                try {
                    if (hanging.find("first", TokenAlgorithm.RS256) != null) {
                        served.incrementAndGet();
                    }
                } catch (KeysUnavailableException e) {
                    throw new IllegalStateException(e);
                }
            });
            callers.add(caller);
            caller.start();
            while (caller.getState() != Thread.State.WAITING && caller.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        await(begun);
        assertThatThrownBy(() -> hanging.find("first", TokenAlgorithm.RS256))
                .isInstanceOf(KeysUnavailableException.class);
        released.countDown();
        for (Thread caller : callers) {
            caller.join(10_000);
        }
        assertThat(served).hasValue(IssuerKeys.MOST_WAITING + 1);
        assertThat(fetches).hasValue(1);
    }

    private static List<PublicKey> atOnce(Callable<PublicKey> call, CountDownLatch begun, CountDownLatch released)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(10);
        try {
            List<Future<PublicKey>> futures = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                futures.add(pool.submit(call));
            }
            await(begun);
            released.countDown();
            List<PublicKey> found = new ArrayList<>();
            for (Future<PublicKey> future : futures) {
                found.add(future.get(10, TimeUnit.SECONDS));
            }
            return found;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keysComeFromAFileToo(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("staff keys.json");
        Files.writeString(file, document);
        for (String location : List.of(file.toString(), file.toUri().toString())) {
            IssuerKeys local = new IssuerKeys(
                    "staff", KeyDocument.at(location, Duration.ofSeconds(1)), REFRESH_AFTER, THROTTLE, clock);
            assertThat(local.find("first", TokenAlgorithm.RS256)).isNotNull();
        }
    }

    @Test
    void aSilentServerIsGivenUpInTime() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            KeyDocument silent = KeyDocument.at("http://127.0.0.1:" + socket.getLocalPort(), Duration.ofMillis(200));
            long start = System.nanoTime();
            assertThatThrownBy(silent::read).isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }
}
