package id.sahut.demo.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahut.platform.startup.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

    @TempDir
    private Path parent;

    @Test
    void aClaimedFolderCannotBeClaimedAgainUntilItIsGivenBack() {
        Path path = parent.resolve("folder");
        DemoFolder first = DemoFolder.claim(path);

        assertThatThrownBy(() -> DemoFolder.claim(path, Duration.ZERO))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("already running on " + first.path())
                .hasMessageContaining("-Dsahut.demo.folder=");
        first.close();
        DemoFolder.claim(path, Duration.ZERO).close();
    }

    @Test
    void aFileInItsPlaceIsRefusedInOneSentence() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DemoFolder.claim(file))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("\n");
    }

    @Test
    void startingOverKeepsTheUnpackedServerAndTheClaim() throws IOException {
        try (DemoFolder folder = DemoFolder.claim(parent.resolve("folder"))) {
            folder.writePrivately("secret", "x");
            Files.createFile(folder.subfolder("data").resolve("table"));
            Path server = Files.createFile(folder.subfolder(DemoFolder.BINARIES).resolve("server"));

            folder.startOver();

            assertThat(folder.read("secret")).isNull();
            assertThat(folder.path().resolve("data")).doesNotExist();
            assertThat(server).exists();
            assertThatThrownBy(() -> DemoFolder.claim(folder.path(), Duration.ZERO))
                    .isInstanceOf(StartRefusedException.class);
        }
    }

    @Test
    void aFileWrittenAgainIsReplacedWhole() {
        try (DemoFolder folder = DemoFolder.claim(parent.resolve("folder"))) {
            folder.writePrivately("password", "a long first one");
            folder.writePrivately("password", "second");

            assertThat(folder.read("password")).isEqualTo("second");
        }
    }
}
