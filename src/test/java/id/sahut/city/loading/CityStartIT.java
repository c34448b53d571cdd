package id.sahut.city.loading;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.testing.PackagedApplication;
import id.sahut.testing.PackagedApplication.Ending;
import id.sahut.testing.RunningServices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfSystemProperty(
        named = "demo.carried",
        matches = "true",
        disabledReason = "A demo jar brings its own services")
class CityStartIT {

    @TempDir
    Path folder;

    @Test
    void brokenFilesEndTheStartWithEveryMistakeOnALineOfItsOwn() throws IOException {
        new TinyCity()
                .replacing("city.yaml", "KCL", "kcl")
                .replacing("agencies.yaml", "kind: AGENCY", "kind: OFFICE")
                .in(folder);

        Ending ending = start(folder);

        assertThat(ending.exitCode()).isEqualTo(1);
        assertThat(ending.errors())
                .containsExactly(
                        "Sahut cannot start. The city's files are refused, nothing was changed:",
                        "agencies.yaml:9: kind: must be one of DESK, AGENCY, DISTRICT_OFFICE, INSPECTORATE,"
                                + " ENTERPRISE, OUTSIDE_BODY",
                        "city.yaml:3: ticket_prefix: must be three to five capital letters");
    }

    @Test
    void aFolderThatDoesNotExistEndsTheStart() throws IOException {
        Path gone = folder.resolve("gone");

        Ending ending = start(gone);

        assertThat(ending.exitCode()).isEqualTo(1);
        assertThat(ending.errors()).last().isEqualTo(gone + ":1: there is no such folder");
    }

    private static Ending start(Path city) throws IOException {
        Map<String, String> settings = new HashMap<>(RunningServices.get().settings());
        settings.put("sahut.city.folder", city.toString());
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", "0");
        return PackagedApplication.run(settings);
    }
}
