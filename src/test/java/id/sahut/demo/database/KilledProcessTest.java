package id.sahut.demo.database;

import static id.sahut.demo.database.ServerFixture.execute;
import static id.sahut.demo.database.ServerFixture.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahut.demo.folder.DemoFolder;
import id.sahut.platform.startup.StartRefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class KilledProcessTest {

    private Path path;
    private @Nullable Process process;
    private long server;

    @BeforeEach
    void emptyFolder() throws IOException {
        path = ServerFixture.emptyFolder("killed-process-test");
    }

    @AfterEach
    void endAll() {
        if (process != null) {
            process.destroyForcibly();
        }
        ServerProcess.endThoseOf(path.toAbsolutePath());
    }

    @Test
    void aSecondProcessOnTheFolderIsRefusedInOneSentence() throws IOException {
        startProcess(System.getenv("PATH"));

        assertThatThrownBy(() -> DemoFolder.claim(path))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("already running")
                .hasMessageContaining("process " + process.pid())
                .hasMessageNotContaining("\n");
    }

    @Test
    void aServerLeftBehindIsTakenOverWithItsData() throws Exception {
        // Without setpriv on its path the process cannot have the kernel end the server.
        startProcess("");
        process.destroyForcibly().waitFor();
        assertThat(isAlive(server)).isTrue();

        try (DemoFolder folder = DemoFolder.claim(path)) {
            EmbeddedMariaDb.endLeftover(folder);
            assertThat(isAlive(server)).isFalse();
            EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, 0);
            try {
                assertThat(query(database, database.owner(), "SELECT word FROM entry"))
                        .isEqualTo("tetap");
            } finally {
                database.stop();
            }
        }
    }

    @Test
    void dataWrittenBeforeTheServerWasKilledIsThereAfterwards() throws IOException, SQLException {
        try (DemoFolder folder = DemoFolder.claim(path)) {
            EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, 0);
            execute(database, database.owner(), "CREATE TABLE entry (word VARCHAR(20))");
            execute(database, database.owner(), "INSERT INTO entry VALUES ('tetap')");
            ProcessHandle handle = ProcessHandle.of(database.processId()).orElseThrow();
            handle.destroyForcibly();
            handle.onExit().join();

            EmbeddedMariaDb again = EmbeddedMariaDb.start(folder, 0);
            try {
                assertThat(query(again, again.owner(), "SELECT word FROM entry"))
                        .isEqualTo("tetap");
            } finally {
                again.stop();
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theKernelEndsTheServerOfAKilledProcess() throws Exception {
        startProcess(System.getenv("PATH"));

        process.destroyForcibly().waitFor();

        ProcessHandle.of(server).ifPresent(left -> assertThat(left.onExit()).succeedsWithin(20, TimeUnit.SECONDS));
    }

    private void startProcess(String searchPath) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        AbandonedServer.class.getName(),
                        path.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PATH", searchPath);
        process = builder.start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = Objects.requireNonNull(output.readLine(), "the process ended");
        server = Long.parseLong(line.substring("database ".length()));
    }

    private static boolean isAlive(long process) {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }
}
