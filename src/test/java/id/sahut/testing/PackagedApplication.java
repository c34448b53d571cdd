package id.sahut.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged application, started as an operator starts it: with nothing but what the test sets. */
public final class PackagedApplication {

    /** Maven sets it to the folder of the packaged application. */
    public static final Path FOLDER = Path.of(System.getProperty("sahut.test.application", "target/quarkus-app"));

    private static final long PATIENCE_SECONDS = 90;

    /** How a run ended. */
    public record Ending(int exitCode, List<String> output, List<String> errors) {}

    private PackagedApplication() {}

    /** Runs it until it ends by itself. */
    public static Ending run(Map<String, String> settings, String... arguments) throws IOException {
        Path folder = Files.createTempDirectory("packaged-application");
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-jar", FOLDER.resolve("quarkus-run.jar").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("Still running: " + Files.readString(output, StandardCharsets.UTF_8));
            }
            return new Ending(process.exitValue(), lines(output), lines(errors));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }
}
