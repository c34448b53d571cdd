package id.sahut.demo.database;

import static id.sahut.demo.database.ServerFixture.connect;
import static id.sahut.demo.database.ServerFixture.execute;
import static id.sahut.demo.database.ServerFixture.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahut.demo.folder.DemoFolder;
import id.sahut.platform.startup.StartRefusedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedMariaDbTest {

    private static DemoFolder folder;
    private static EmbeddedMariaDb database;

    @BeforeAll
    static void start() throws IOException, SQLException {
        folder = DemoFolder.claim(ServerFixture.emptyFolder("embedded-database-test"));
        database = EmbeddedMariaDb.start(folder, 0);
        execute(database, database.owner(), "CREATE TABLE entry (id INT PRIMARY KEY, word VARCHAR(20))");
        execute(database, database.owner(), "GRANT SELECT, INSERT ON entry TO 'sahut_application'@'%'");
    }

    @AfterAll
    static void stop() {
        database.stop();
        folder.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "mysql", "mariadb.sys", "nobody", ""})
    void nobodyEntersWithoutAPassword(String user) {
        assertThatThrownBy(() -> connect(database, new DatabaseAccount(user, "")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Access denied");
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() ->
                        connect(database, new DatabaseAccount(database.owner().user(), "wrong")))
                .hasMessageContaining("Access denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE other (id INT)",
                "ALTER TABLE entry ADD COLUMN more INT",
                "DROP TABLE entry",
                "TRUNCATE entry",
                "UPDATE entry SET word = 'x'",
                "DELETE FROM entry",
                "REPLACE INTO entry VALUES (1, 'x')",
                "CREATE USER other",
                "SELECT * FROM mysql.global_priv"
            })
    void theApplicationMayDoNothingThatWasNotGranted(String statement) {
        assertThatThrownBy(() -> execute(database, database.application(), statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
    }

    @Test
    void theApplicationMayDoWhatWasGranted() throws SQLException {
        execute(database, database.application(), "INSERT INTO entry VALUES (10, 'satu')");

        assertThat(query(database, database.application(), "SELECT word FROM entry WHERE id = 10"))
                .isEqualTo("satu");
    }

    @Test
    void theOwnerOwnsNothingButTheSchema() {
        assertThatThrownBy(() -> execute(database, database.owner(), "SELECT * FROM mysql.global_priv"))
                .hasMessageContaining("denied");
    }

    @ParameterizedTest
    @CsvSource({
        "bind_address, 127.0.0.1",
        "transaction_isolation, READ-COMMITTED",
        "time_zone, +00:00",
        "character_set_server, utf8mb4",
        "innodb_flush_log_at_trx_commit, 1",
        "local_infile, 0"
    })
    void theServerIsSetUpAsProductionShouldBe(String variable, String value) throws SQLException {
        assertThat(query(database, database.application(), "SELECT @@global." + variable))
                .isEqualTo(value);
    }

    @Test
    void itListensOnTheLoopbackInterfaceAlone() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        assertThat(others)
                .allSatisfy(address -> assertThatThrownBy(() -> reach(address)).isInstanceOf(IOException.class));
        reach(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerOfTheFolderReadsItsPasswords() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.path())).hasSize(3);
        try (var files = Files.list(folder.path())) {
            List<Path> passwords =
                    files.filter(file -> file.toString().endsWith(".password")).toList();
            assertThat(passwords)
                    .hasSize(2)
                    .allSatisfy(file ->
                            assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
        }
        assertThat(folder.path().resolve("accounts.sql")).doesNotExist();
    }

    @Test
    void aRestartKeepsDataPasswordsAndRights() throws SQLException {
        execute(database, database.application(), "INSERT INTO entry VALUES (20, 'dua')");
        DatabaseAccount application = database.application();

        database.stop();
        database = EmbeddedMariaDb.start(folder, 0);

        assertThat(query(database, application, "SELECT word FROM entry WHERE id = 20"))
                .isEqualTo("dua");
        execute(database, application, "INSERT INTO entry VALUES (21, 'tiga')");
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            assertThatThrownBy(() -> EmbeddedMariaDb.start(folder, other.getLocalPort()))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("port " + other.getLocalPort())
                    .hasMessageContaining(EmbeddedMariaDb.PORT_SETTING);
        }
    }

    private static void reach(InetAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, database.port()), 1000);
        }
    }
}
