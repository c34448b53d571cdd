package id.sahut.platform.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem of the catalogue. Rolls a transaction back like every runtime exception. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<FieldError> errors;
    private final @Nullable Duration retryAfter;
    private final @Nullable String detailKey;

    private ProblemException(
            ProblemCode code,
            List<FieldError> errors,
            @Nullable Duration retryAfter,
            @Nullable String detailKey,
            @Nullable Throwable cause) {
        // A problem is an answer, not an accident: no stack trace.
        super(code.slug(), cause, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
        this.detailKey = detailKey;
    }

    public static ProblemException of(ProblemCode code) {
        return new ProblemException(code, List.of(), null, null, null);
    }

    /** With a more telling detail than the code's own, the message of that key. */
    public static ProblemException of(ProblemCode code, String detailKey) {
        return new ProblemException(code, List.of(), null, detailKey, null);
    }

    public static ProblemException of(ProblemCode code, FieldError... errors) {
        return new ProblemException(code, List.of(errors), null, null, null);
    }

    public static ProblemException of(ProblemCode code, List<FieldError> errors) {
        return new ProblemException(code, errors, null, null, null);
    }

    /** With a {@code Retry-After}. */
    public static ProblemException retryLater(ProblemCode code, Duration after, @Nullable Throwable cause) {
        return new ProblemException(code, List.of(), after, null, cause);
    }

    public ProblemCode code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    public @Nullable String detailKey() {
        return detailKey;
    }
}
