package id.sahut.platform.contract;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Leads whoever opens the base address in a browser to the API reference. */
@ApplicationScoped
public class RootRedirect {

    /** Relative, so that it holds behind a proxy that adds a prefix. */
    private static final String REFERENCE = "q/swagger-ui/";

    void register(@Observes Router router) {
        router.route("/")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(context -> context.response()
                        .setStatusCode(302)
                        .putHeader("Location", REFERENCE)
                        .end());
    }
}
