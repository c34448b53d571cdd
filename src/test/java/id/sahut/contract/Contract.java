package id.sahut.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The bundle, read once: its operations, and its schemas compiled once each. Safe for many threads. */
final class Contract {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    /** Under this name the validator knows the document; nothing is fetched. */
    private static final String ADDRESS = "urn:sahut:contract";

    private static final Contract COMMITTED = read();

    /** One operation; {@code parameters} are those of its path and its own, resolved. */
    record Operation(String method, String path, JsonNode definition, List<Found> parameters) {

        String id() {
            return definition.path("operationId").asText();
        }

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        List<Found> parameters(String in) {
            return parameters.stream()
                    .filter(parameter -> parameter.node().path("in").asText().equals(in))
                    .toList();
        }
    }

    /** A node and the pointer under which the document holds it. */
    record Found(String pointer, JsonNode node) {

        Found child(String name) {
            return new Found(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), node.path(name));
        }
    }

    private record Route(Pattern pattern, String path, Map<String, Operation> operations) {}

    private final JsonNode document;
    private final List<Route> routes;
    private final SchemaRegistry schemas;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
        this.routes = routes();
        this.schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(ADDRESS, document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    static Contract committed() {
        return COMMITTED;
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        return routes.stream()
                .flatMap(route -> route.operations().values().stream())
                .toList();
    }

    /** The operations of the path that a request's raw path matches, by method in lower case; empty if none does. */
    Map<String, Operation> at(String rawPath) {
        return routes.stream()
                .filter(route -> route.pattern().matcher(rawPath).matches())
                .findFirst()
                .map(Route::operations)
                .orElse(Map.of());
    }

    /** What an operation promises for a status, if it knows the status. */
    Optional<Found> response(Operation operation, int status) {
        Found response = inPath(operation).child("responses").child(String.valueOf(status));
        return response.node().isMissingNode() ? Optional.empty() : Optional.of(resolve(response));
    }

    /** The body an operation takes, if it takes one. */
    Optional<Found> requestBody(Operation operation) {
        Found body = inPath(operation).child("requestBody");
        return body.node().isMissingNode() ? Optional.empty() : Optional.of(resolve(body));
    }

    Found schema(String name) {
        return section("components").child("schemas").child(name);
    }

    /** Follows references to other places of the document; what stands beside a reference is left behind. */
    Found resolve(Found found) {
        Found at = found;
        while (at.node().has("$ref")) {
            String pointer = at.node().path("$ref").asText().substring(1);
            at = new Found(pointer, document.at(pointer));
        }
        return at;
    }

    /** What is wrong with a value, in the validator's words; empty if nothing is. */
    List<String> errors(Found schema, JsonNode value) {
        return compiled
                .computeIfAbsent(
                        schema.pointer(), pointer -> schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer)))
                .validate(value)
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private Found section(String name) {
        return new Found("", document).child(name);
    }

    private Found inPath(Operation operation) {
        return section("paths").child(operation.path()).child(operation.method());
    }

    private List<Route> routes() {
        List<Route> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            Map<String, Operation> operations = path.getValue().properties().stream()
                    .filter(entry -> METHODS.contains(entry.getKey()))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> operation(entry.getKey(), path.getKey(), entry.getValue())));
            found.add(new Route(pattern(path.getKey()), path.getKey(), operations));
        }
        // A literal segment beats a parameter, as in JAX-RS.
        found.sort(Comparator.comparing((Route route) -> route.path().replace('{', Character.MAX_VALUE)));
        return List.copyOf(found);
    }

    private Operation operation(String method, String path, JsonNode definition) {
        List<Found> parameters = new ArrayList<>();
        for (Found list : List.of(
                section("paths").child(path).child("parameters"),
                section("paths").child(path).child(method).child("parameters"))) {
            for (int i = 0; i < list.node().size(); i++) {
                parameters.add(
                        resolve(new Found(list.pointer() + "/" + i, list.node().get(i))));
            }
        }
        return new Operation(method, path, definition, parameters);
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(Arrays.stream(path.split("/", -1))
                .map(segment -> segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment))
                .collect(Collectors.joining("/")));
    }

    private static Contract read() {
        try {
            return new Contract(new YAMLMapper().readTree(Files.readString(ContractBundle.BUNDLE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
