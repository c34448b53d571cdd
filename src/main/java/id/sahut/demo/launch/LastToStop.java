package id.sahut.demo.launch;

import id.sahut.demo.database.EmbeddedMariaDb;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Stops the database when the process ends, but only after the application, whose last requests still need it. */
final class LastToStop extends Thread {

    private static final long PATIENCE_MS = TimeUnit.SECONDS.toMillis(15);

    private final EmbeddedMariaDb database;

    LastToStop(EmbeddedMariaDb database) {
        super("embedded-mariadb-stop");
        this.database = database;
    }

    @Override
    public void run() {
        @Nullable Application application = ApplicationLifecycleManager.getCurrentApplication();
        if (application != null) {
            awaitStopOf(application);
        }
        database.stop();
    }

    private static void awaitStopOf(Application application) {
        Thread waiting = new Thread(application::awaitShutdown, "embedded-mariadb-wait");
        waiting.setDaemon(true);
        waiting.start();
        try {
            waiting.join(PATIENCE_MS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
