package id.sahut.process.routing.model;

/**
 * A phrase found in a text.
 *
 * @param first index of its first word in the text
 * @param last index of its last word
 * @param gap how many other words that say something stand in between
 * @param quality 1 for the very words side by side, less for other forms of them and for words in between
 */
record PhraseMatch<T>(T owner, Phrase phrase, int first, int last, int gap, double quality) {}
