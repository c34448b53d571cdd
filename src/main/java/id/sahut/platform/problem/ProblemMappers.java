package id.sahut.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import id.sahut.platform.database.DatabaseFaults;
import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.problem.FieldError.Code;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that reaches REST into a problem document; none of them shows a value or a class name. */
@ApplicationScoped
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ProblemRenderer renderer;
    private final RequestLanguage language;
    private final AllowedMethods allowedMethods;

    ProblemMappers(ProblemRenderer renderer, RequestLanguage language, AllowedMethods allowedMethods) {
        this.renderer = renderer;
        this.language = language;
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper
    RestResponse<ProblemResponse> problem(ProblemException e, UriInfo uri) {
        return response(e, uri).build();
    }

    /** What JAX-RS raises itself: 404, 405, 406, 415, and 400 for a body that is no JSON. */
    @ServerExceptionMapper
    RestResponse<ProblemResponse> framework(WebApplicationException e, UriInfo uri, Request request) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem(problem, uri);
            }
            if (cause instanceof JsonProcessingException json) {
                return problem(JsonProblems.of(json), uri);
            }
        }
        if (e instanceof NotFoundException && e.getCause() != null) {
            return problem(badParameters(uri), uri);
        }
        // Where two resources share a path, the framework answers 404 to a method that only one of them has, and it
        // never
        // says which methods are right (RFC 9110 §15.5.6).
        List<String> allowed = allowedMethods.of(uri.getRequestUri().getRawPath());
        if (e instanceof NotAllowedException
                || (e instanceof NotFoundException && !allowed.isEmpty() && !allowed.contains(request.getMethod()))) {
            return response(ProblemException.of(ProblemCode.METHOD_NOT_ALLOWED), uri)
                    .header("Allow", String.join(", ", allowed))
                    .build();
        }
        int status = e.getResponse().getStatus();
        ProblemCode code = ProblemCode.ofStatus(status).orElse(ProblemCode.INTERNAL_ERROR);
        return response(ProblemException.of(code), uri).build();
    }

    @ServerExceptionMapper
    RestResponse<ProblemResponse> json(MismatchedInputException e, UriInfo uri) {
        return problem(JsonProblems.of(e), uri);
    }

    @ServerExceptionMapper
    RestResponse<ProblemResponse> json(JsonProcessingException e, UriInfo uri) {
        return problem(JsonProblems.of(e), uri);
    }

    @ServerExceptionMapper
    RestResponse<ProblemResponse> unexpected(Throwable e, UriInfo uri) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem(problem, uri);
            }
        }
        if (DatabaseFaults.isUnavailable(e) || DatabaseFaults.isRepeatable(e)) {
            LOG.warn("the database did not answer", new WordlessException(e));
            return problem(ProblemException.retryLater(ProblemCode.SERVICE_UNAVAILABLE, RETRY_AFTER, null), uri);
        }
        LOG.error("unexpected failure", new WordlessException(e));
        return problem(ProblemException.of(ProblemCode.INTERNAL_ERROR), uri);
    }

    private ResponseBuilder<ProblemResponse> response(ProblemException e, UriInfo uri) {
        ProblemResponse body = renderer.render(
                e.code(), e.errors(), e.detailKey(), uri.getRequestUri().getRawPath(), language.get());
        ResponseBuilder<ProblemResponse> response = ResponseBuilder.<ProblemResponse>create(
                        e.code().status())
                .entity(body)
                .header("Content-Type", ProblemRenderer.MEDIA_TYPE);
        if (e.retryAfter() != null) {
            response.header("Retry-After", e.retryAfter().toSeconds());
        }
        return response;
    }

    /** A path parameter that could not be read is the only way a matched route ends in a 404 with a cause. */
    private static ProblemException badParameters(UriInfo uri) {
        List<FieldError> errors = uri.getPathParameters().entrySet().stream()
                .filter(entry -> !wellFormed(entry.getKey(), entry.getValue().get(0)))
                .map(entry -> FieldError.parameter(entry.getKey(), Code.INVALID_FORMAT))
                .toList();
        return ProblemException.of(ProblemCode.INVALID_REQUEST, errors);
    }

    private static boolean wellFormed(String name, String value) {
        try {
            if (name.endsWith("_id")) {
                UUID.fromString(value);
            } else {
                Integer.parseInt(value);
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
