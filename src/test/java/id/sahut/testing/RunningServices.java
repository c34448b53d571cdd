package id.sahut.testing;

import id.sahut.demo.database.EmbeddedMariaDb;
import id.sahut.demo.folder.DemoFolder;
import id.sahut.demo.identity.DemoIssuers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database and the issuers that all tests of one build process share. They start empty with the first test that asks
 * and end with the process; the unpacked server stays for the next one.
 */
public final class RunningServices {

    /** Maven sets it to the folder of build results. */
    private static final String FOLDER = System.getProperty("sahut.test.folder", "target/services");

    /** The demo city, where the application under test is a packaged one, which carries none. */
    private static final @Nullable String CITY = System.getProperty("sahut.test.city");

    private static final RunningServices INSTANCE = start();

    private final DemoFolder folder;
    private final EmbeddedMariaDb database;
    private final Map<String, String> settings;

    private RunningServices(DemoFolder folder, EmbeddedMariaDb database, Map<String, String> settings) {
        this.folder = folder;
        this.database = database;
        this.settings = settings;
    }

    public static RunningServices get() {
        return INSTANCE;
    }

    public DemoFolder folder() {
        return folder;
    }

    public EmbeddedMariaDb database() {
        return database;
    }

    /** What an application needs to use them. */
    public Map<String, String> settings() {
        return settings;
    }

    private static RunningServices start() {
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
        return new RunningServices(folder, database, Map.copyOf(settings));
    }
}
