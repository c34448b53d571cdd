package id.sahut.process.routing.model;

/**
 * A word of a text.
 *
 * @param text normalised: lower case, no accents, standard spelling
 * @param indonesian its stem, taken as an Indonesian word
 * @param english its stem, taken as an English word
 * @param filler it says nothing by itself, and stands in no phrase's way
 * @param landmark it seems to say where, not what: a street's name, what follows <i>in front of</i>
 * @param start how many words that say something stand before it, ends of sentences counting as two
 */
record Word(String text, String indonesian, String english, boolean filler, boolean landmark, int start) {

    int end() {
        return filler ? start : start + 1;
    }

    boolean beginsSentenceAfter(Word other) {
        return start > other.end();
    }

    Word asLandmark() {
        return new Word(text, indonesian, english, filler, true, start);
    }
}
