package id.sahut.platform.security;

import java.io.IOException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one issuer. Fetched on first use, again when a token names an unknown key and when the set has aged, but
 * never more often than the throttle allows, whatever tokens arrive. What was fetched once stays until a newer set
 * replaces it: an outage of the issuer costs nobody whose key is known. One thread fetches; of the others only those
 * that cannot go on without the answer wait for it, and only so many that an issuer which hangs does not take all of the
 * server's threads with it.
 */
final class IssuerKeys {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

    /** More than ever meet in the moment a fetch takes when the issuer is well, far fewer than the server's threads. */
    static final int MOST_WAITING = 16;

    private final String issuer;
    private final KeyDocument document;
    private final Duration refreshAfter;
    private final Duration throttle;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();

    private volatile @Nullable Known known;
    private volatile @Nullable Attempt last;

    private record Known(KeySet keys, Instant since) {}

    private record Attempt(Instant at, boolean succeeded) {}

    IssuerKeys(String issuer, KeyDocument document, Duration refreshAfter, Duration throttle, Clock clock) {
        this.issuer = issuer;
        this.document = document;
        this.refreshAfter = refreshAfter;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * The key a token names; null if the issuer has no such key.
     *
     * @throws KeysUnavailableException if the key is unknown and the last fetch failed or too many wait for the present
     *     one, so that nobody can tell
     */
    @Nullable
    PublicKey find(String id, TokenAlgorithm algorithm) throws KeysUnavailableException {
        PublicKey key = lookUp(id, algorithm);
        if (key == null) {
            return fetchFor(id, algorithm);
        }
        // Known and only aged: one caller fetches, nobody waits for it.
        if (aged() && fetching.tryLock()) {
            try {
                fetchIfAllowed();
            } finally {
                fetching.unlock();
            }
            return lookUp(id, algorithm);
        }
        return key;
    }

    private @Nullable PublicKey fetchFor(String id, TokenAlgorithm algorithm) throws KeysUnavailableException {
        if (fetching.getQueueLength() >= MOST_WAITING) {
            throw new KeysUnavailableException(issuer, Duration.ofSeconds(1));
        }
        fetching.lock();
        try {
            // Another caller may have fetched it while this one waited.
            PublicKey key = lookUp(id, algorithm);
            if (key == null) {
                fetchIfAllowed();
                key = lookUp(id, algorithm);
            }
            Attempt attempt = last;
            if (key == null && attempt != null && !attempt.succeeded()) {
                throw new KeysUnavailableException(
                        issuer, Duration.between(clock.instant(), attempt.at().plus(throttle)));
            }
            return key;
        } finally {
            fetching.unlock();
        }
    }

    private @Nullable PublicKey lookUp(String id, TokenAlgorithm algorithm) {
        Known current = known;
        return current == null ? null : current.keys().find(id, algorithm);
    }

    private boolean aged() {
        Known current = known;
        return current != null && over(current.since(), refreshAfter);
    }

    private void fetchIfAllowed() {
        Attempt attempt = last;
        if (attempt != null && !over(attempt.at(), throttle)) {
            return;
        }
        boolean succeeded = fetch();
        // Its end counts, so that slow failures are spaced too.
        last = new Attempt(clock.instant(), succeeded);
    }

    private boolean fetch() {
        try {
            known = new Known(KeySet.parse(document.read()), clock.instant());
            return true;
        } catch (JoseException e) {
            LOG.warnf("What %s publishes is not a set of usable keys", issuer);
        } catch (IOException | RuntimeException e) {
            // Whatever hinders a fetch is no fault of the caller's token.
            LOG.warnf("The keys of %s cannot be fetched: %s", issuer, e);
        }
        return false;
    }

    /** Whether a time span has passed, or the clock was set back, which must not stop fetches for hours. */
    private boolean over(Instant since, Duration span) {
        Instant now = clock.instant();
        return now.isBefore(since) || !now.isBefore(since.plus(span));
    }
}
