package id.sahut.process.routing;

import id.sahut.process.routing.model.TextStems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The words of a text that say what it is about, or where: all but the fillers. */
@ApplicationScoped
public class TellingWords {

    private final TextStems stems = new TextStems();

    TellingWords() {}

    /** Each stem with the word it was first met as, in the order of the text. */
    public Map<String, String> of(String text) {
        return stems.of(text);
    }
}
