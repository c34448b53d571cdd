package id.sahut.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The second level below {@code id.sahut}: {@code process.intake} and the like. */
final class Feature {

    static final String ROOT = "id.sahut.";
    static final Set<String> PRIVATE_PARTS = Set.of("rest", "model", "store");

    private Feature() {}

    /** The feature a class of ours belongs to; none for what stands above the rooms. */
    static Optional<String> of(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return Optional.empty();
        }
        String[] steps = name.substring(ROOT.length()).split("\\.", 3);
        return steps.length < 2 ? Optional.empty() : Optional.of(steps[0] + "." + steps[1]);
    }

    static String room(String feature) {
        return feature.substring(0, feature.indexOf('.'));
    }

    /** Whether a class stands in a part that only its own feature may know. */
    static boolean isPrivate(JavaClass type) {
        return of(type).map(feature -> type.getPackageName().substring((ROOT + feature).length()))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(1).split("\\.", 2)[0])
                .filter(PRIVATE_PARTS::contains)
                .isPresent();
    }

    /** Which features each feature uses. */
    static Map<String, Set<String>> uses(JavaClasses classes) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : classes) {
            of(type).ifPresent(feature -> {
                Set<String> used = uses.computeIfAbsent(feature, ignored -> new TreeSet<>());
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    of(dependency.getTargetClass().getBaseComponentType())
                            .filter(other -> !other.equals(feature))
                            .ifPresent(used::add);
                }
            });
        }
        return uses;
    }
}
