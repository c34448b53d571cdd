package id.sahut.process.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.sahut.testing.Api;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The outside script, on answers saved as files. */
final class Verifier {

    private static final String SCRIPT = "docs/verify/verify.py";

    private Verifier() {}

    record Verdict(int exitCode, String output) {}

    /** Runs the script on these answers and all anchors there are. */
    static Verdict verdict(Path folder, String... proofs) throws IOException, InterruptedException {
        assumeTrue(pythonIsThere(), "there is no python3 here");
        List<String> command = new ArrayList<>(List.of("python3", SCRIPT));
        for (String answer : proofs) {
            command.add(saved(folder, command.size(), answer));
        }
        String token = "";
        while (token != null) {
            String page = Api.anyone()
                    .get("/v1/public/anchors?page_size=100" + (token.isEmpty() ? "" : "&page_token=" + token))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            command.add(saved(folder, command.size(), page));
            token = JsonPath.from(page).getString("next_page_token");
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Verdict(process.waitFor(), output);
    }

    private static String saved(Path folder, int number, String answer) throws IOException {
        return Files.writeString(folder.resolve(number + ".json"), answer).toString();
    }

    private static boolean pythonIsThere() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("python3", "--version")
                    .redirectErrorStream(true)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
