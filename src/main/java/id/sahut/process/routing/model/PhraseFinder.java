package id.sahut.process.routing.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases in a text by their stems, in the order of their words, a few other words in between allowed. Order counts:
 * <i>lampu mati</i> is a broken lamp, <i>mati lampu</i> a power cut.
 *
 * @param <T> what a phrase speaks for
 */
final class PhraseFinder<T> {

    /** A phrase and what it speaks for. */
    record Entry<T>(T owner, Phrase phrase) {}

    /** <i>berlubang</i> for <i>lubang</i>: what is said of the root holds for what is made of it. */
    private static final double MADE_OF_IT = 0.85;
    /** Any other form of the word, where the rest of the phrase stands by it. */
    private static final double OTHER_FORM = 0.65;
    /** <i>rumah</i> for <i>dirumahkan</i>: alone, the root rarely means the word that was made of it. */
    private static final double OTHER_FORM_ALONE = 0.25;

    private static final double GAP_COST = 0.3;

    private final Map<String, List<Entry<T>>> byFirstStem = new HashMap<>();
    private final int widestGap;

    /** @param widestGap how many other words may stand between a phrase's words, taken together */
    PhraseFinder(List<Entry<T>> entries, int widestGap) {
        this.widestGap = widestGap;
        for (Entry<T> entry : entries) {
            Phrase phrase = entry.phrase();
            String key = phrase.language().tag() + phrase.stem(0);
            byFirstStem.computeIfAbsent(key, unused -> new ArrayList<>()).add(entry);
        }
    }

    /** All matches, by place and then in the order the entries were given. */
    List<PhraseMatch<T>> find(List<Word> text) {
        List<PhraseMatch<T>> matches = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            collect(text, i, "id" + text.get(i).indonesian(), matches);
            collect(text, i, "en" + text.get(i).english(), matches);
        }
        return matches;
    }

    private void collect(List<Word> text, int first, String key, List<PhraseMatch<T>> matches) {
        for (Entry<T> entry : byFirstStem.getOrDefault(key, List.of())) {
            PhraseMatch<T> match = match(text, first, entry);
            if (match != null) {
                matches.add(match);
            }
        }
    }

    private @Nullable PhraseMatch<T> match(List<Word> text, int first, Entry<T> entry) {
        Phrase phrase = entry.phrase();
        if (!same(text.get(first), phrase, 0)) {
            return null;
        }
        int gapAllowed = phrase.fixed() ? 0 : widestGap;
        int at = first;
        int gap = 0;
        double forms = form(text.get(first), phrase, 0);
        for (int k = 1; k < phrase.length(); k++) {
            int next = next(text, at, phrase, k, gapAllowed - gap);
            if (next < 0) {
                return null;
            }
            gap += text.get(next).start() - text.get(at).end();
            forms += form(text.get(next), phrase, k);
            at = next;
        }
        double quality = forms / phrase.length() / (1 + GAP_COST * gap);
        return new PhraseMatch<>(entry.owner(), phrase, first, at, gap, quality);
    }

    private static int next(List<Word> text, int at, Phrase phrase, int k, int gapLeft) {
        int end = text.get(at).end();
        for (int i = at + 1; i < text.size() && text.get(i).start() - end <= gapLeft; i++) {
            if (same(text.get(i), phrase, k)) {
                return i;
            }
        }
        return -1;
    }

    /** A word that says nothing by itself has no other forms: <i>selamat pagi</i> calls for no rescue. */
    private static boolean same(Word word, Phrase phrase, int k) {
        return phrase.stem(word).equals(phrase.stem(k)) && (!word.filler() || form(word, phrase, k) == 1);
    }

    private static double form(Word word, Phrase phrase, int k) {
        String known = phrase.words().get(k).text();
        if (word.text().equals(known)) {
            return 1;
        }
        if (word.text().contains(known)) {
            return MADE_OF_IT;
        }
        return phrase.length() > 1 ? OTHER_FORM : OTHER_FORM_ALONE;
    }
}
