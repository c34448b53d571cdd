package id.sahut.process.routing.model;

import id.sahut.platform.locale.Language;
import java.util.List;

/**
 * A term of the category file, one word or several.
 *
 * @param text as it stands in the file, without its weight
 * @param weight how strongly it points to its category
 */
record Phrase(String text, Language language, List<Word> words, double weight) {

    /** The stem of the n-th word, in the phrase's own language. */
    String stem(int index) {
        return stem(words.get(index));
    }

    /** The stem a word of a text has in this phrase's language. */
    String stem(Word word) {
        return language == Language.EN ? word.english() : word.indonesian();
    }

    int length() {
        return words.size();
    }

    /** What makes two phrases of different categories the same. */
    String key() {
        StringBuilder key = new StringBuilder(language.tag());
        words.forEach(word -> key.append(' ').append(stem(word)));
        return key.toString();
    }
}
