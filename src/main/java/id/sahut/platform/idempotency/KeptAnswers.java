package id.sahut.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.platform.digest.Sha256;
import id.sahut.platform.idempotency.Commands.Claim;
import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The table of idempotency keys and the answers they gave. A key lives for 24 hours. */
@ApplicationScoped
class KeptAnswers {

    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final int PURGED_AT_ONCE = 1000;
    private static final String REPLAYED = "Idempotency-Replayed";

    private final Sql sql;
    private final ObjectMapper mapper;
    private final RequestLanguage language;
    private final Clock clock;

    KeptAnswers(Sql sql, ObjectMapper mapper, RequestLanguage language, Clock clock) {
        this.sql = sql;
        this.mapper = mapper;
        this.language = language;
        this.clock = clock;
    }

    Claim claim(String callerIdentity, String key, String method, String path, Object parsedBody) {
        return new Claim(Sha256.hex(callerIdentity), key, Sha256.hex(method + '\n' + path + '\n' + json(parsedBody)));
    }

    /**
     * Claims the key for this transaction, or answers what it gave before. Waits while another transaction holds it.
     *
     * @return null if the key is ours now
     */
    <T> @Nullable RestResponse<T> claimOrReplay(Claim claim, Class<T> type) {
        Instant now = clock.instant();
        // "ignore" turns the duplicate into zero rows, where an exception would cost the transaction.
        int inserted = sql.query("insert ignore into idempotency_key (caller_digest, idempotency_key, fingerprint,"
                        + " created_at) values (:caller, :key, :fingerprint, :now)")
                .bind("caller", claim.callerDigest())
                .bind("key", claim.key())
                .bind("fingerprint", claim.fingerprint())
                .bind("now", now)
                .execute();
        if (inserted == 1) {
            return null;
        }
        Kept kept = sql.query("select fingerprint, created_at, location, etag, language, body from idempotency_key"
                        + " where caller_digest = :caller and idempotency_key = :key")
                .bind("caller", claim.callerDigest())
                .bind("key", claim.key())
                .first(Kept::of)
                .orElse(null);
        if (kept == null || kept.createdAt().isBefore(now.minus(LIFETIME))) {
            return reclaim(claim, now, type);
        }
        if (!kept.fingerprint().equals(claim.fingerprint())) {
            throw ProblemException.of(ProblemCode.IDEMPOTENCY_KEY_REUSED);
        }
        return created(read(kept.body(), type), kept.location(), kept.etag())
                .header("Content-Language", kept.language())
                .header(REPLAYED, "true")
                .build();
    }

    /**
     * Claims the key of a request whose parts keep their own answers: all that is kept of it is what it asked for.
     *
     * @throws ProblemException {@link ProblemCode#IDEMPOTENCY_KEY_REUSED} if the key stands for another request
     */
    void bind(Claim claim) {
        Instant now = clock.instant();
        sql.query("insert into idempotency_key (caller_digest, idempotency_key, fingerprint, created_at,"
                        + " location, language, body) values (:caller, :key, :fingerprint, :now, '', '', '') on duplicate key update"
                        + " fingerprint = if(created_at < :before, values(fingerprint), fingerprint),"
                        + " created_at = if(created_at < :before, values(created_at), created_at)")
                .bind("caller", claim.callerDigest())
                .bind("key", claim.key())
                .bind("fingerprint", claim.fingerprint())
                .bind("now", now)
                .bind("before", now.minus(LIFETIME))
                .execute();
        boolean ours = sql.query("select fingerprint from idempotency_key"
                        + " where caller_digest = :caller and idempotency_key = :key")
                .bind("caller", claim.callerDigest())
                .bind("key", claim.key())
                .first(row -> row.text("fingerprint"))
                .filter(claim.fingerprint()::equals)
                .isPresent();
        if (!ours) {
            throw ProblemException.of(ProblemCode.IDEMPOTENCY_KEY_REUSED);
        }
    }

    /** Keeps what the command answered, in the command's transaction. */
    void keep(Claim claim, CommandAnswer<?> answer) {
        sql.query("update idempotency_key set location = :location, etag = :etag, language = :language, body = :body"
                        + " where caller_digest = :caller and idempotency_key = :key")
                .bind("location", answer.location())
                .bind("etag", answer.etag())
                .bind("language", language.get().tag())
                .bind("body", json(answer.body()))
                .bind("caller", claim.callerDigest())
                .bind("key", claim.key())
                .execute();
    }

    <T> RestResponse<T> fresh(CommandAnswer<T> answer) {
        ResponseBuilder<T> response = created(answer.body(), answer.location(), answer.etag());
        return answer.repeated() ? response.header(REPLAYED, "true").build() : response.build();
    }

    private static <T> ResponseBuilder<T> created(T body, String location, @Nullable String etag) {
        ResponseBuilder<T> response =
                ResponseBuilder.create(RestResponse.Status.CREATED, body).header("Location", location);
        return etag == null ? response : response.header("ETag", etag);
    }

    /** Deletes what has expired, a few rows at a time so that it never holds up a command. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void purge() {
        sql.query("delete from idempotency_key where created_at < :before limit " + PURGED_AT_ONCE)
                .bind("before", clock.instant().minus(LIFETIME))
                .execute();
    }

    private <T> @Nullable RestResponse<T> reclaim(Claim claim, Instant now, Class<T> type) {
        sql.query("delete from idempotency_key where caller_digest = :caller and idempotency_key = :key"
                        + " and created_at < :before")
                .bind("caller", claim.callerDigest())
                .bind("key", claim.key())
                .bind("before", now.minus(LIFETIME))
                .execute();
        return claimOrReplay(claim, type);
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Kept(
            String fingerprint,
            Instant createdAt,
            String location,
            @Nullable String etag,
            String language,
            String body) {

        static Kept of(Row row) {
            return new Kept(
                    row.text("fingerprint"),
                    row.instant("created_at"),
                    row.text("location"),
                    row.nullableText("etag"),
                    row.text("language"),
                    row.text("body"));
        }
    }
}
