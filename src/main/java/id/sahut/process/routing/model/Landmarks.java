package id.sahut.process.routing.model;

import id.sahut.process.routing.model.Lexicon.WordClass;

/**
 * Tells the words that say where from those that say what, while a text is read word by word: <i>lampu mati di depan SMA
 * Methodist</i> is not about a school, <i>Jl. Karya Wisata</i> not about tourism. Three signs: words right after <i>depan,
 * dekat, near</i>; names (in capitals, if the writer uses them with care) after <i>jalan, gang, simpang</i>; and whom one
 * told already, <i>sudah lapor ke kepling</i>, which says nothing about the matter either.
 */
final class Landmarks {

    private static final int WORDS_AFTER_NEAR = 2;
    private static final int WORDS_OF_A_NAME = 3;
    /** Someone who writes more of the words with a capital writes a headline, not names. */
    private static final double NAMES_AT_MOST = 0.5;

    private final Lexicon lexicon;
    private final boolean capitalsTell;
    private int nearLeft;
    private int nameLeft;
    private boolean afterAbbreviation;
    private boolean nameBegins;
    private boolean afterTelling;

    Landmarks(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.capitalsTell = capitalsTell(text);
    }

    /** A clause ends here, and with it the place. */
    void end() {
        nearLeft = 0;
        nameLeft = 0;
        afterAbbreviation = false;
        afterTelling = false;
    }

    /**
     * Whether the next word belongs to a place.
     *
     * @param token as written
     * @param word the same in lower case
     */
    boolean covers(String token, String word) {
        boolean told = afterTelling && lexicon.is(WordClass.TOWARDS, word);
        afterTelling = lexicon.is(WordClass.TELLING, word);
        if (told || lexicon.is(WordClass.NEARNESS, word)) {
            nearLeft = WORDS_AFTER_NEAR;
            nameLeft = 0;
            nameBegins = false;
            return false;
        }
        if (lexicon.is(WordClass.BEFORE_NAMES, word)) {
            // "jln" stands before a name even where nobody bothers with capitals; "jalan" may stand before "rusak".
            afterAbbreviation = !lexicon.standard(word).get(0).equals(word);
            nameLeft = WORDS_OF_A_NAME;
            nameBegins = false;
            return nearLeft > 0;
        }
        boolean name =
                nameLeft > 0 && (afterAbbreviation || (capitalsTell && Character.isUpperCase(token.codePointAt(0))));
        boolean near = nearLeft > 0;
        nameBegins = name && nameLeft == WORDS_OF_A_NAME;
        nameLeft = name ? nameLeft - 1 : 0;
        afterAbbreviation = false;
        nearLeft -= near && !lexicon.is(WordClass.FILLER, word) ? 1 : 0;
        return name || near;
    }

    /** Whether the word asked about last is the first of a name, so that the word before it belongs to the place too. */
    boolean nameBegins() {
        return nameBegins;
    }

    private static boolean capitalsTell(String text) {
        int words = 0;
        int capitals = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetter(text.charAt(i));
            if (letter && !inside) {
                words++;
                capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            }
            inside = letter;
        }
        return capitals <= NAMES_AT_MOST * words;
    }
}
