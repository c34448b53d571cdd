package id.sahut.process.routing.model;

import id.sahut.process.routing.model.Lexicon.WordClass;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the words of a text: compatibility forms, accents, invisible characters, repeated letters, {@code luka2} for
 * {@code luka-luka}, informal spelling. Numbers and emoji are passed over. Deterministic, linear in the text's length.
 */
final class WordReader {

    /** Enough for every report; what a longer text adds would not change the guess. */
    private static final int MOST_WORDS = 2000;
    /** So far a phrase does not reach unnoticed. */
    private static final int SENTENCE_GAP = 2;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Format characters, zero-width ones among them, and apostrophes within a word. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+|(?<=\\p{L})['\u2019\u2018`](?=\\p{L})");
    /** A word, a comma, or the end of a sentence. A full stop ends one only before a space: {@code jln.karya}. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{Nd}]+|[!?;,\\n]|\\.(?=\\s)");

    private static final Pattern REPEATED = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern REDUPLICATED = Pattern.compile("(?<=\\p{L}\\p{L})2(?=\\p{L}|$)");
    /** Shorter words before a full stop are mostly abbreviations: {@code Jln.}, {@code Gg.}, {@code No.} */
    private static final int LONGEST_ABBREVIATION = 4;

    private final Lexicon lexicon;

    WordReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Word> read(String text) {
        String plain = plain(text);
        Stemmer stemmer = new Stemmer();
        Landmarks landmarks = new Landmarks(lexicon, plain);
        List<Word> words = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(plain);
        int place = 0;
        String last = "";
        int written = 0;
        while (tokens.find() && words.size() < MOST_WORDS) {
            String token = tokens.group();
            if (!Character.isLetterOrDigit(token.codePointAt(0))) {
                boolean abbreviation = token.equals(".") && written < LONGEST_ABBREVIATION;
                if (!abbreviation) {
                    landmarks.end();
                    place += token.equals(",") ? 0 : SENTENCE_GAP;
                }
                continue;
            }
            String spelt = spelt(token);
            written = token.length();
            boolean landmark = landmarks.covers(token, spelt);
            if (landmarks.nameBegins() && !words.isEmpty()) {
                words.set(words.size() - 1, words.get(words.size() - 1).asLandmark());
            }
            for (String word : lexicon.standard(spelt)) {
                boolean reduplication = word.equals(last);
                last = word;
                if (!reduplication && readable(word)) {
                    boolean filler = lexicon.is(WordClass.FILLER, word);
                    words.add(new Word(word, stemmer.indonesian(word), stemmer.english(word), filler, landmark, place));
                    place += filler ? 0 : 1;
                }
            }
        }
        return words;
    }

    private static boolean readable(String word) {
        return word.length() > 1 && Character.isLetter(word.codePointAt(0));
    }

    /** Without accents and what cannot be seen; still in the writer's case, which tells names. */
    private static String plain(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(compatible).replaceAll("");
        return INVISIBLE.matcher(bare).replaceAll("");
    }

    private static String spelt(String token) {
        String once = REPEATED.matcher(token.toLowerCase(Locale.ROOT)).replaceAll("$1");
        return REDUPLICATED.matcher(once).replaceAll("");
    }
}
