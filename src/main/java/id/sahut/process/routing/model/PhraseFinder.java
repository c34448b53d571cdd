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

    private static final double OTHER_FORM = 0.65;
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
        int sameForm = sameForm(text.get(first), phrase, 0);
        for (int k = 1; k < phrase.length(); k++) {
            int next = next(text, at, phrase, k, gapAllowed - gap);
            if (next < 0) {
                return null;
            }
            gap += text.get(next).start() - text.get(at).end();
            sameForm += sameForm(text.get(next), phrase, k);
            at = next;
        }
        double forms = (sameForm + OTHER_FORM * (phrase.length() - sameForm)) / phrase.length();
        return new PhraseMatch<>(entry.owner(), phrase, first, at, gap, forms / (1 + GAP_COST * gap));
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
        return phrase.stem(word).equals(phrase.stem(k)) && (!word.filler() || sameForm(word, phrase, k) == 1);
    }

    private static int sameForm(Word word, Phrase phrase, int k) {
        return word.text().equals(phrase.words().get(k).text()) ? 1 : 0;
    }
}
