package id.sahut.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import id.sahut.contract.Contract.Found;
import id.sahut.contract.Contract.Operation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The records that are read and written as JSON have the fields of their schemas, with the same types, the same fixed
 * values, and, in answers, the same answer to whether a field is always there.
 */
class RecordsEqualSpecTest {

    private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();
    private static final Map<Type, String> SCALARS = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(UUID.class, "string uuid"),
            Map.entry(Instant.class, "string date-time"),
            Map.entry(LocalDate.class, "string date"),
            Map.entry(int.class, "integer int32"),
            Map.entry(Integer.class, "integer int32"),
            Map.entry(long.class, "integer int64"),
            Map.entry(Long.class, "integer int64"),
            Map.entry(double.class, "number double"),
            Map.entry(Double.class, "number double"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"));

    private final Contract contract = Contract.committed();

    static Iterable<Route> routes() {
        return Route.all();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void answersHaveTheFieldsOfTheirSchemas(Route route) {
        Found response = contract.response(operation(route), 201)
                .or(() -> contract.response(operation(route), 200))
                .orElseThrow();
        assertThat(ofType("", answer(route), Map.of(), true))
                .containsExactlyInAnyOrderEntriesOf(ofSchema("", json(response), true));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void requestsHaveTheFieldsOfTheirSchemas(Route route) {
        route.body().ifPresent(body -> {
            Found request = contract.requestBody(operation(route)).orElseThrow();
            assertThat(ofType("", body.getParameterizedType(), Map.of(), false))
                    .containsExactlyInAnyOrderEntriesOf(ofSchema("", json(request), false));
        });
    }

    private Operation operation(Route route) {
        return contract.operations().stream()
                .filter(operation -> operation.id().equals(route.operationId()))
                .findFirst()
                .orElseThrow();
    }

    private static Found json(Found message) {
        return message.child("content").child("application/json").child("schema");
    }

    private static Type answer(Route route) {
        Type type = route.code().getGenericReturnType();
        return type instanceof ParameterizedType generic && generic.getRawType() == RestResponse.class
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    /** Every place in a schema and what may stand there; a question mark where it may be absent. */
    private Map<String, String> ofSchema(String pointer, Found schema, boolean absences) {
        Found resolved = contract.resolve(schema);
        Map<String, String> places = new TreeMap<>();
        switch (resolved.node().path("type").asText()) {
            case "object" -> {
                places.put(pointer, "object");
                Set<String> required = texts(resolved.child("required"));
                Found properties = resolved.child("properties");
                properties
                        .node()
                        .fieldNames()
                        .forEachRemaining(name -> places.putAll(property(
                                ofSchema(pointer + "/" + name, properties.child(name), absences),
                                absences && !required.contains(name))));
            }
            case "array" -> places.putAll(property(ofSchema(pointer + "/-", resolved.child("items"), absences), false));
            default ->
                places.put(
                        pointer,
                        resolved.node().has("enum")
                                ? texts(resolved.child("enum")).toString()
                                : scalar(resolved.node()));
        }
        return places;
    }

    /** An address is text to us. */
    private static String scalar(JsonNode schema) {
        String format = schema.path("format").asText();
        return (schema.path("type").asText() + " " + (format.startsWith("uri") ? "" : format)).strip();
    }

    /** The same of a Java type. */
    private Map<String, String> ofType(
            String pointer, Type declared, Map<TypeVariable<?>, Type> bound, boolean absences) {
        Type type = declared instanceof TypeVariable<?> variable ? bound.get(variable) : declared;
        Map<String, String> places = new TreeMap<>();
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            places.putAll(ofType(pointer + "/-", generic.getActualTypeArguments()[0], bound, absences));
        } else if (raw(type).isRecord()) {
            places.put(pointer, "object");
            for (RecordComponent component : raw(type).getRecordComponents()) {
                String at = pointer + "/" + NAMES.translate(component.getName());
                places.putAll(property(
                        ofType(at, component.getGenericType(), bindings(type), absences),
                        absences && absent(component)));
            }
        } else if (raw(type).isEnum()) {
            places.put(
                    pointer,
                    Arrays.stream(raw(type).getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.toCollection(TreeSet::new))
                            .toString());
        } else {
            places.put(pointer, SCALARS.getOrDefault(type, type.getTypeName()));
        }
        return places;
    }

    private static Map<String, String> property(Map<String, String> places, boolean mayBeAbsent) {
        if (!mayBeAbsent) {
            return places;
        }
        Map<String, String> marked = new LinkedHashMap<>(places);
        String first = marked.keySet().iterator().next();
        marked.compute(first, (pointer, content) -> content + " ?");
        return marked;
    }

    private static boolean absent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static Map<TypeVariable<?>, Type> bindings(Type type) {
        Map<TypeVariable<?>, Type> bound = new HashMap<>();
        if (type instanceof ParameterizedType generic) {
            TypeVariable<?>[] variables = raw(type).getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                bound.put(variables[i], generic.getActualTypeArguments()[i]);
            }
        }
        return bound;
    }

    private static Set<String> texts(Found list) {
        return StreamSupport.stream(list.node().spliterator(), false)
                .map(node -> node.asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
