package id.sahut.demo.launch;

import id.sahut.demo.database.EmbeddedMariaDb;
import id.sahut.demo.folder.DemoFolder;
import id.sahut.demo.identity.DemoIssuers;
import id.sahut.platform.startup.HttpPort;
import id.sahut.platform.startup.StartPreparation;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Brings an embedded database and demo issuers, each only where none is configured. */
public final class DemoPreparation implements StartPreparation {

    private static final String RESET_SETTING = "sahut.demo.reset";
    private static final String LOOPBACK = "127.0.0.1";
    private static final List<String> ISSUERS =
            List.of("sahut.identity.city-app.issuer", "sahut.identity.staff.issuer");

    @Override
    public Map<String, String> prepare(Config config) {
        Map<String, String> settings = new HashMap<>();
        if (!isConfigured(config, "quarkus.http.host")) {
            // Whoever reaches this build may have any token.
            settings.put("quarkus.http.host", LOOPBACK);
        }
        boolean needsDatabase = !isConfigured(config, "quarkus.datasource.jdbc.url");
        boolean needsIssuers = ISSUERS.stream().noneMatch(issuer -> isConfigured(config, issuer));
        if (needsDatabase || needsIssuers) {
            DemoFolder folder = claimFolder(config);
            HttpPort port = HttpPort.configuredIn(config);
            new HttpPort(settings.getOrDefault("quarkus.http.host", port.host()), port.port()).requireFree();
            EmbeddedMariaDb.endLeftover(folder);
            if (config.getOptionalValue(RESET_SETTING, Boolean.class).orElse(false)) {
                folder.startOver();
            }
            if (needsDatabase) {
                settings.putAll(startDatabase(folder, config).settings());
            }
            if (needsIssuers) {
                settings.putAll(DemoIssuers.keptIn(folder).settings());
            }
        }
        return settings;
    }

    @Override
    public void started(URI baseUri) {
        DeathOfParent.watchInDevelopment();
        System.out.println(Greeting.from(baseUri, ConfigProvider.getConfig()));
    }

    private static DemoFolder claimFolder(Config config) {
        return DemoFolder.claim(Path.of(
                config.getOptionalValue(DemoFolder.SETTING, String.class).orElse(".sahut")));
    }

    private static EmbeddedMariaDb startDatabase(DemoFolder folder, Config config) {
        int port = config.getOptionalValue(EmbeddedMariaDb.PORT_SETTING, Integer.class)
                .orElse(0);
        EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, port);
        Runtime.getRuntime().addShutdownHook(new LastToStop(database));
        return database;
    }

    private static boolean isConfigured(Config config, String setting) {
        return config.getOptionalValue(setting, String.class).isPresent();
    }
}
