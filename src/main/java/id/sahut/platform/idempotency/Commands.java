package id.sahut.platform.idempotency;

import id.sahut.platform.database.DatabaseFaults;
import id.sahut.platform.problem.FieldError;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.platform.security.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The one way a command runs. The command, the claim of the caller's {@code Idempotency-Key} and the kept answer are one
 * transaction; the whole of it is repeated, up to three times with jitter, when the database reports a deadlock, a lock
 * wait timeout, a changed record, or lost a race for a unique key. What was acknowledged is committed.
 */
@ApplicationScoped
public class Commands {

    private static final int ATTEMPTS = 3;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final KeptAnswers keptAnswers;
    private final CurrentCaller currentCaller;
    private final HttpServerRequest request;

    Commands(KeptAnswers keptAnswers, CurrentCaller currentCaller, HttpServerRequest request) {
        this.keptAnswers = keptAnswers;
        this.currentCaller = currentCaller;
        this.request = request;
    }

    /**
     * Runs a command of the current request.
     *
     * @param parsedBody the request's body as parsed, part of the key's fingerprint
     * @param type of the answer's body, to read a kept answer back
     * @throws ProblemException whatever the command throws; {@link ProblemCode#IDEMPOTENCY_KEY_REUSED} for a key used
     *     with another request; {@link ProblemCode#KEY_IN_FLIGHT} when the first use of a key takes too long;
     *     {@link ProblemCode#SERVICE_UNAVAILABLE} when repetition did not help
     */
    public <T> RestResponse<T> run(Object parsedBody, Class<T> type, Supplier<CommandAnswer<T>> command) {
        String key = request.getHeader("Idempotency-Key");
        if (key != null && !VISIBLE_ASCII.matcher(key).matches()) {
            throw ProblemException.of(
                    ProblemCode.INVALID_REQUEST, FieldError.header("Idempotency-Key", Code.INVALID_FORMAT));
        }
        Claim claim = key == null ? null : claim(key, parsedBody);
        Progress progress = new Progress();
        return repeatedly(
                () -> claim == null ? keptAnswers.fresh(command.get()) : once(claim, type, command, progress),
                () -> claim != null && !progress.claimed ? ProblemCode.KEY_IN_FLIGHT : ProblemCode.SERVICE_UNAVAILABLE);
    }

    /**
     * Runs a command that needs no key because repeating it changes nothing more, as replacing a document by itself.
     *
     * @throws ProblemException whatever the command throws; {@link ProblemCode#SERVICE_UNAVAILABLE} when repetition did
     *     not help
     */
    public <T> T withoutKey(Supplier<T> command) {
        return repeatedly(command, () -> ProblemCode.SERVICE_UNAVAILABLE);
    }

    /** @param givenUp what it is a case of when the last attempt has failed as well */
    private static <T> T repeatedly(Supplier<T> command, Supplier<ProblemCode> givenUp) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(command::get);
            } catch (RuntimeException e) {
                boolean repeatable = DatabaseFaults.isRepeatable(e) || DatabaseFaults.isDuplicateKey(e);
                if (!repeatable) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw ProblemException.retryLater(givenUp.get(), RETRY_AFTER, e);
                }
                pause(attempt);
            }
        }
    }

    private <T> RestResponse<T> once(
            Claim claim, Class<T> type, Supplier<CommandAnswer<T>> command, Progress progress) {
        // Of this attempt, not of the one before.
        progress.claimed = false;
        RestResponse<T> kept = keptAnswers.claimOrReplay(claim, type);
        progress.claimed = true;
        if (kept != null) {
            return kept;
        }
        CommandAnswer<T> answer = command.get();
        keptAnswers.keep(claim, answer);
        return keptAnswers.fresh(answer);
    }

    private Claim claim(String key, Object parsedBody) {
        return keptAnswers.claim(
                currentCaller.get().identity(), key, request.method().name(), request.path(), parsedBody);
    }

    private static void pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(10, 50L * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.retryLater(ProblemCode.SERVICE_UNAVAILABLE, RETRY_AFTER, e);
        }
    }

    private static final class Progress {
        private boolean claimed;
    }

    /**
     * A key as one caller uses it.
     *
     * @param callerDigest SHA-256 of the caller's identity: the table of keys names nobody
     * @param fingerprint SHA-256 of method, path and parsed body
     */
    record Claim(String callerDigest, String key, String fingerprint) {}
}
