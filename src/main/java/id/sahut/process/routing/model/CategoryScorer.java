package id.sahut.process.routing.model;

import id.sahut.city.category.Category;
import id.sahut.city.category.ReportKind;
import id.sahut.platform.locale.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private static final double FURTHER_TERM = 0.6;
    private static final int TERMS_SHOWN = 3;

    private final WordReader reader;
    private final Map<String, Category> candidates = new LinkedHashMap<>();
    private final PhraseFinder<Category> finder;
    private final Map<String, Integer> sharedBy = new HashMap<>();

    /** @param categories in the order of the file; the selectable ones with terms are candidates */
    public CategoryScorer(List<Category> categories) {
        reader = new WordReader(Lexicon.load());
        PhraseReader phrases = new PhraseReader(reader);
        List<PhraseFinder.Entry<Category>> entries = new ArrayList<>();
        for (Category category : categories) {
            if (category.selectable()) {
                candidates.put(category.code(), category);
                add(category, category.terms().id(), Language.ID, phrases, entries);
                add(category, category.terms().en(), Language.EN, phrases, entries);
            }
        }
        finder = new PhraseFinder<>(entries, WIDEST_GAP);
    }

    private void add(
            Category category,
            List<String> terms,
            Language language,
            PhraseReader phrases,
            List<PhraseFinder.Entry<Category>> entries) {
        Set<String> own = new HashSet<>();
        for (String term : terms) {
            Phrase phrase = phrases.read(term, language);
            if (phrase != null) {
                entries.add(new PhraseFinder.Entry<>(category, phrase));
                if (own.add(phrase.key())) {
                    sharedBy.merge(phrase.key(), 1, Integer::sum);
                }
            }
        }
    }

    /** The categories the text speaks of, the likeliest first; those that do not take the kind or are retired left out. */
    public List<CategoryGuess> guesses(String text, ReportKind kind, LocalDate today) {
        List<Word> words = reader.read(text);
        List<PhraseMatch<Category>> matches = finder.find(words);
        int[] longest = longestByWord(matches, words.size());
        Map<Category, Map<String, Worth>> worth = new LinkedHashMap<>();
        for (PhraseMatch<Category> match : matches) {
            Category category = match.owner();
            if (category.kinds().contains(kind) && !category.retired(today)) {
                Worth found = worth(match, longest);
                worth.computeIfAbsent(category, unused -> new LinkedHashMap<>())
                        .merge(found.key(), found, (a, b) -> a.value() >= b.value() ? a : b);
            }
        }
        return worth.entrySet().stream()
                .map(entry -> guess(entry.getKey(), entry.getValue().values()))
                .sorted(Comparator.comparingDouble(CategoryGuess::score)
                        .reversed()
                        .thenComparingInt(guess -> order(guess.categoryCode())))
                .toList();
    }

    private int order(String code) {
        Category category = candidates.get(code);
        return category == null ? Integer.MAX_VALUE : category.order();
    }

    private Worth worth(PhraseMatch<Category> match, int[] longest) {
        Phrase phrase = match.phrase();
        double shared = Math.sqrt(sharedBy.getOrDefault(phrase.key(), 1));
        boolean covered = true;
        for (int i = match.first(); i <= match.last(); i++) {
            covered &= longest[i] > phrase.length();
        }
        double value = phrase.weight() * match.quality() / shared * (covered ? COVERED : 1);
        return new Worth(phrase.key(), phrase.text(), match.first(), match.last(), value);
    }

    /** For each word of the text, of how many words the longest term is that covers it without a gap. */
    private static int[] longestByWord(List<PhraseMatch<Category>> matches, int words) {
        int[] longest = new int[words];
        for (PhraseMatch<Category> match : matches) {
            if (match.contiguous()) {
                for (int i = match.first(); i <= match.last(); i++) {
                    longest[i] = Math.max(longest[i], match.phrase().length());
                }
            }
        }
        return longest;
    }

    private static CategoryGuess guess(Category category, Iterable<Worth> found) {
        List<Worth> best = new ArrayList<>();
        found.forEach(best::add);
        best.sort(Comparator.comparingDouble(Worth::value).reversed().thenComparingInt(Worth::first));
        List<Worth> counted = new ArrayList<>();
        double score = 0;
        double share = 1;
        for (Worth worth : best) {
            if (counted.stream().noneMatch(worth::within)) {
                counted.add(worth);
                score += worth.value() * share;
                share *= FURTHER_TERM;
            }
        }
        List<String> terms =
                counted.stream().map(Worth::term).distinct().limit(TERMS_SHOWN).toList();
        return new CategoryGuess(category.code(), score, terms);
    }

    private record Worth(String key, String term, int first, int last, double value) {

        /** The other says what this one says. */
        boolean within(Worth other) {
            return first >= other.first && last <= other.last;
        }
    }
}
