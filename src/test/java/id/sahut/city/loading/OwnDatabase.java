package id.sahut.city.loading;

import id.sahut.demo.database.EmbeddedMariaDb;
import id.sahut.demo.database.ServerFixture;
import id.sahut.demo.folder.DemoFolder;
import id.sahut.testing.RunningServices;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The application with a database of its own, in which another city can be loaded without taking Medan from others. */
public final class OwnDatabase implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    /** Starts with {@link TinyCity}. */
    public static final class Server implements QuarkusTestResourceLifecycleManager {

        private DemoFolder folder;
        private EmbeddedMariaDb database;

        @Override
        public Map<String, String> start() {
            try {
                folder = DemoFolder.claim(ServerFixture.emptyFolder("city-loading-test"));
                database = EmbeddedMariaDb.start(folder, 0);
                Path city = Files.createTempDirectory("tiny-city");
                new TinyCity().in(city);
                Map<String, String> settings =
                        new HashMap<>(RunningServices.get().settings());
                settings.putAll(database.settings());
                settings.put("sahut.city.folder", city.toString());
                return settings;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            if (database != null) {
                database.stop();
            }
            if (folder != null) {
                folder.close();
            }
        }
    }
}
