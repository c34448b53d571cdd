package id.sahut.process.routing.model;

import id.sahut.platform.locale.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads terms as the city's files write them: {@code "lampu jalan^3"}. */
final class PhraseReader {

    private final WordReader words;

    PhraseReader(WordReader words) {
        this.words = words;
    }

    /** The phrase, or null if nothing of it says anything. Without a weight it counts one for each word. */
    @Nullable
    Phrase read(String term, Language language) {
        int caret = term.lastIndexOf('^');
        String text = caret < 0 ? term.strip() : term.substring(0, caret).strip();
        List<Word> read = words.read(text);
        if (read.isEmpty()) {
            return null;
        }
        double weight = caret < 0
                ? read.size()
                : Double.parseDouble(term.substring(caret + 1).strip());
        return new Phrase(text, language, read, weight);
    }
}
