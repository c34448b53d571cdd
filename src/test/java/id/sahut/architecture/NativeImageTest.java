package id.sahut.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.Reader;
import java.net.http.HttpClient;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a native image would lack, or would carry from the machine that built it. */
@AnalyzeClasses(packages = "id.sahut", importOptions = ImportOption.DoNotIncludeTests.class)
class NativeImageTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** The framework reads these while it builds, or includes them by itself; the city is the demo's. */
    private static final List<PathMatcher> NOT_READ_BY_NAME =
            matchers("application.properties,db/migration/**,META-INF/services/**,city/**");

    @ArchTest
    static final ArchRule nothing_that_lives_is_kept_in_a_static_field = fields().that()
            .areStatic()
            .should()
            .notHaveRawType(assignableTo(Random.class)
                    .or(assignableTo(HttpClient.class))
                    .or(assignableTo(Thread.class))
                    .or(assignableTo(Executor.class)))
            .because("a native image initialises classes while it is built: the seed, the socket or the thread would be"
                    + " the building machine's");

    @Test
    void everyResourceReadByNameIsIncluded() throws IOException {
        Properties settings = new Properties();
        try (Reader in = Files.newBufferedReader(RESOURCES.resolve("application.properties"))) {
            settings.load(in);
        }
        List<PathMatcher> included = matchers(settings.getProperty("quarkus.native.resources.includes"));
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(RESOURCES::relativize)
                            .filter(file -> matchesNone(NOT_READ_BY_NAME, file))
                            .filter(file -> matchesNone(included, file)))
                    .as("add them to quarkus.native.resources.includes")
                    .isEmpty();
        }
    }

    private static boolean matchesNone(List<PathMatcher> matchers, Path file) {
        return matchers.stream().noneMatch(matcher -> matcher.matches(file));
    }

    private static List<PathMatcher> matchers(String globs) {
        return Arrays.stream(globs.split(","))
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
    }
}
