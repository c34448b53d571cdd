package id.sahut.demo.folder;

import id.sahut.platform.startup.StartRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that one process at a time may use. The claim is a lock the operating system gives back whenever the process
 * ends, however it ends, so a killed process never bars the next one.
 */
public final class DemoFolder implements AutoCloseable {

    /** Names the folder; also in the sentences that refuse a start. */
    public static final String SETTING = "sahut.demo.folder";

    /** The unpacked database, which starting over need not unpack again. */
    public static final String BINARIES = "mariadb";

    private static final String LOCK = "lock";

    /** A process that was just told to stop needs a moment to let go. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Far behind the text in the file: Windows lets nobody read a locked region, and the text tells who holds it. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path path;
    private final FileChannel channel;

    private DemoFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates the folder where needed, readable by its owner alone, and claims it.
     *
     * @throws StartRefusedException when another process has it or it cannot be written to
     */
    public static DemoFolder claim(Path folder) {
        try {
            Path path = createPrivately(folder.toAbsolutePath().normalize()).toRealPath();
            FileChannel channel = FileChannel.open(
                    path.resolve(LOCK),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    ownerOnly(path, "rw-------"));
            if (!lock(channel)) {
                String holder = read(channel);
                channel.close();
                throw new StartRefusedException("Sahut is already running on " + path + " (process " + holder
                        + "): stop that one, or give this one a folder of its own with -D" + SETTING
                        + "=… and a port of its own with -Dquarkus.http.port=….");
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return new DemoFolder(path, channel);
        } catch (AccessDeniedException denied) {
            throw new StartRefusedException(
                    "Sahut may not write to " + denied.getFile() + ", which belongs to " + ownerOf(folder)
                            + ": run it as that user, or name another folder with -D" + SETTING + "=….",
                    denied);
        } catch (IOException failure) {
            throw new StartRefusedException(
                    "Sahut cannot use the folder " + folder.toAbsolutePath() + " (" + failure.getMessage()
                            + "): name another one with -D" + SETTING + "=….",
                    failure);
        }
    }

    public Path path() {
        return path;
    }

    /** Deletes all but the unpacked binaries. Nothing in the folder may be running. */
    public void startOver() {
        try (Stream<Path> entries = Files.list(path)) {
            List<String> kept = List.of(LOCK, BINARIES);
            for (Path entry : entries.filter(entry -> !kept.contains(String.valueOf(entry.getFileName())))
                    .toList()) {
                delete(entry);
            }
        } catch (IOException failure) {
            throw refusal("empty", failure);
        }
    }

    /** A subfolder readable by the owner alone, created where needed. */
    public Path subfolder(String name) {
        try {
            return createPrivately(path.resolve(name));
        } catch (IOException failure) {
            throw refusal("write to", failure);
        }
    }

    /** Reads a file of the folder, or answers null when there is none. */
    public @Nullable String read(String name) {
        Path file = path.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException failure) {
            throw refusal("read", failure);
        }
    }

    /** Writes a file only its owner can read, whole or not at all. */
    public Path writePrivately(String name, String content) {
        Path file = path.resolve(name);
        Path draft = path.resolve(name + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, ownerOnly(path, "rw-------"));
            Files.writeString(draft, content);
            return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw refusal("write to", failure);
        }
    }

    /** Whether this process runs as the system's superuser, by what its own files belong to. */
    public boolean isUsedByRoot() {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return false;
        }
        try {
            Path own = Files.createTempFile(path, "owner", null);
            try {
                return Integer.valueOf(0).equals(Files.getAttribute(own, "unix:uid"));
            } finally {
                Files.delete(own);
            }
        } catch (IOException failure) {
            throw refusal("write to", failure);
        }
    }

    /** Deletes a file or a folder with all that is in it. */
    public static void delete(Path entry) throws IOException {
        if (!Files.exists(entry)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(entry)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private StartRefusedException refusal(String verb, IOException failure) {
        return new StartRefusedException(
                "Sahut cannot " + verb + " its folder " + path + " (" + failure
                        + "): free it or name another one with -D" + SETTING + "=….",
                failure);
    }

    private static boolean lock(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            if (tryLock(channel)) {
                return true;
            }
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        channel.read(text, 0);
        return StandardCharsets.US_ASCII.decode(text.flip()).toString();
    }

    private static Path createPrivately(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return Files.createDirectory(folder, ownerOnly(folder, "rwx------"));
    }

    /** Nothing on Windows, where a new file inherits the rights of its folder in the user's own tree. */
    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    private static String ownerOf(Path folder) {
        try {
            return Files.getOwner(folder).getName();
        } catch (IOException unknown) {
            return "another user";
        }
    }
}
