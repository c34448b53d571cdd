package id.sahut.demo.database;

import id.sahut.platform.startup.StartRefusedException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The server as a process of the operating system: how it is spawned, ended, and not left behind. */
final class ServerProcess {

    private static final Duration CLEAN_STOP = Duration.ofSeconds(20);

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /**
     * Spawns a process that ends when this one does. Where Linux has {@code setpriv}, the kernel sees to it even if
     * this process is killed; elsewhere the next start finds what was left ({@link #endThoseOf}).
     *
     * @param log takes both output streams
     * @param held stays referenced while the process lives
     */
    static ServerProcess spawn(List<String> command, Path log, Object held) {
        List<String> line = new ArrayList<>(endsWithParent());
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .redirectOutput(log.toFile());
        CompletableFuture<Process> spawned = new CompletableFuture<>();
        // The kernel's "parent" is the spawning thread, so that thread waits as long as the server lives.
        Thread spawner = new Thread(() -> waitFor(builder, spawned, held), "embedded-mariadb");
        spawner.setDaemon(true);
        spawner.start();
        try {
            return new ServerProcess(spawned.join());
        } catch (CompletionException failure) {
            throw notRunnable(command.get(0), failure);
        }
    }

    static StartRefusedException notRunnable(String program, Throwable cause) {
        return new StartRefusedException(
                "The embedded database " + program + " does not run on this machine (" + cause.getMessage()
                        + "): name a database of your own with quarkus.datasource.jdbc.url.",
                cause);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long id() {
        return process.pid();
    }

    void stop() {
        end(process.toHandle());
    }

    /** Ends every process that runs a program below the folder: nobody else can have started it. */
    static void endThoseOf(Path folder) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            all.filter(each -> runsBelow(folder, each)).forEach(ServerProcess::end);
        }
    }

    private static boolean runsBelow(Path folder, ProcessHandle process) {
        Optional<String> program = process.info().command();
        return program.isPresent() && Path.of(program.get()).startsWith(folder);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(CLEAN_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stuck) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void waitFor(ProcessBuilder builder, CompletableFuture<Process> spawned, Object held) {
        try {
            Process process = builder.start();
            spawned.complete(process);
            process.waitFor();
        } catch (IOException failure) {
            spawned.completeExceptionally(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            java.lang.ref.Reference.reachabilityFence(held);
        }
    }

    private static List<String> endsWithParent() {
        List<String> prefix = List.of("setpriv", "--pdeathsig", "TERM", "--");
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return List.of();
        }
        List<String> probe = new ArrayList<>(prefix);
        probe.add("true");
        try {
            Process tried = new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return tried.waitFor() == 0 ? prefix : List.of();
        } catch (IOException absent) {
            return List.of();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static File nothing() {
        Path device = Path.of("/dev/null");
        return Files.exists(device) ? device.toFile() : new File("NUL");
    }
}
