package id.sahut.platform.observability;

import id.sahut.platform.database.Ids;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives every request an id, returned in {@code X-Request-Id} and written on every log line of the request, beside the
 * trace id of a W3C {@code traceparent} if the caller sent one.
 */
@ApplicationScoped
class RequestIds {

    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    /** Before everything else, so that even a refused request has one. */
    private static final int FIRST = 1000;

    private final Ids ids;

    RequestIds(Ids ids) {
        this.ids = ids;
    }

    void register(@Observes Filters filters) {
        filters.register(this::assign, FIRST);
    }

    private void assign(RoutingContext context) {
        String id = ids.next().toString();
        context.response().putHeader("X-Request-Id", id).putHeader("X-Content-Type-Options", "nosniff");
        MDC.put("requestId", id);
        String parent = context.request().getHeader("traceparent");
        var matcher = TRACEPARENT.matcher(parent == null ? "" : parent);
        if (matcher.matches()) {
            MDC.put("traceId", matcher.group(1));
        }
        context.next();
    }
}
