package id.sahut.process.routing.model;

import id.sahut.platform.locale.Language;
import id.sahut.process.routing.model.Lexicon.WordClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads terms as the city's files write them: {@code "lampu jalan^3"}. */
final class PhraseReader {

    private final Lexicon lexicon;
    private final WordReader words;

    PhraseReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.words = new WordReader(lexicon);
    }

    /** The phrase, or null if nothing of it says anything. Without a weight it counts one for each word. */
    @Nullable
    Phrase read(String term, Language language) {
        int caret = term.lastIndexOf('^');
        String text = caret < 0 ? term.strip() : term.substring(0, caret).strip();
        List<Word> all = words.read(text);
        List<Word> telling = all.stream().filter(word -> !word.filler()).toList();
        if (telling.isEmpty()) {
            return null;
        }
        // Of "jam kerja" only "kerja" would be left, which says something else.
        List<Word> kept = telling.size() == 1 ? all : telling;
        double weight = caret < 0
                ? kept.size()
                : Double.parseDouble(term.substring(caret + 1).strip());
        return new Phrase(text, language, kept, weight, false);
    }

    /** The words of a text that say something, each as a vague phrase. */
    List<Phrase> vague(String text, Language language, double weight) {
        return words.read(text).stream()
                .filter(this::hints)
                .map(word -> new Phrase(word.text(), language, List.of(word), weight, true))
                .toList();
    }

    /** Not by itself does <i>tidak</i> point anywhere, nor <i>jalan</i>, which stands in every address. */
    private boolean hints(Word word) {
        return !word.filler()
                && !lexicon.is(WordClass.NEGATION, word.text())
                && !lexicon.is(WordClass.BEFORE_NAMES, word.text());
    }
}
