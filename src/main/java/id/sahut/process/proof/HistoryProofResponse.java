package id.sahut.process.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case's history as an outsider can check it. No words and no names.
 *
 * @param brokenAt the first entry that is not as it was written
 * @param lastSequence what the case's own row says of its end
 */
public record HistoryProofResponse(
        UUID caseId,
        boolean intact,
        @Nullable BrokenEntry brokenAt,
        int lastSequence,
        String lastHash,
        List<ProvedEntry> entries,
        Instant checkedAt) {

    /** An entry that is not as it was written, and why. */
    public record BrokenEntry(int sequence, Fault fault, String text) {}

    /**
     * An entry.
     *
     * @param anchor absent until its day is anchored
     */
    public record ProvedEntry(
            EntryContent content,
            String hash,
            WordsState words,
            @Nullable Inclusion anchor) {}

    /**
     * Where an entry stands in its day's tree.
     *
     * @param position from 0
     * @param path the audit path of RFC 6962, from the leaf upward
     */
    public record Inclusion(LocalDate day, int position, List<String> path) {}
}
