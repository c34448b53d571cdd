package id.sahut.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.testing.PackagedApplication;
import id.sahut.testing.PackagedApplication.Ending;
import id.sahut.testing.RunningServices;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
        String schema = "sahut_migrated";
        RunningServices services = RunningServices.get();
        String url = services.database().jdbcUrl().replace("/sahut", "/" + schema + "?createDatabaseIfNotExist=true");
        Map<String, String> settings = new HashMap<>(services.settings());
        settings.keySet().removeIf(name -> name.startsWith("sahut.") || name.equals("quarkus.datasource.password"));
        settings.put("quarkus.datasource.jdbc.url", url);
        settings.put("quarkus.flyway.migrate-at-start", "false");

        Ending ending = PackagedApplication.run(settings, "migrate");

        assertThat(ending.exitCode()).as("%s", ending).isZero();
        try (Connection connection = DriverManager.getConnection(
                        url,
                        services.database().owner().user(),
                        services.database().owner().password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM flyway_schema_history WHERE success")) {
            result.next();
            assertThat(result.getInt(1)).isPositive();
        }
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
