package id.sahut.process.routing.model;

import java.util.Arrays;
import java.util.Set;
import org.apache.lucene.analysis.id.IndonesianStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Takes words back to their stems. Lucene's stemmers are used by themselves: the analyser chain around them rests on
 * reflection. They keep state, so one of these serves one text.
 */
final class Stemmer {

    /** Words a stemmer confuses with another: parking is no park, news no new. */
    private static final Set<String> ENGLISH_AS_IS = Set.of("parking", "news");
    /** The Indonesian stemmer leaves shorter words alone or ruins them. */
    private static final int SHORTEST = 4;

    private static final int SHORTEST_WITH_NASAL = 6;
    private static final int SHORTEST_WITH_DI_IN = 8;

    private final IndonesianStemmer indonesian = new IndonesianStemmer();
    private final EnglishStemmer english = new EnglishStemmer();

    String indonesian(String word) {
        String formal = formal(word);
        if (formal.length() < SHORTEST) {
            return formal;
        }
        // The stemmer restores letters that a prefix swallowed, so it needs a little room.
        char[] letters = Arrays.copyOf(formal.toCharArray(), formal.length() + 2);
        int length = indonesian.stem(letters, formal.length(), true);
        return new String(letters, 0, length);
    }

    String english(String word) {
        if (ENGLISH_AS_IS.contains(word)) {
            return word;
        }
        english.setCurrent(word);
        english.stem();
        return english.getCurrent();
    }

    /** Affixes of spoken Indonesian: {@code ngurus}, {@code ngecek}; {@code dikeluarin}. */
    private static String formal(String word) {
        if (word.length() >= SHORTEST_WITH_NASAL && word.startsWith("ng") && vowel(word.charAt(2))) {
            boolean linked = word.charAt(2) == 'e' && !vowel(word.charAt(3));
            return word.substring(linked ? 3 : 2);
        }
        if (word.length() >= SHORTEST_WITH_DI_IN && word.startsWith("di") && word.endsWith("in")) {
            return word.substring(0, word.length() - 2);
        }
        return word;
    }

    private static boolean vowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
