package id.sahut.process.routing.model;

import id.sahut.platform.locale.Language;
import java.util.List;

/**
 * A term of the category file, one word or several.
 *
 * @param text as it stands in the file, without its weight
 * @param weight how strongly it points to its category
 * @param vague a single word taken out of a longer term or a description: better than nothing
 */
record Phrase(String text, Language language, List<Word> words, double weight, boolean vague) {

    /** The stem of the n-th word, in the phrase's own language. */
    String stem(int index) {
        return stem(words.get(index));
    }

    /** The stem a word of a text has in this phrase's language. */
    String stem(Word word) {
        return language == Language.EN ? word.english() : word.indonesian();
    }

    /** The stems of all its words, by which two terms that say the same are told whatever language they stand under. */
    List<String> stems() {
        return words.stream().map(Word::indonesian).toList();
    }

    int length() {
        return words.size();
    }

    /** Its words mean it only side by side: <i>jam kerja</i>. */
    boolean fixed() {
        return words.stream().anyMatch(Word::filler);
    }

    /** What makes two phrases of different categories the same. */
    String key() {
        StringBuilder key = new StringBuilder(language.tag());
        words.forEach(word -> key.append(' ').append(stem(word)));
        return key.toString();
    }
}
