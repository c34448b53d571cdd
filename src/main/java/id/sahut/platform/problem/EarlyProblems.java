package id.sahut.platform.problem;

import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.RequestLanguage;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The problem documents for what is refused before REST: an address or a body beyond the limits. (What cannot be decoded
 * the server refuses by itself, with a bare status.)
 */
@ApplicationScoped
class EarlyProblems {

    private static final int BEFORE_THE_BODY = 900;
    private static final int BEFORE_EVERYTHING = -2000;
    /** Every list of the longest filter, with all the values it may have. Far more than proxies let through. */
    private static final int LONGEST_ADDRESS = 128 * 1024;

    private static final Set<HttpMethod> WITH_A_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT);

    private final ProblemRenderer renderer;
    private final long largestBody;
    private final BodyHandler collector;

    EarlyProblems(
            ProblemRenderer renderer,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.renderer = renderer;
        this.largestBody = largestBody.asLongValue();
        this.collector = BodyHandler.create(false).setBodyLimit(this.largestBody);
    }

    void filter(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_BODY);
    }

    /** Where a body is refused that turned out too large while it came. */
    void failures(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).failureHandler(context -> {
            if (context.statusCode() == ProblemCode.BODY_TOO_LARGE.status()) {
                refuse(context, ProblemCode.BODY_TOO_LARGE);
            } else {
                context.next();
            }
        });
    }

    private void check(RoutingContext context) {
        if (context.request().uri().length() > LONGEST_ADDRESS) {
            refuse(context, ProblemCode.URI_TOO_LONG);
            return;
        }
        String announced = context.request().getHeader("Content-Length");
        // A length that is no number never gets here: the server refuses the request.
        if (announced != null && (announced.length() >= 19 || Long.parseLong(announced) > largestBody)) {
            refuse(context, ProblemCode.BODY_TOO_LARGE);
        } else if (announced == null && WITH_A_BODY.contains(context.request().method())) {
            // How large the body is shows only at its end, and REST would have begun to read it by then.
            collector.handle(context);
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, ProblemCode code) {
        Language language = RequestLanguage.negotiate(context.request().getHeader("Accept-Language"));
        if (context.request().version() != HttpVersion.HTTP_2) {
            // There may be more to come, which nobody will read. HTTP/2 has no such header, and no need of it.
            context.response().putHeader("Connection", "close");
        }
        context.response()
                .setStatusCode(code.status())
                .putHeader("Content-Type", ProblemRenderer.MEDIA_TYPE)
                .putHeader("Content-Language", language.tag())
                .putHeader("Vary", "Accept-Language")
                .putHeader("Cache-Control", "no-store")
                .end(renderer.json(code, List.of(), context.request().path(), language));
    }
}
