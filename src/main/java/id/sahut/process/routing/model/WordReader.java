package id.sahut.process.routing.model;

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
    /** Words further apart than this are strangers to a phrase. */
    private static final int SENTENCE_GAP = 2;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Format characters, zero-width ones among them, and apostrophes within a word. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+|(?<=\\p{L})['\u2019\u2018`](?=\\p{L})");
    /** A word, or the end of a sentence. A full stop ends one only before a space: {@code jln.karya}. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{Nd}]+|[!?;\\n]|\\.(?=\\s)");

    private static final Pattern REPEATED = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern REDUPLICATED = Pattern.compile("(?<=\\p{L}\\p{L})2(?=\\p{L}|$)");
    /** Shorter words before a full stop are mostly abbreviations: {@code Jln.}, {@code Gg.}, {@code No.} */
    private static final int LONGEST_ABBREVIATION = 4;

    private final Lexicon lexicon;

    WordReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Word> read(String text) {
        Stemmer stemmer = new Stemmer();
        List<Word> words = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(plain(text));
        int place = 0;
        String last = "";
        while (tokens.find() && words.size() < MOST_WORDS) {
            String token = tokens.group();
            if (!Character.isLetterOrDigit(token.codePointAt(0))) {
                place += token.equals(".") && last.length() < LONGEST_ABBREVIATION ? 0 : SENTENCE_GAP;
                continue;
            }
            String spelt = spelt(token);
            for (String word : lexicon.standard(spelt)) {
                boolean reduplication = word.equals(last);
                last = word;
                if (!reduplication && saysSomething(word)) {
                    words.add(new Word(word, stemmer.indonesian(word), stemmer.english(word), place++));
                }
            }
        }
        return words;
    }

    private boolean saysSomething(String word) {
        return word.length() > 1 && Character.isLetter(word.codePointAt(0)) && !lexicon.saysNothing(word);
    }

    private static String plain(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return INVISIBLE.matcher(bare).replaceAll("");
    }

    private static String spelt(String token) {
        String once = REPEATED.matcher(token).replaceAll("$1");
        return REDUPLICATED.matcher(once).replaceAll("");
    }
}
