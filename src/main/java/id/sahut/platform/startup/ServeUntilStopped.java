package id.sahut.platform.startup;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.Dependent;
import java.util.ServiceLoader;

/** Keeps the started application running, and lets the preparations greet whoever started it. */
@Dependent
public class ServeUntilStopped implements QuarkusApplication {

    /** Set after the greeting: a live reload is no new start. */
    private static final String GREETED = "sahut.start.greeted";

    private final HttpServer server;

    public ServeUntilStopped(HttpServer server) {
        this.server = server;
    }

    @Override
    public int run(String... arguments) {
        if (System.setProperty(GREETED, "true") == null) {
            for (StartPreparation preparation : ServiceLoader.load(StartPreparation.class)) {
                preparation.started(server.getLocalBaseUri());
            }
        }
        Quarkus.waitForExit();
        return 0;
    }
}
