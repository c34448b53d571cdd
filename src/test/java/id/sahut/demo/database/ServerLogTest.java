package id.sahut.demo.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @TempDir
    private Path folder;

    @Test
    void theFirstErrorIsTheReason() throws IOException {
        assertThat(reasonIn("""
                2026-11-25  3:18:59 0 [Note] InnoDB: Using Linux native AIO
                2026-11-25  3:18:59 0 [ERROR] InnoDB: Cannot allocate memory for the buffer pool
                2026-11-25  3:19:00 0 [ERROR] Aborting
                """)).isEqualTo("InnoDB: Cannot allocate memory for the buffer pool");
    }

    @Test
    void anErrorInAScriptIsTheReason() throws IOException {
        assertThat(reasonIn("ERROR: 1064  You have an error in your SQL syntax\n"))
                .isEqualTo("1064  You have an error in your SQL syntax");
    }

    @Test
    void withoutAnErrorTheLastLineIsTheReason() throws IOException {
        assertThat(reasonIn("mariadbd: error while loading shared libraries: libcrypt.so.1\n\n"))
                .isEqualTo("mariadbd: error while loading shared libraries: libcrypt.so.1");
    }

    @Test
    void anEmptyLogSaysSo() throws IOException {
        assertThat(reasonIn("")).isEqualTo("it said nothing");
    }

    private String reasonIn(String text) throws IOException {
        return ServerLog.reason(Files.writeString(folder.resolve("server.log"), text));
    }
}
