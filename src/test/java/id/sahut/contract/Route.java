package id.sahut.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A method of a resource under {@code /v1}, as the framework reads it. */
record Route(String method, String path, Method code) {

    /** All of them. */
    static List<Route> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("id.sahut").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                        .flatMap(Route::of)
                        .filter(route -> route.path().startsWith("/v1/"))
                        .toList();
    }

    private static Stream<Route> of(Method code) {
        return Arrays.stream(code.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(method -> new Route(method.value(), path(code.getDeclaringClass()) + path(code), code));
    }

    private static String path(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class))
                .map(path -> "/" + path.value().replaceAll("^/|/$", ""))
                .orElse("");
    }

    String operationId() {
        return code.getName();
    }

    /** The roles as the contract writes them; none where anyone may call. */
    Set<String> roles() {
        boolean own = Arrays.stream(code.getAnnotations())
                .anyMatch(
                        annotation -> annotation.annotationType().getPackage().equals(RolesAllowed.class.getPackage()));
        AnnotatedElement stated = own ? code : code.getDeclaringClass();
        return Optional.ofNullable(stated.getAnnotation(RolesAllowed.class)).stream()
                .flatMap(allowed -> Arrays.stream(allowed.value()))
                .map(role -> role.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> queryParameters() {
        return named(RestQuery.class, RestQuery::value);
    }

    Set<String> pathParameters() {
        return named(RestPath.class, RestPath::value);
    }

    boolean takesBody() {
        return body().isPresent();
    }

    /** The parameter that takes the body: the one without an annotation. */
    Optional<Parameter> body() {
        return Arrays.stream(code.getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0)
                .findFirst();
    }

    private <A extends Annotation> Set<String> named(Class<A> type, Function<A, String> stated) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : code.getParameters()) {
            name(parameter, parameter.getName(), type, stated).ifPresent(names::add);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    name(field, field.getName(), type, stated).ifPresent(names::add);
                }
            }
        }
        return names;
    }

    /** The name that is stated, else the element's own. */
    private static <A extends Annotation> Optional<String> name(
            AnnotatedElement element, String own, Class<A> type, Function<A, String> stated) {
        return Optional.ofNullable(element.getAnnotation(type)).map(stated).map(name -> name.isEmpty() ? own : name);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
