package id.sahut.process.proof.model;

import id.sahut.platform.digest.Sha256;
import id.sahut.process.proof.EntryContent;
import id.sahut.process.proof.WordsState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its rows have it.
 *
 * @param salt of its words, in their own table; null without a row there
 */
public record KeptEntry(
        EntryContent content,
        String hash,
        Instant at,
        @Nullable String salt,
        @Nullable String text) {

    /** What became of its words. */
    public WordsState words() {
        boolean gone = text == null || text.isEmpty();
        if (content.textDigest() == null) {
            return gone ? WordsState.NONE : WordsState.ALTERED;
        }
        if (gone) {
            return WordsState.MISSING;
        }
        return Sha256.hex(salt + text).equals(content.textDigest()) ? WordsState.MATCHING : WordsState.ALTERED;
    }
}
