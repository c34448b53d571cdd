package id.sahut.city.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of a city as they were at one moment: read once, so that what is checked is what is stored. */
public final class CityFolder {

    private final Map<String, byte[]> contents;

    private CityFolder(Map<String, byte[]> contents) {
        this.contents = contents;
    }

    /**
     * Reads the named files of a folder; those that do not exist are left out.
     *
     * @throws CityFilesException if there is no such folder
     */
    public static CityFolder of(Path folder, List<String> names) {
        if (!Files.isDirectory(folder)) {
            throw new CityFilesException(
                    List.of(new FileError(Place.start(folder.toString()), "there is no such folder")));
        }
        return read(
                names, name -> Files.exists(folder.resolve(name)) ? Files.readAllBytes(folder.resolve(name)) : null);
    }

    /** The same of a folder on the class path; empty if that has none. */
    public static CityFolder ofClassPath(String folder, List<String> names) {
        return read(names, name -> {
            try (InputStream in = CityFolder.class.getResourceAsStream('/' + folder + '/' + name)) {
                return in == null ? null : in.readAllBytes();
            }
        });
    }

    public boolean isEmpty() {
        return contents.isEmpty();
    }

    /** A file's bytes, or null if it does not exist. */
    public byte @Nullable [] bytes(String name) {
        return contents.get(name);
    }

    private static CityFolder read(List<String> names, Reader reader) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (String name : names) {
            try {
                byte[] bytes = reader.read(name);
                if (bytes != null) {
                    contents.put(name, bytes);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + name, e);
            }
        }
        return new CityFolder(contents);
    }

    /** Reads one file. */
    private interface Reader {
        byte @Nullable [] read(String name) throws IOException;
    }
}
