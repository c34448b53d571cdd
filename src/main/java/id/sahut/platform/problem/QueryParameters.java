package id.sahut.platform.problem;

import id.sahut.platform.problem.FieldError.Code;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters an operation does not have, one given twice that takes one value, and one without a value: a
 * mistyped filter must not answer as if it had filtered.
 */
@ApplicationScoped
class QueryParameters {

    /** By operation, its parameters and whether each may be repeated. */
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ResourceInfo resource, UriInfo uri) {
        Method method = resource.getResourceMethod();
        Map<String, List<String>> given = uri.getQueryParameters();
        if (method == null || given.isEmpty()) {
            return;
        }
        Map<String, Boolean> parameters = known.computeIfAbsent(method, QueryParameters::of);
        List<FieldError> errors = new ArrayList<>();
        given.forEach((name, values) -> {
            Boolean repeatable = parameters.get(name);
            if (repeatable == null) {
                errors.add(FieldError.parameter(name, Code.UNKNOWN_PARAMETER));
            } else if (!repeatable && values.size() > 1) {
                errors.add(FieldError.parameter(name, Code.DUPLICATE_FIELD));
            } else if (values.contains("")) {
                // The framework would take it for absent, and answer as if nothing had been asked.
                errors.add(FieldError.parameter(name, Code.REQUIRED));
            }
        });
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemCode.INVALID_REQUEST, errors);
        }
    }

    private static Map<String, Boolean> of(Method method) {
        Map<String, Boolean> parameters = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(parameters, field, field.getType());
                }
            } else {
                add(parameters, parameter, parameter.getType());
            }
        }
        return Map.copyOf(parameters);
    }

    private static void add(Map<String, Boolean> parameters, AnnotatedElement element, Class<?> type) {
        RestQuery query = element.getAnnotation(RestQuery.class);
        if (query != null) {
            parameters.put(query.value(), List.class.isAssignableFrom(type));
        }
    }
}
