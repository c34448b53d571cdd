package id.sahut.platform.security;

import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemRenderer;
import id.sahut.platform.problem.ProblemResponse;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Who may not pass, as problem documents. Challenges are RFC 6750's. */
@Singleton
class SecurityProblemMappers {

    private static final String CHALLENGE = "Bearer";
    private static final String CHALLENGE_INVALID_TOKEN = "Bearer error=\"invalid_token\"";

    private final ProblemRenderer renderer;
    private final RequestLanguage language;
    private final HttpServerRequest request;

    SecurityProblemMappers(ProblemRenderer renderer, RequestLanguage language, HttpServerRequest request) {
        this.renderer = renderer;
        this.language = language;
        this.request = request;
    }

    /** No token where one is needed. */
    @ServerExceptionMapper
    RestResponse<ProblemResponse> unauthenticated(UnauthorizedException e) {
        return answer(ProblemCode.UNAUTHENTICATED)
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }

    /** A token that is not good, or about which nobody can tell. */
    @ServerExceptionMapper
    RestResponse<ProblemResponse> unverified(AuthenticationFailedException e) {
        return keysUnavailable(e)
                .map(cause -> answer(ProblemCode.IDENTITY_PROVIDER_UNAVAILABLE)
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                Math.max(1, cause.retryAfter().plusMillis(999).toSeconds()))
                        .build())
                .orElseGet(() -> answer(ProblemCode.INVALID_TOKEN)
                        .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE_INVALID_TOKEN)
                        .build());
    }

    /** A good token without the role. */
    @ServerExceptionMapper
    RestResponse<ProblemResponse> forbidden(ForbiddenException e) {
        return answer(ProblemCode.FORBIDDEN).build();
    }

    private ResponseBuilder<ProblemResponse> answer(ProblemCode code) {
        return ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(code.status()),
                        renderer.render(code, List.of(), null, request.path(), language.get()))
                .type(ProblemRenderer.MEDIA_TYPE);
    }

    private static Optional<KeysUnavailableException> keysUnavailable(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeysUnavailableException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
