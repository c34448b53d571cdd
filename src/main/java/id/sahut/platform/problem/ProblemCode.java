package id.sahut.platform.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The catalogue of everything that can go wrong. The slug is stable and never reused; {@code docs/problems.md} describes
 * each and a test keeps the two equal. Titles and details are the messages {@code problem.<slug>.title} and
 * {@code problem.<slug>.detail}.
 */
public enum ProblemCode {
    MALFORMED_JSON(400),
    INVALID_REQUEST(400),
    INVALID_PAGE_TOKEN(400),
    UNAUTHENTICATED(401),
    INVALID_TOKEN(401),
    FORBIDDEN(403),
    OWN_ARCHIVAL(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    WRONG_STATE(409),
    KEY_IN_FLIGHT(409),
    FEEDBACK_ALREADY_GIVEN(409),
    ANSWER_IS_FINAL(409),
    TRANSFERS_EXHAUSTED(409),
    REOPENING_NOT_POSSIBLE(409),
    ALREADY_APPEALED(409),
    NOT_RETRACTABLE(409),
    REPORTER_HAS_THE_APP(409),
    PRECONDITION_FAILED(412),
    BODY_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID_CONTENT(422),
    AGENCY_REQUIRED(422),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    INTERNAL_ERROR(500),
    SERVICE_UNAVAILABLE(503),
    IDENTITY_PROVIDER_UNAVAILABLE(503);

    private final int status;
    private final String slug;

    ProblemCode(int status) {
        this.status = status;
        this.slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable word of the contract. */
    public String slug() {
        return slug;
    }

    /** The first code of a status, for errors the framework raises with nothing but that. */
    public static Optional<ProblemCode> ofStatus(int status) {
        return Arrays.stream(values()).filter(code -> code.status == status).findFirst();
    }
}
