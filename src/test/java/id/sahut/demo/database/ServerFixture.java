package id.sahut.demo.database;

import id.sahut.demo.folder.DemoFolder;
import id.sahut.testing.RunningServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/** A folder of its own for tests that start and stop servers, and short ways to speak to one. */
public final class ServerFixture {

    private ServerFixture() {}

    /** Empty but for the unpacked server, which it shares with the tests' database: unpacking takes seconds. */
    public static Path emptyFolder(String name) throws IOException {
        Path shared = RunningServices.get().folder();
        Path folder = shared.resolveSibling(name);
        DemoFolder.delete(folder);
        DemoFolder.claim(folder).close();
        Path binaries = shared.resolve(DemoFolder.BINARIES);
        try (Stream<Path> files = Files.walk(binaries)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path link = folder.resolve(DemoFolder.BINARIES).resolve(binaries.relativize(file));
                Files.createDirectories(link.getParent());
                Files.createLink(link, file);
            }
        }
        return folder;
    }

    public static void execute(EmbeddedMariaDb database, DatabaseAccount account, String sql) throws SQLException {
        try (Connection connection = connect(database, account);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public static String query(EmbeddedMariaDb database, DatabaseAccount account, String sql) throws SQLException {
        try (Connection connection = connect(database, account);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    public static Connection connect(EmbeddedMariaDb database, DatabaseAccount account) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), account.user(), account.password());
    }
}
