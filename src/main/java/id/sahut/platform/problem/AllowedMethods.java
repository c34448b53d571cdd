package id.sahut.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which methods a path takes, by the contract that this instance serves; the routes are tested to be equal to it. */
@ApplicationScoped
class AllowedMethods {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    private static final String ANYTHING = "[^/]+";

    private record Route(Pattern path, List<String> methods) {}

    private final List<Route> routes = load();

    /** Upper-case methods in alphabetical order; empty for a path that does not exist. */
    List<String> of(String path) {
        return routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .map(Route::methods)
                .findFirst()
                .orElse(List.of());
    }

    /** Of resources that share a path, the framework's own answer to OPTIONS names one's methods only. */
    @ServerResponseFilter
    void options(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getMethod().equals("OPTIONS")) {
            return;
        }
        List<String> allowed = of(request.getUriInfo().getRequestUri().getRawPath());
        if (!allowed.isEmpty()) {
            response.getHeaders().putSingle("Allow", String.join(", ", allowed));
        }
    }

    private static List<Route> load() {
        try (InputStream in = AllowedMethods.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("missing META-INF/openapi.yaml");
            }
            Map<?, ?> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<Route> routes = new ArrayList<>();
            if (document.get("paths") instanceof Map<?, ?> paths) {
                paths.forEach((path, item) -> routes.add(route((String) path, (Map<?, ?>) item)));
            }
            // A path that is spelled out comes before one with a parameter in its place.
            routes.sort(Comparator.comparing(route -> route.path().pattern().contains(ANYTHING)));
            return List.copyOf(routes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Route route(String path, Map<?, ?> item) {
        Set<String> methods = new TreeSet<>();
        item.keySet().stream()
                .map(String::valueOf)
                .filter(METHODS::contains)
                .forEach(method -> methods.add(method.toUpperCase(Locale.ROOT)));
        // The contract's paths hold nothing else that a pattern would take for a sign.
        String pattern = PARAMETER.matcher(path).replaceAll(ANYTHING);
        return new Route(Pattern.compile(pattern), List.copyOf(methods));
    }
}
