package id.sahut.process.routing.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the words of a text that say something, by their Indonesian stems. */
public final class TextStems {

    private final WordReader reader = new WordReader(Lexicon.load());

    /** Each stem with the word it was first met as, in the order of the text. */
    public Map<String, String> of(String text) {
        Map<String, String> stems = new LinkedHashMap<>();
        reader.read(text).stream()
                .filter(word -> !word.filler())
                .forEach(word -> stems.putIfAbsent(word.indonesian(), word.text()));
        return stems;
    }
}
