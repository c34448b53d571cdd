package id.sahut.demo.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds in the server's log why it gave up. */
final class ServerLog {

    private ServerLog() {}

    /** The first error of a log, else its last line. */
    static String reason(Path log) {
        List<String> lines = linesOf(log);
        return lines.stream()
                .filter(line -> line.contains("[ERROR]") || line.startsWith("ERROR"))
                .map(line -> line.substring(line.indexOf("ERROR")).replaceFirst("^ERROR]?:?\\s*", ""))
                .findFirst()
                .orElseGet(() -> lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1));
    }

    private static List<String> linesOf(Path log) {
        try {
            // Not every byte of a server's log is UTF-8.
            return Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            return List.of(unreadable.toString());
        }
    }
}
