package id.sahut.demo.launch;

import io.quarkus.runtime.LaunchMode;
import java.time.Duration;
import java.util.Optional;

/**
 * Development mode runs in a process that the build tool spawned and normally ends. A build tool that was killed cannot;
 * without this the process would go on serving unseen, and bar the next start.
 */
final class DeathOfParent {

    private static final Duration INTERVAL = Duration.ofMillis(500);

    private DeathOfParent() {}

    static void watchInDevelopment() {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT && parent.isPresent()) {
            Thread watch = new Thread(() -> exitAfter(parent.get()), "build-tool-watch");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private static void exitAfter(ProcessHandle parent) {
        try {
            while (parent.isAlive()) {
                Thread.sleep(INTERVAL.toMillis());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return;
        }
        System.exit(1);
    }
}
