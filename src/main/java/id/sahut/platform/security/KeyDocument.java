package id.sahut.platform.security;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jose4j.http.Get;

/** Where a JSON Web Key Set comes from. */
@FunctionalInterface
interface KeyDocument {

    /**
     * Reads it, each time anew.
     *
     * @throws IOException if it is not there, not in time, or answers anything but 200
     */
    String read() throws IOException;

    /** The document at an {@code http(s)} or {@code file} URL, or in a file. */
    static KeyDocument at(String location, Duration timeout) {
        if (location.startsWith("http://") || location.startsWith("https://")) {
            Get get = new Get();
            get.setConnectTimeout((int) timeout.toMillis());
            get.setReadTimeout((int) timeout.toMillis());
            // The caller of IssuerKeys repeats; a request must not wait for several attempts.
            get.setRetries(0);
            return () -> get.get(location).getBody();
        }
        Path file = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
        return () -> Files.readString(file);
    }
}
