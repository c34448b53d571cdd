package id.sahut.bench;

import id.sahut.testing.PackagedApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged application as a process of its own. */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern FULL_COLLECTION =
            Pattern.compile("Pause Full \\(Diagnostic Command\\).* \\d+M->(\\d+)M\\(");

    private final Path java;
    private final Process process;
    private final int port;
    private final Path folder;
    private final Duration startTime;

    private Server(Path java, Process process, int port, Path folder, long startedAt) {
        this.java = java;
        this.process = process;
        this.port = port;
        this.folder = folder;
        awaitAnswer();
        this.startTime = Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** Starts it and waits for its first answer. */
    static Server start(Path javaHome, String heap, Map<String, String> settings) {
        try {
            int port = freePort();
            Path folder = Files.createTempDirectory("sahut-bench");
            Properties properties = new Properties();
            properties.putAll(settings);
            properties.put("quarkus.http.host", "127.0.0.1");
            properties.put("quarkus.http.port", String.valueOf(port));
            Files.createDirectory(folder.resolve("config"));
            try (var out = Files.newBufferedWriter(folder.resolve("config/application.properties"))) {
                properties.store(out, null);
            }
            Path java = javaHome.resolve("bin").resolve("java");
            List<String> command = new ArrayList<>(List.of(
                    java.toString(),
                    "-Xmx" + heap,
                    "-Xlog:gc:file=" + folder.resolve("gc.log"),
                    "-jar",
                    PackagedApplication.FOLDER
                            .resolve("quarkus-run.jar")
                            .toAbsolutePath()
                            .toString()));
            long startedAt = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Server(java, process, port, folder, startedAt);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return port;
    }

    /** From the start of the process to its first answered request. */
    Duration startTime() {
        return startTime;
    }

    /** Collects all garbage now, under whatever load there is, and answers how many MB of the heap are left in use. */
    int heapAfterFullCollection() {
        jcmd("GC.run");
        try (Stream<String> log = Files.lines(folder.resolve("gc.log"))) {
            return log.map(FULL_COLLECTION::matcher)
                    .filter(Matcher::find)
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts to record what the process spends its time on. */
    void startProfile() {
        jcmd("JFR.start", "name=bench", "settings=profile");
    }

    /** Writes the recording to a file for {@code jfr} or JDK Mission Control. */
    void writeProfile(Path file) {
        jcmd("JFR.dump", "name=bench", "filename=" + file.toAbsolutePath());
        jcmd("JFR.stop", "name=bench");
    }

    private void jcmd(String... command) {
        List<String> all = new ArrayList<>(List.of(
                java.resolveSibling("jcmd").toString(), String.valueOf(process.pid())));
        all.addAll(List.of(command));
        try {
            new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** Processor time it has used so far. */
    Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Memory of the whole process that is in use, in MB; -1 where the system does not tell. */
    long residentMegabytes() {
        try (BufferedReader status = Files.newBufferedReader(Path.of("/proc/" + process.pid() + "/status"))) {
            return status.lines()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1L);
        } catch (IOException untold) {
            return -1;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswer() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("The application did not start: " + log());
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stop);
            }
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create(
                            "http://127.0.0.1:" + port + "/v1/tracking/MDN-0000-0000")
                    .toURL()
                    .openConnection();
            connection.setReadTimeout(10_000);
            // An unknown number, looked for in the database: the service works.
            return connection.getResponseCode() == 404;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
        } catch (IOException unread) {
            return unread.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
