package id.sahut.demo.database;

import id.sahut.demo.folder.DemoFolder;
import id.sahut.platform.startup.StartRefusedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/**
 * A running MariaDB server that belongs to this process: it listens on 127.0.0.1 alone, asks everyone for a password,
 * keeps its data in the folder, and ends with the process.
 */
public final class EmbeddedMariaDb {

    /** Names the port; 0, the default, takes any free one. */
    public static final String PORT_SETTING = "sahut.demo.database-port";

    private static final String HOST = "127.0.0.1";
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ServerProcess process;
    private final DatabaseAccounts accounts;
    private final int port;

    private EmbeddedMariaDb(ServerProcess process, DatabaseAccounts accounts, int port) {
        this.process = process;
        this.accounts = accounts;
        this.port = port;
    }

    /** Ends a server that an earlier, killed process left running on the folder. */
    public static void endLeftover(DemoFolder folder) {
        ServerProcess.endThoseOf(folder.path());
    }

    /**
     * Starts the server, after unpacking and installing it where the folder is new. Answers once it accepts the two
     * users. No other server may be running on the folder.
     *
     * @param port to listen on; 0 for a free one
     * @throws StartRefusedException when it does not start
     */
    public static EmbeddedMariaDb start(DemoFolder folder, int port) {
        int chosen = freePort(port);
        MariaDbBinaries binaries = MariaDbBinaries.unpackedInto(folder);
        DatabaseAccounts accounts = DatabaseAccounts.keptIn(folder);
        MariaDbInstallation installation = MariaDbInstallation.in(folder, binaries);
        Path initialisation = folder.writePrivately("accounts.sql", AccountScript.of(accounts));
        ServerProcess process = ServerProcess.spawn(
                installation.serverCommand(HOST, chosen, initialisation), installation.log(), folder);
        EmbeddedMariaDb database = new EmbeddedMariaDb(process, accounts, chosen);
        database.awaitReady(installation.log());
        try {
            Files.delete(initialisation);
        } catch (IOException failure) {
            throw new StartRefusedException("The passwords could not be cleared away: " + failure, failure);
        }
        return database;
    }

    /** The settings that point the application and its migrations at this server. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl(),
                "quarkus.datasource.username", accounts.application().user(),
                "quarkus.datasource.password", accounts.application().password(),
                "quarkus.flyway.username", accounts.owner().user(),
                "quarkus.flyway.password", accounts.owner().password(),
                "quarkus.flyway.migrate-at-start", "true");
    }

    public String jdbcUrl() {
        return "jdbc:mariadb://" + HOST + ":" + port + "/" + AccountScript.SCHEMA;
    }

    /** May do everything on the schema. */
    public DatabaseAccount owner() {
        return accounts.owner();
    }

    /** May do what the migrations grant it. */
    public DatabaseAccount application() {
        return accounts.application();
    }

    public int port() {
        return port;
    }

    public long processId() {
        return process.id();
    }

    /** Stops the server cleanly. */
    public void stop() {
        process.stop();
    }

    private static int freePort(int wanted) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), wanted));
            return socket.getLocalPort();
        } catch (IOException taken) {
            throw new StartRefusedException(
                    "The embedded database cannot listen on port " + wanted + " (" + taken.getMessage()
                            + "): stop the program that has it, or choose another with -D" + PORT_SETTING + "=….",
                    taken);
        }
    }

    private void awaitReady(Path log) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!accepts(accounts.owner())) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.stop();
                throw new StartRefusedException("The embedded database did not start: " + ServerLog.reason(log)
                        + " (all of it in " + log + ").");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                process.stop();
                throw new StartRefusedException("The start of the embedded database was interrupted.", stop);
            }
        }
    }

    private boolean accepts(DatabaseAccount account) {
        Properties properties = new Properties();
        properties.setProperty("user", account.user());
        properties.setProperty("password", account.password());
        properties.setProperty("connectTimeout", "1000");
        properties.setProperty("socketTimeout", "5000");
        try (Connection connection = new Driver().connect(jdbcUrl(), properties)) {
            return connection != null;
        } catch (SQLException notYet) {
            return false;
        }
    }
}
