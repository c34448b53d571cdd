package id.sahut.testing;

import id.sahut.demo.database.EmbeddedMariaDb;
import id.sahut.demo.folder.DemoFolder;
import id.sahut.demo.identity.DemoIssuers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The database and the issuers that all tests of one build process share. They start empty with the first test that asks
 * and end with the process; the unpacked server stays for the next one.
 */
public final class RunningServices {

    /** Maven sets it to the folder of build results. */
    private static final String FOLDER = System.getProperty("sahut.test.folder", "target/services");

    private static final RunningServices INSTANCE = start();

    private final EmbeddedMariaDb database;
    private final Map<String, String> settings;

    private RunningServices(EmbeddedMariaDb database, Map<String, String> settings) {
        this.database = database;
        this.settings = settings;
    }

    public static RunningServices get() {
        return INSTANCE;
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
        return new RunningServices(database, Map.copyOf(settings));
    }
}
