package id.sahut.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application, started as an operator starts it: with nothing but what the test sets. */
public final class PackagedApplication implements AutoCloseable {

    /** Maven sets it to the folder of the packaged application. */
    public static final Path FOLDER = Path.of(System.getProperty("sahut.test.application", "target/quarkus-app"));

    private static final long PATIENCE_SECONDS = 90;
    private static final Pattern ADDRESS = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");

    /** How a run ended. */
    public record Ending(int exitCode, List<String> output, List<String> errors) {}

    private final Process process;
    private final Path output;
    private final Path errors;

    private PackagedApplication(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    /** Runs it until it ends by itself. */
    public static Ending run(Map<String, String> settings, String... arguments) throws IOException {
        try (PackagedApplication application = launch(settings, arguments)) {
            return application.ending();
        }
    }

    /** Starts it as a server on a free port; {@link #address} waits until it serves. */
    public static PackagedApplication start(Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("quarkus.http.host", "127.0.0.1");
        all.put("quarkus.http.port", "0");
        return launch(all);
    }

    /** Where it serves, as soon as it does. */
    public URI address() throws IOException, InterruptedException {
        Instant patience = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (process.isAlive() && Instant.now().isBefore(patience)) {
            Matcher listening = ADDRESS.matcher(Files.readString(output));
            if (listening.find()) {
                return URI.create(listening.group(1));
            }
            Thread.sleep(50);
        }
        throw new AssertionError("It does not serve: " + Files.readString(output) + Files.readString(errors));
    }

    /** Asks it to stop, and answers how it did. */
    public Ending stop() throws IOException {
        process.destroy();
        return ending();
    }

    /** Ends it as a power cut does: at once, whatever it was doing. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static PackagedApplication launch(Map<String, String> settings, String... arguments) throws IOException {
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
        return new PackagedApplication(process, output, errors);
    }

    private Ending ending() throws IOException {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("Still running: " + Files.readString(output, StandardCharsets.UTF_8));
            }
            return new Ending(process.exitValue(), lines(output), lines(errors));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }
}
