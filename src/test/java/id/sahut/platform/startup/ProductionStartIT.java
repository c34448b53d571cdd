package id.sahut.platform.startup;

import static id.sahut.demo.database.ServerFixture.query;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.demo.database.EmbeddedMariaDb;
import id.sahut.demo.database.ServerFixture;
import id.sahut.demo.folder.DemoFolder;
import id.sahut.testing.PackagedApplication;
import id.sahut.testing.PackagedApplication.Ending;
import id.sahut.testing.RunningServices;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(
        named = "demo.carried",
        matches = "true",
        disabledReason = "A demo jar brings its own services")
class ProductionStartIT {

    @Test
    void withoutConfigurationOneSentenceNamesAllThatIsMissing() throws IOException {
        Ending ending = PackagedApplication.run(Map.of());

        assertThat(ending.exitCode()).isEqualTo(1);
        assertThat(ending.output()).isEmpty();
        assertThat(ending.errors())
                .singleElement()
                .asString()
                .contains(
                        "quarkus.datasource.jdbc.url",
                        "quarkus.datasource.username",
                        "quarkus.datasource.password",
                        "sahut.identity.city-app.issuer",
                        "sahut.identity.city-app.jwks",
                        "sahut.identity.staff.issuer",
                        "sahut.identity.staff.jwks",
                        "sahut.identity.staff.audience",
                        "sahut.city.folder");
    }

    @Test
    void onlyWhatIsMissingIsNamed() throws IOException {
        Map<String, String> settings = new HashMap<>(RunningServices.get().settings());
        settings.remove("sahut.identity.staff.jwks");

        Ending ending = PackagedApplication.run(settings);

        assertThat(ending.exitCode()).isEqualTo(1);
        assertThat(ending.errors())
                .singleElement()
                .asString()
                .contains("sahut.identity.staff.jwks")
                .doesNotContain("issuer", "quarkus.datasource");
    }

    @Test
    void migratingNeedsItsOwnCredentials() throws IOException {
        Map<String, String> settings = new HashMap<>(RunningServices.get().settings());
        settings.remove("quarkus.flyway.username");
        settings.remove("quarkus.flyway.password");

        Ending ending = PackagedApplication.run(settings, "migrate");

        assertThat(ending.exitCode()).isEqualTo(1);
        assertThat(ending.errors())
                .singleElement()
                .asString()
                .contains("quarkus.flyway.username", "quarkus.flyway.password");
    }

    @Test
    void theMigrateCommandMigratesAndEnds() throws IOException, SQLException {
        try (DemoFolder folder = DemoFolder.claim(ServerFixture.emptyFolder("migrate-command-test"))) {
            EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, 0);
            try {
                Map<String, String> settings = new HashMap<>(database.settings());
                settings.remove("quarkus.datasource.password");
                settings.remove("quarkus.flyway.migrate-at-start");

                Ending ending = PackagedApplication.run(settings, "migrate");

                assertThat(ending.exitCode()).as("%s", ending).isZero();
                assertThat(ending.output()).last().isEqualTo("The database is up to date.");
                assertThat(query(
                                database,
                                database.owner(),
                                "SELECT COUNT(*) > 0 FROM flyway_schema_history WHERE success"))
                        .isEqualTo("1");
            } finally {
                database.stop();
            }
        }
    }

    @Test
    void aMigrationThatFailsSaysWhyInOneSentence() throws IOException {
        Map<String, String> settings = new HashMap<>(RunningServices.get().settings());
        settings.put("quarkus.flyway.password", "wrong");

        Ending ending = PackagedApplication.run(settings, "migrate");

        assertThat(ending.exitCode()).isEqualTo(1);
        assertThat(ending.errors()).singleElement().asString().contains("could not be migrated", "Access denied");
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            Map<String, String> settings = new HashMap<>(RunningServices.get().settings());
            settings.put("quarkus.http.host", "127.0.0.1");
            settings.put("quarkus.http.port", String.valueOf(other.getLocalPort()));

            Ending ending = PackagedApplication.run(settings);

            assertThat(ending.exitCode()).isEqualTo(1);
            assertThat(ending.errors())
                    .singleElement()
                    .asString()
                    .contains("port " + other.getLocalPort(), "quarkus.http.port");
        }
    }

    @Test
    void aSettingThatCannotBeReadIsNamed() throws IOException {
        Map<String, String> settings = new HashMap<>(RunningServices.get().settings());
        settings.put("quarkus.http.port", "eighty");

        Ending ending = PackagedApplication.run(settings);

        assertThat(ending.exitCode()).isEqualTo(1);
        assertThat(ending.errors()).singleElement().asString().contains("quarkus.http.port");
    }

    @Test
    void anUnknownCommandIsRefused() throws IOException {
        Ending ending = PackagedApplication.run(Map.of(), "migrat");

        assertThat(ending.exitCode()).isEqualTo(1);
        assertThat(ending.errors()).singleElement().asString().contains("migrat", "\"migrate\"");
    }
}
