package id.sahut.platform.problem;

import org.jspecify.annotations.Nullable;

/** The body of a request that needs one. */
public final class RequestBody {

    private RequestBody() {}

    /**
     * The parsed body.
     *
     * @throws ProblemException {@link ProblemCode#MALFORMED_JSON} for an empty body or a bare {@code null}, which the
     *     framework hands on as null
     */
    public static <T> T required(@Nullable T body) {
        if (body == null) {
            throw ProblemException.of(ProblemCode.MALFORMED_JSON);
        }
        return body;
    }
}
