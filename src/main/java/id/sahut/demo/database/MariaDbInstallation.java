package id.sahut.demo.database;

import id.sahut.demo.folder.DemoFolder;
import id.sahut.platform.startup.StartRefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of data with the system tables in it. They are made by the server itself, fed with the scripts it comes
 * with: the same on every operating system, without the shell script that installs them elsewhere, and without the
 * password-less accounts that script leaves behind.
 */
final class MariaDbInstallation {

    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql");

    private final DemoFolder folder;
    private final MariaDbBinaries binaries;
    private final Path data;

    private MariaDbInstallation(DemoFolder folder, MariaDbBinaries binaries) {
        this.folder = folder;
        this.binaries = binaries;
        this.data = folder.path().resolve("data");
    }

    static MariaDbInstallation in(DemoFolder folder, MariaDbBinaries binaries) {
        MariaDbInstallation installation = new MariaDbInstallation(folder, binaries);
        if (!Files.isDirectory(installation.data)) {
            installation.install();
        }
        return installation;
    }

    Path log() {
        return folder.path().resolve("server.log");
    }

    /** The command line that serves this data. */
    List<String> serverCommand(String host, int port, Path initialisation) {
        List<String> command = command(data);
        command.addAll(List.of(
                "--bind-address=" + host,
                "--port=" + port,
                // No socket file: a deep folder would make its path too long.
                "--socket=",
                "--init-file=" + initialisation,
                "--pid-file=" + folder.path().resolve("server.pid"),
                "--tmpdir=" + folder.subfolder("tmp"),
                // Certificates for a loopback connection cost two seconds at each start.
                "--skip-ssl",
                "--skip-name-resolve",
                "--local-infile=OFF",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1"));
        return command;
    }

    /** Renames last, so that a folder of data is complete even if the process was killed on the way. */
    private void install() {
        Path log = folder.path().resolve("install.log");
        try {
            Path draft = folder.path().resolve("installing");
            DemoFolder.delete(draft);
            folder.subfolder("installing");
            List<String> command = command(draft);
            command.addAll(List.of("--bootstrap", "--log-warnings=0", "--max-allowed-packet=8M"));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            feed(process);
            if (process.waitFor() != 0) {
                throw notInstalled(ServerLog.reason(log), log);
            }
            Files.move(draft, data);
        } catch (IOException failure) {
            throw Files.exists(log) && !ServerLog.reason(log).equals("it said nothing")
                    ? notInstalled(ServerLog.reason(log), log)
                    : ServerProcess.notRunnable(binaries.server().toString(), failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StartRefusedException("The installation of the embedded database was interrupted.", stop);
        }
    }

    private void feed(Process process) throws IOException {
        try (OutputStream statements = process.getOutputStream()) {
            write(statements, "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n");
            for (String script : SYSTEM_TABLES) {
                Files.copy(binaries.share().resolve(script), statements);
            }
            write(statements, "DELETE FROM global_priv WHERE User IN ('root', '');\nDELETE FROM proxies_priv;\n");
        }
    }

    private static void write(OutputStream statements, String text) throws IOException {
        statements.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private StartRefusedException notInstalled(String reason, Path log) {
        return new StartRefusedException("The embedded database could not be installed in " + folder.path() + ": "
                + reason + " (all of it in " + log + ").");
    }

    private List<String> command(Path datadir) {
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--basedir=" + binaries.home(),
                "--lc-messages-dir=" + binaries.share(),
                "--character-sets-dir=" + binaries.share().resolve("charsets"),
                "--datadir=" + datadir,
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--innodb-log-file-size=16M"));
        // The server refuses to run as root unless told so by name.
        if (folder.isUsedByRoot()) {
            command.add("--user=root");
        }
        return command;
    }
}
