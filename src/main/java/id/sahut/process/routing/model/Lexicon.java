package id.sahut.process.routing.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the product knows of how people write, whatever the city: informal spelling, and what kind of word a word is. What
 * only one city says stands in that city's category file.
 */
final class Lexicon {

    /** What a word does in a sentence. */
    enum WordClass {
        /** It says nothing by itself. */
        FILLER("fillers"),
        /** After it stands a landmark: <i>near</i>. */
        NEARNESS("nearness"),
        /** After it stands a name: <i>street</i>. */
        BEFORE_NAMES("before-names"),
        /** Telling somebody about the matter: <i>reported</i>. */
        TELLING("telling"),
        /** What leads from a word of telling to whom one told: <i>to</i>. */
        TOWARDS("towards"),
        /** It says that something is not so. */
        NEGATION("negations"),
        /** A span of time that may be gone: <i>week</i>. */
        PERIOD("periods"),
        /** Before a time it says that something has lasted. */
        SINCE("since");

        private final String file;

        WordClass(String file) {
            this.file = "/routing/" + file + ".txt";
        }
    }

    private static final String SPELLING = "/routing/spelling.txt";

    private final Map<String, List<String>> spelling;
    private final Map<WordClass, Set<String>> classes;

    private Lexicon(Map<String, List<String>> spelling, Map<WordClass, Set<String>> classes) {
        this.spelling = spelling;
        this.classes = classes;
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
        Map<WordClass, Set<String>> classes = new EnumMap<>(WordClass.class);
        for (WordClass wordClass : WordClass.values()) {
            Set<String> members = new HashSet<>();
            lines(wordClass.file).forEach(line -> members.addAll(words(line)));
            classes.put(wordClass, members);
        }
        return new Lexicon(spelling, classes);
    }

    /** How the word is spelt in a dictionary; several words where people write them as one. Never empty. */
    List<String> standard(String word) {
        return spelling.getOrDefault(word, List.of(word));
    }

    /** @param word in any spelling */
    boolean is(WordClass wordClass, String word) {
        return classes.getOrDefault(wordClass, Set.of()).contains(standard(word).get(0));
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
