package id.sahut.platform.problem;

import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.RequestLanguage;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The problem document for a body that is announced as too large, before any of it is read. (What the server refuses
 * by itself has a bare status: a body that turns out too large while it is streamed, a path that cannot be decoded, a
 * request line beyond the limit.)
 */
@ApplicationScoped
class EarlyProblems {

    private static final int BEFORE_THE_BODY = 900;

    private final ProblemRenderer renderer;
    private final long largestBody;

    EarlyProblems(
            ProblemRenderer renderer,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.renderer = renderer;
        this.largestBody = largestBody.asLongValue();
    }

    void filter(@Observes Filters filters) {
        filters.register(this::bodySize, BEFORE_THE_BODY);
    }

    private void bodySize(RoutingContext context) {
        String announced = context.request().getHeader("Content-Length");
        // A length that is no number never gets here: the server refuses the request.
        if (announced != null && announced.length() < 19 && Long.parseLong(announced) <= largestBody) {
            context.next();
        } else if (announced == null) {
            context.next();
        } else {
            context.response().putHeader("Connection", "close");
            answer(context, ProblemCode.BODY_TOO_LARGE);
        }
    }

    private void answer(RoutingContext context, ProblemCode code) {
        Language language = RequestLanguage.negotiate(context.request().getHeader("Accept-Language"));
        context.response()
                .setStatusCode(code.status())
                .putHeader("Content-Type", ProblemRenderer.MEDIA_TYPE)
                .putHeader("Content-Language", language.tag())
                .putHeader("Vary", "Accept-Language")
                .putHeader("Cache-Control", "no-store")
                .end(renderer.json(code, List.of(), context.request().path(), language));
    }
}
