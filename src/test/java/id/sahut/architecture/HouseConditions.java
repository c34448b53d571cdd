package id.sahut.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.NullMarked;

/** What the rules of the house need beyond what ArchUnit speaks by itself. */
final class HouseConditions {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Set<String> BANNED =
            Set.of("util", "utils", "common", "helper", "helpers", "misc", "impl", "manager", "base", "dto");
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[.$]");

    static final DescribedPredicate<JavaMethod> ENDPOINTS = describe(
            "are endpoints",
            method -> method.getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));

    static final DescribedPredicate<CodeUnitCallTarget> READS_THE_MACHINES_CLOCK =
            describe("reads the machine's clock", HouseConditions::readsTheMachinesClock);

    private HouseConditions() {}

    /** A call of any method so named. */
    static DescribedPredicate<JavaCall<?>> called(String... names) {
        return describe(
                "call " + String.join(" or ", names), call -> Set.of(names).contains(call.getName()));
    }

    private static boolean readsTheMachinesClock(CodeUnitCallTarget call) {
        String owner = call.getOwner().getName();
        boolean givenAClock = call.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Clock.class));
        return switch (call.getName()) {
            case "now" -> owner.startsWith("java.time.") && !givenAClock;
            case "currentTimeMillis" -> true;
            case "<init>" ->
                owner.equals("java.util.Date") && call.getRawParameterTypes().isEmpty();
            default -> owner.equals("java.time.Clock") && call.getName().matches("system.*|tick[A-Z].*");
        };
    }

    static ArchCondition<JavaClass> onlyBeUsedWithinTheirFeature() {
        return condition("only be used within their feature", (type, events) -> {
            Optional<String> own = Feature.of(type);
            for (Dependency use : type.getDirectDependenciesToSelf()) {
                if (!Feature.of(use.getOriginClass()).equals(own)) {
                    events.add(violated(type, use.getDescription()));
                }
            }
        });
    }

    static ArchCondition<JavaMethod> answerWithARecord() {
        return condition("answer with a record, or a RestResponse of one", (method, events) -> {
            JavaType type = method.getReturnType();
            if (type.toErasure().isEquivalentTo(RestResponse.class) && type instanceof JavaParameterizedType response) {
                type = response.getActualTypeArguments().get(0);
            }
            if (!type.toErasure().isRecord() && !type.toErasure().isEquivalentTo(Void.class)) {
                events.add(violated(method, method.getDescription() + " answers with " + type.getName()));
            }
        });
    }

    static ArchCondition<JavaClass> haveNoBannedName() {
        return condition("have no banned name", (type, events) -> {
            if (WORDS.splitAsStream(type.getName())
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .anyMatch(BANNED::contains)) {
                events.add(violated(type, type.getName()));
            }
        });
    }

    static ArchCondition<JavaClass> declareNoMapOfAnything() {
        return condition("declare no Map<String, Object>", (type, events) -> {
            for (JavaMember member : type.getMembers()) {
                types(member)
                        .filter(HouseConditions::isMapOfAnything)
                        .findAny()
                        .ifPresent(
                                map -> events.add(violated(type, member.getDescription() + " has a " + map.getName())));
            }
        });
    }

    private static Stream<JavaType> types(JavaMember member) {
        if (member instanceof JavaCodeUnit code) {
            return Stream.concat(Stream.of(code.getReturnType()), code.getParameterTypes().stream());
        }
        return Stream.of(((JavaField) member).getType());
    }

    private static boolean isMapOfAnything(JavaType type) {
        if (!(type instanceof JavaParameterizedType generic)) {
            return false;
        }
        List<JavaType> arguments = generic.getActualTypeArguments();
        boolean anything = type.toErasure().isEquivalentTo(Map.class)
                && arguments.get(1) instanceof JavaClass value
                && value.isEquivalentTo(Object.class);
        return anything || arguments.stream().anyMatch(HouseConditions::isMapOfAnything);
    }

    static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return condition("reside in a package with a package-info that is @NullMarked", (type, events) -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                events.add(violated(type, type.getPackageName() + " is not @NullMarked"));
            }
        });
    }

    static ArchCondition<JavaClass> haveAtMostLines(int most) {
        return condition("have at most " + most + " lines", (type, events) -> {
            Path file = SOURCES.resolve(type.getName().replace('.', '/') + ".java");
            long lines = Files.isRegularFile(file) ? lines(file) : 0;
            if (lines > most) {
                events.add(violated(type, type.getName() + " has " + lines + " lines"));
            }
        });
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> ArchCondition<T> condition(String description, BiConsumer<T, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.accept(item, events);
            }
        };
    }
}
