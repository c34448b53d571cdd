package id.sahut.process.routing.model;

import id.sahut.city.category.Category;
import id.sahut.city.category.ReportKind;
import id.sahut.process.routing.model.CategoryTerms.Hint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Guesses a report's category from its words. Each category is worth the terms of its own that the text holds:
 *
 * <ul>
 *   <li>a term's weight from the category file, the less the more categories share the term;
 *   <li>the less for another form of a word and for words in between (see {@link PhraseFinder});
 *   <li>far less where a longer term covers the same words: in <i>lampu jalan</i> nobody speaks of the road;
 *   <li>the strongest term in full, each further one at a discount, so that one clear term beats many vague ones.
 * </ul>
 *
 * Equal input gives equal output; ties go to the category that stands first in the file. Immutable and thread-safe.
 */
public final class CategoryScorer {

    /** Words that may stand between those of a term. */
    private static final int WIDEST_GAP = 3;

    private static final double COVERED = 0.25;
    private static final double LANDMARK = 0.4;
    /** What a report is about stands at its beginning; from here on a term slowly loses weight, down to a limit. */
    private static final double PLACE_OF_HALF = 60;

    private static final double LEAST_BY_PLACE = 0.6;
    private static final double FURTHER_TERM = 0.8;
    private static final int TERMS_SHOWN = 3;

    private final WordReader reader = new WordReader(Lexicon.load());
    private final List<Category> candidates;
    private final PhraseFinder<Hint> finder;

    /** @param categories in the order in which equals are preferred; the selectable ones are candidates */
    public CategoryScorer(List<Category> categories) {
        candidates = categories.stream().filter(Category::selectable).toList();
        finder = new PhraseFinder<>(CategoryTerms.of(candidates, new PhraseReader(reader)), WIDEST_GAP);
    }

    /** The categories the text speaks of, the likeliest first; those that do not take the kind or are retired left out. */
    public List<CategoryGuess> guesses(String text, ReportKind kind, LocalDate today) {
        List<Word> words = reader.read(text);
        List<PhraseMatch<Hint>> matches = finder.find(words);
        int[] longest = longestByWord(matches, words.size());
        // By index of the category, then by the sense of the phrase: said twice, the better place counts.
        Map<Integer, Map<Integer, Worth>> worth = new TreeMap<>();
        for (PhraseMatch<Hint> match : matches) {
            Hint hint = match.owner();
            worth.computeIfAbsent(hint.category(), unused -> new LinkedHashMap<>())
                    .merge(hint.sense(), worth(match, words, longest), CategoryScorer::better);
        }
        List<CategoryGuess> guesses = new ArrayList<>();
        worth.forEach((index, found) -> {
            Category category = candidates.get(index);
            if (category.kinds().contains(kind) && !category.retired(today)) {
                guesses.add(guess(category, found.values()));
            }
        });
        guesses.sort(Comparator.comparingDouble(CategoryGuess::score).reversed());
        return guesses;
    }

    private static Worth worth(PhraseMatch<Hint> match, List<Word> words, int[] longest) {
        Phrase phrase = match.phrase();
        boolean covered = true;
        boolean landmark = true;
        for (int i = match.first(); i <= match.last(); i++) {
            covered &= longest[i] > phrase.length();
            landmark &= words.get(i).landmark();
        }
        double byPlace =
                Math.max(LEAST_BY_PLACE, 1 / (1 + words.get(match.first()).start() / PLACE_OF_HALF));
        double value = match.owner().weight()
                * match.quality()
                * byPlace
                * (covered ? COVERED : 1)
                * (landmark ? LANDMARK : 1);
        return new Worth(phrase, match.first(), value);
    }

    private static Worth better(Worth one, Worth other) {
        return one.value() >= other.value() ? one : other;
    }

    /** For each word of the text, of how many words the longest term is that covers it without a gap. */
    private static int[] longestByWord(List<PhraseMatch<Hint>> matches, int words) {
        int[] longest = new int[words];
        for (PhraseMatch<Hint> match : matches) {
            if (match.gap() == 0) {
                for (int i = match.first(); i <= match.last(); i++) {
                    longest[i] = Math.max(longest[i], match.phrase().length());
                }
            }
        }
        return longest;
    }

    private static CategoryGuess guess(Category category, Collection<Worth> found) {
        List<Worth> best = new ArrayList<>(found);
        best.sort(Comparator.comparingDouble(Worth::value).reversed().thenComparingInt(Worth::first));
        Set<String> said = new HashSet<>();
        List<String> deciding = new ArrayList<>();
        double score = 0;
        double share = 1;
        for (Worth worth : best) {
            // A term whose words have all counted already says nothing new.
            if (said.addAll(worth.phrase().stems())) {
                score += worth.value() * share;
                share *= FURTHER_TERM;
                if (deciding.size() < TERMS_SHOWN
                        && !deciding.contains(worth.phrase().text())) {
                    deciding.add(worth.phrase().text());
                }
            }
        }
        return new CategoryGuess(category.code(), score, deciding);
    }

    private record Worth(Phrase phrase, int first, double value) {}
}
