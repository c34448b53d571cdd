package id.sahut.process.proof.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case's history as its rows have it, all of one moment.
 *
 * @param lastSequence what the case's own row says of its end
 * @param entries by their numbers
 * @param anchoredFrom the first instant of the first anchored day, null without anchors
 * @param anchoredUntil the first instant after the last anchored day
 */
public record KeptCase(
        int lastSequence,
        String lastHash,
        List<KeptEntry> entries,
        @Nullable Instant anchoredFrom,
        @Nullable Instant anchoredUntil) {

    /** Whether an entry's day is anchored. Anchored days have no gaps between them. */
    boolean anchored(KeptEntry entry) {
        return anchoredFrom != null
                && anchoredUntil != null
                && !entry.at().isBefore(anchoredFrom)
                && entry.at().isBefore(anchoredUntil);
    }
}
