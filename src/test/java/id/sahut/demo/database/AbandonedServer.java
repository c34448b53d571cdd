package id.sahut.demo.database;

import id.sahut.demo.folder.DemoFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A process that starts a database on the folder of its first argument, writes to it, and waits to be killed. */
final class AbandonedServer {

    private AbandonedServer() {}

    public static void main(String... arguments) throws IOException, SQLException {
        DemoFolder folder = DemoFolder.claim(Path.of(arguments[0]));
        EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, 0);
        ServerFixture.execute(database, database.owner(), "CREATE TABLE entry (word VARCHAR(20))");
        ServerFixture.execute(database, database.owner(), "INSERT INTO entry VALUES ('tetap')");
        System.out.println("database " + database.processId());
        int forever = System.in.read();
        System.out.println(forever);
    }
}
