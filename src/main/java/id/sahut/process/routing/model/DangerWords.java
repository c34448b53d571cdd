package id.sahut.process.routing.model;

import id.sahut.platform.locale.Language;
import id.sahut.process.routing.model.Lexicon.WordClass;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a text holds one of the city's emergency phrases: side by side, in their order, in any form of their words; of a
 * phrase that is a single word otherwise (<i>menembak</i>, <i>sedang terbakar</i>) only in that form, since
 * <i>sedang dibakar</i> is said of rubbish. A phrase right after a negation (<i>tidak ada kebakaran</i>) does not count, nor
 * one in a sentence about a time gone by (<i>minggu lalu</i>), unless it has lasted since (<i>sejak minggu lalu</i>).
 * Immutable and thread-safe.
 */
public final class DangerWords {

    private static final String AGO = "lalu";
    private static final String LAST = "last";

    private final Lexicon lexicon = Lexicon.load();
    private final WordReader reader = new WordReader(lexicon);
    private final PhraseFinder<String> phrases;

    /**
     * @param indonesian phrases of the city's file
     * @param english likewise
     */
    public DangerWords(List<String> indonesian, List<String> english) {
        List<PhraseFinder.Entry<String>> entries = new ArrayList<>();
        add(indonesian, Language.ID, entries);
        add(english, Language.EN, entries);
        phrases = new PhraseFinder<>(entries, 0);
    }

    /** Whether the text shows that somebody is in danger. */
    public boolean in(String text) {
        List<Word> words = reader.read(text);
        return phrases.find(words).stream()
                .anyMatch(match -> meant(match) && !denied(words, match.first()) && !over(words, match));
    }

    private void add(List<String> texts, Language language, List<PhraseFinder.Entry<String>> entries) {
        PhraseReader phraseReader = new PhraseReader(reader);
        for (String text : texts) {
            Phrase phrase = phraseReader.read(text, language);
            if (phrase != null) {
                entries.add(new PhraseFinder.Entry<>(text, phrase));
            }
        }
    }

    private static boolean meant(PhraseMatch<String> match) {
        Phrase phrase = match.phrase();
        return match.quality() == 1 || (phrase.length() > 1 && !phrase.fixed());
    }

    private boolean denied(List<Word> words, int first) {
        int before = first - 1;
        while (before >= 0 && words.get(before).filler()) {
            before--;
        }
        return before >= 0
                && lexicon.is(WordClass.NEGATION, words.get(before).text())
                && words.get(before).end() == words.get(first).start();
    }

    private boolean over(List<Word> words, PhraseMatch<String> match) {
        int from = match.first();
        while (from > 0 && !words.get(from).beginsSentenceAfter(words.get(from - 1))) {
            from--;
        }
        int to = match.last();
        while (to + 1 < words.size() && !words.get(to + 1).beginsSentenceAfter(words.get(to))) {
            to++;
        }
        return gone(words.subList(from, to + 1));
    }

    private boolean gone(List<Word> sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            boolean ago = sentence.get(i).text().equals(AGO) && period(sentence.get(i - 1));
            boolean last = sentence.get(i - 1).text().equals(LAST) && period(sentence.get(i));
            boolean since =
                    i > 1 && lexicon.is(WordClass.SINCE, sentence.get(i - 2).text());
            if ((ago || last) && !since) {
                return true;
            }
        }
        return false;
    }

    private boolean period(Word word) {
        return lexicon.is(WordClass.PERIOD, word.text());
    }
}
