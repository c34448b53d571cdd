package id.sahut.process.handling;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.id.IndonesianStemmer;

/**
 * The words by which the public finds something: lower case, without accents and without the particles and possessives
 * that Indonesian hangs on a word, so that "lampu" is "lampunya". Whoever writes words and whoever looks for them ask here.
 */
public final class PublicWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    /** The stemmer ruins shorter words. */
    private static final int SHORTEST_STEMMED = 5;

    private static final int LONGEST = 40;

    private PublicWords() {}

    /** Each word once, in the order of the text. Everything but letters and digits parts words. */
    public static List<String> of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return GAPS.splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .map(PublicWords::stem)
                .distinct()
                .toList();
    }

    /** The same as one text in which a word stands between blanks. */
    public static String joined(List<String> words) {
        return ' ' + String.join(" ", words) + ' ';
    }

    private static String stem(String word) {
        String shown = word.length() < SHORTEST_STEMMED ? word : withoutParticles(word);
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST);
    }

    private static String withoutParticles(String word) {
        char[] letters = Arrays.copyOf(word.toCharArray(), word.length() + 2);
        return new String(letters, 0, new IndonesianStemmer().stem(letters, word.length(), false));
    }
}
