package id.sahut.testing;

import id.sahut.demo.database.DatabaseAccount;
import id.sahut.demo.database.EmbeddedMariaDb;
import id.sahut.demo.folder.DemoFolder;
import id.sahut.demo.identity.DemoIssuers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The database and the issuers that all tests of one build process share. They start empty with the first test that asks
 * and end with the process; the unpacked server stays for the next one.
 *
 * @param folder what they keep in files
 * @param settings what an application needs to use them
 */
public record RunningServices(Path folder, Map<String, String> settings) {

    /** Maven sets it to a folder below that of the build's results. */
    private static final String FOLDER = System.getProperty("sahut.test.folder", "target/services");

    /** The demo city, where the application under test is a packaged one, which carries none. */
    private static final @Nullable String CITY = System.getProperty("sahut.test.city");

    /** Tests that start the application have class loaders of their own; system properties reach all of them. */
    private static final String PUBLISHED = "sahut.test.published.";

    public static RunningServices get() {
        Map<String, String> settings = published();
        if (settings.isEmpty()) {
            settings = start();
            settings.forEach((name, value) -> System.setProperty(PUBLISHED + name, value));
        }
        return new RunningServices(Path.of(FOLDER).toAbsolutePath(), settings);
    }

    public String jdbcUrl() {
        return settings.get("quarkus.datasource.jdbc.url");
    }

    /** Owns the schema. */
    public DatabaseAccount owner() {
        return new DatabaseAccount(settings.get("quarkus.flyway.username"), settings.get("quarkus.flyway.password"));
    }

    /** The application's own user. */
    public DatabaseAccount application() {
        return new DatabaseAccount(
                settings.get("quarkus.datasource.username"), settings.get("quarkus.datasource.password"));
    }

    private static Map<String, String> published() {
        Map<String, String> settings = new HashMap<>();
        Properties properties = System.getProperties();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(PUBLISHED)) {
                settings.put(name.substring(PUBLISHED.length()), properties.getProperty(name));
            }
        }
        return Map.copyOf(settings);
    }

    private static Map<String, String> start() {
        DemoFolder folder = DemoFolder.claim(Path.of(FOLDER));
        EmbeddedMariaDb.endLeftover(folder);
        folder.startOver();
        EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, 0);
        Runtime.getRuntime().addShutdownHook(new Thread(database::stop, "test-database-stop"));
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.putAll(DemoIssuers.keptIn(folder).settings());
        if (CITY != null) {
            settings.put("sahut.city.folder", CITY);
        }
        return Map.copyOf(settings);
    }
}
