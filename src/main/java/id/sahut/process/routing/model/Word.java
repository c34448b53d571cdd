package id.sahut.process.routing.model;

/**
 * A word of a text, as far as it says anything.
 *
 * @param text normalised: lower case, no accents, standard spelling
 * @param indonesian its stem, taken as an Indonesian word
 * @param english its stem, taken as an English word
 * @param place grows by one from word to word and by more where a sentence ends, so that a phrase does not reach into
 *     the next sentence unnoticed
 */
record Word(String text, String indonesian, String english, int place) {}
