package id.sahut.process.intake;

import java.text.BreakIterator;
import java.util.Locale;

/** A title for a report whose citizen gave none: the first sentence, or as many of its words as fit. */
final class Title {

    /** In code points. */
    static final int LONGEST = 150;

    static final int SHORTEST = 5;
    private static final int SHORTEST_SENTENCE = 15;

    private Title() {}

    static String of(String description) {
        String line = description.replaceAll("\\s+", " ").strip();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(line);
        int end = sentences.next();
        // "Pak." is no title.
        while (end != BreakIterator.DONE && end < SHORTEST_SENTENCE) {
            end = sentences.next();
        }
        String sentence = (end == BreakIterator.DONE ? line : line.substring(0, end)).strip();
        if (sentence.codePointCount(0, sentence.length()) <= LONGEST) {
            boolean fullStop = sentence.endsWith(".") && !sentence.endsWith("..");
            return fullStop ? sentence.substring(0, sentence.length() - 1) : sentence;
        }
        return cut(sentence);
    }

    private static String cut(String sentence) {
        int limit = sentence.offsetByCodePoints(0, LONGEST - 1);
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(sentence);
        int end = words.preceding(limit + 1);
        // One word longer than a title is cut where it is.
        return sentence.substring(0, end < SHORTEST ? letter(sentence, limit) : end)
                        .strip() + "…";
    }

    /** The end of the last whole letter: a combining mark stays with its own. */
    private static int letter(String sentence, int limit) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(sentence);
        return letters.isBoundary(limit) ? limit : letters.preceding(limit);
    }
}
