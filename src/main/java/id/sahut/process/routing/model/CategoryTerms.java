package id.sahut.process.routing.model;

import id.sahut.city.category.Category;
import id.sahut.platform.locale.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of the categories' words. Besides the terms of the file, the single words of longer terms, of names and of
 * descriptions count as vague hints: nobody thinks of every phrase, and <i>musik kencang</i> should be understood where
 * the file says <i>musik keras</i>.
 */
final class CategoryTerms {

    /**
     * What a phrase says.
     *
     * @param category index of the category it speaks for
     * @param sense equal for phrases that are the same, whatever their category
     * @param weight what is left of the phrase's weight because other categories know it too
     */
    record Hint(int category, int sense, double weight) {}

    private static final double SHARE_OF_TERM = 0.5;
    private static final double NAME = 0.8;
    private static final double DESCRIPTION = 0.4;

    private final PhraseReader reader;
    private final Map<String, Sense> senses = new HashMap<>();
    private final List<Map<String, Phrase>> byCategory = new ArrayList<>();

    private CategoryTerms(PhraseReader reader) {
        this.reader = reader;
    }

    /** The phrases of all categories, which are named by their place in the list. */
    static List<PhraseFinder.Entry<Hint>> of(List<Category> categories, PhraseReader reader) {
        CategoryTerms terms = new CategoryTerms(reader);
        categories.forEach(terms::add);
        return terms.entries();
    }

    private List<PhraseFinder.Entry<Hint>> entries() {
        List<PhraseFinder.Entry<Hint>> entries = new ArrayList<>();
        for (int i = 0; i < byCategory.size(); i++) {
            int category = i;
            byCategory.get(i).forEach((key, phrase) -> {
                Sense sense = sense(key);
                double weight = phrase.weight() / (phrase.vague() ? sense.known : Math.sqrt(sense.stated));
                entries.add(new PhraseFinder.Entry<>(new Hint(category, sense.number, weight), phrase));
            });
        }
        return entries;
    }

    private void add(Category category) {
        Map<String, Phrase> stated = new LinkedHashMap<>();
        Map<String, Phrase> vague = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            for (String term : language == Language.EN
                    ? category.terms().en()
                    : category.terms().id()) {
                Phrase phrase = reader.read(term, language);
                if (phrase != null) {
                    keep(stated, phrase);
                    double share = SHARE_OF_TERM * phrase.weight() / phrase.length();
                    keep(vague, reader.vague(phrase.text(), language, share));
                }
            }
            keep(vague, reader.vague(category.name().in(language), language, NAME));
            keep(vague, reader.vague(category.description().in(language), language, DESCRIPTION));
        }
        stated.keySet().forEach(key -> sense(key).stated++);
        vague.keySet().removeAll(stated.keySet());
        Map<String, Phrase> all = new LinkedHashMap<>(stated);
        all.putAll(vague);
        all.keySet().forEach(key -> sense(key).known++);
        byCategory.add(all);
    }

    private Sense sense(String key) {
        return senses.computeIfAbsent(key, unused -> new Sense(senses.size()));
    }

    private static void keep(Map<String, Phrase> phrases, List<Phrase> more) {
        more.forEach(phrase -> keep(phrases, phrase));
    }

    private static void keep(Map<String, Phrase> phrases, Phrase phrase) {
        phrases.merge(phrase.key(), phrase, (one, other) -> one.weight() >= other.weight() ? one : other);
    }

    /** How many categories state it as a term, and how many know it at all. */
    private static final class Sense {

        private final int number;
        private int stated;
        private int known;

        private Sense(int number) {
            this.number = number;
        }
    }
}
