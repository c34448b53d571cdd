package id.sahut.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.demo.database.DatabaseAccount;
import id.sahut.demo.database.EmbeddedMariaDb;
import id.sahut.demo.database.ServerFixture;
import id.sahut.demo.folder.DemoFolder;
import id.sahut.testing.PackagedApplication.Ending;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A database server of a test's own, made ready as operations do it: the {@code migrate} command prepared it as the
 * schema's owner, and what serves knows the application's user alone.
 */
public final class ProductionDatabase implements AutoCloseable {

    private final DemoFolder folder;
    private EmbeddedMariaDb server;

    private ProductionDatabase(DemoFolder folder) {
        this.folder = folder;
        this.server = EmbeddedMariaDb.start(folder, 0);
    }

    /** Starts and migrates one that keeps its data in an empty folder of that name. */
    public static ProductionDatabase migrated(String name) throws IOException {
        ProductionDatabase database = new ProductionDatabase(DemoFolder.claim(ServerFixture.emptyFolder(name)));
        Map<String, String> owner = new HashMap<>(database.server.settings());
        owner.remove("quarkus.datasource.password");
        owner.remove("quarkus.flyway.migrate-at-start");
        Ending migration = PackagedApplication.run(owner, "migrate");
        assertThat(migration.exitCode()).as("%s", migration).isZero();
        return database;
    }

    /** What an instance needs to serve with it. */
    public Map<String, String> serving() {
        Map<String, String> settings = new HashMap<>(RunningServices.get().settings());
        settings.putAll(server.settings());
        settings.keySet().removeIf(name -> name.startsWith("quarkus.flyway."));
        return settings;
    }

    /** Stops the server. */
    public void stop() {
        server.stop();
    }

    /** Starts it again where it was. */
    public void startAgain() {
        server = EmbeddedMariaDb.start(folder, server.port());
    }

    /** A connection of the schema's owner, who may do everything. */
    public Connection asOwner() throws SQLException {
        return ServerFixture.connect(server, server.owner());
    }

    /** How many rows there are: what follows {@code select count(*) from}. */
    public int count(String rows) throws SQLException {
        return count(server.owner(), rows);
    }

    /** How many of the application's statements are at work just now and look like this. */
    public int countRunning(String pattern) throws SQLException {
        return count(
                server.application(),
                "information_schema.processlist where id <> connection_id() and info like '" + pattern + "'");
    }

    /** The first column of what a query finds, in its order. */
    public List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }

    @Override
    public void close() {
        server.stop();
        folder.close();
    }

    private int count(DatabaseAccount account, String rows) throws SQLException {
        return Integer.parseInt(ServerFixture.query(server, account, "select count(*) from " + rows));
    }
}
