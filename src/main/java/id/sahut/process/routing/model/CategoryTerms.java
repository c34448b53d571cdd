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

    private static final double SHARE_OF_TERM = 0.5;
    private static final double NAME = 0.8;
    private static final double DESCRIPTION = 0.4;

    private final PhraseReader phrases;
    private final List<PhraseFinder.Entry<Category>> entries = new ArrayList<>();
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> any = new HashMap<>();

    CategoryTerms(List<Category> categories, PhraseReader phrases) {
        this.phrases = phrases;
        for (Category category : categories) {
            if (category.selectable()) {
                add(category);
            }
        }
    }

    List<PhraseFinder.Entry<Category>> entries() {
        return entries;
    }

    /** By how much a term's weight is divided because other categories know it too. */
    double damping(Phrase phrase) {
        String key = phrase.key();
        return phrase.vague() ? any.getOrDefault(key, 1) : Math.sqrt(exact.getOrDefault(key, 1));
    }

    private void add(Category category) {
        Map<String, Phrase> terms = new LinkedHashMap<>();
        Map<String, Phrase> hints = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            for (String term : language == Language.EN
                    ? category.terms().en()
                    : category.terms().id()) {
                Phrase phrase = phrases.read(term, language);
                if (phrase != null) {
                    keep(terms, phrase);
                    double share = SHARE_OF_TERM * phrase.weight() / phrase.length();
                    phrases.vague(phrase.text(), language, share).forEach(hint -> keep(hints, hint));
                }
            }
            phrases.vague(category.name().in(language), language, NAME).forEach(hint -> keep(hints, hint));
            phrases.vague(category.description().in(language), language, DESCRIPTION)
                    .forEach(hint -> keep(hints, hint));
        }
        hints.keySet().removeAll(terms.keySet());
        terms.keySet().forEach(key -> exact.merge(key, 1, Integer::sum));
        terms.keySet().forEach(key -> any.merge(key, 1, Integer::sum));
        hints.keySet().forEach(key -> any.merge(key, 1, Integer::sum));
        terms.values().forEach(phrase -> entries.add(new PhraseFinder.Entry<>(category, phrase)));
        hints.values().forEach(phrase -> entries.add(new PhraseFinder.Entry<>(category, phrase)));
    }

    private static void keep(Map<String, Phrase> phrases, Phrase phrase) {
        phrases.merge(phrase.key(), phrase, CategoryTerms::weightier);
    }

    private static Phrase weightier(Phrase one, Phrase other) {
        return one.weight() >= other.weight() ? one : other;
    }
}
