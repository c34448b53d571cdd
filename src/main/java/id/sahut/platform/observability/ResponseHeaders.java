package id.sahut.platform.observability;

import id.sahut.platform.locale.RequestLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The headers every answer of the API carries: its language, what it varies by, and how long it may be kept. */
@ApplicationScoped
class ResponseHeaders {

    private final RequestLanguage language;

    ResponseHeaders(RequestLanguage language) {
        this.language = language;
    }

    @ServerResponseFilter
    void complete(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (response.hasEntity()) {
            headers.computeIfAbsent(
                    "Content-Language", name -> one(language.get().tag()));
        }
        headers.computeIfAbsent("Vary", name -> one("Accept-Language"));
        boolean personal = request.getHeaderString("Authorization") != null;
        headers.computeIfAbsent(
                "Cache-Control",
                name -> one(
                        response.getStatus() < 400 && request.getMethod().equals("GET") && headers.containsKey("ETag")
                                ? (personal ? "private, no-cache" : "public, max-age=60")
                                : "no-store"));
    }

    private static java.util.List<Object> one(String value) {
        return java.util.List.of(value);
    }
}
