package id.sahut.process.routing.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the product knows of how people write, whatever the city: informal spelling, and words that say nothing. What only
 * one city says stands in that city's category file.
 */
final class Lexicon {

    private static final String SPELLING = "/routing/spelling.txt";
    private static final String STOP_WORDS = "/routing/stop-words.txt";

    private final Map<String, List<String>> spelling;
    private final Set<String> stopWords;

    private Lexicon(Map<String, List<String>> spelling, Set<String> stopWords) {
        this.spelling = spelling;
        this.stopWords = stopWords;
    }

    /**
     * Reads the product's own files.
     *
     * @throws IllegalStateException if a file is missing or a line of it is malformed
     */
    static Lexicon load() {
        Map<String, List<String>> spelling = new HashMap<>();
        for (String line : lines(SPELLING)) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalStateException(SPELLING + ": no '=' in: " + line);
            }
            List<String> standard = words(line.substring(0, equals));
            for (String variant : words(line.substring(equals + 1))) {
                if (spelling.put(variant, standard) != null) {
                    throw new IllegalStateException(SPELLING + ": twice: " + variant);
                }
            }
        }
        Set<String> stopWords = new HashSet<>();
        lines(STOP_WORDS).forEach(line -> stopWords.addAll(words(line)));
        return new Lexicon(Map.copyOf(spelling), Set.copyOf(stopWords));
    }

    /** How the word is spelt in a dictionary; several words where people write them as one. */
    List<String> standard(String word) {
        return spelling.getOrDefault(word, List.of(word));
    }

    boolean saysNothing(String word) {
        return stopWords.contains(word);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
