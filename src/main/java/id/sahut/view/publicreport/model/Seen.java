package id.sahut.view.publicreport.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As much of a public report as filters look at.
 *
 * @param key its place in the list that was read
 * @param listedAt null in a tombstone, as all that follows
 * @param north steps of the public grid
 * @param words of the public text, with blanks around each
 */
public record Seen(
        Key key,
        @Nullable Instant listedAt,
        @Nullable Instant removedAt,
        @Nullable String status,
        @Nullable String categoryCode,
        @Nullable String agencyCode,
        @Nullable String kecamatanCode,
        @Nullable String kelurahanCode,
        @Nullable Integer north,
        @Nullable Integer east,
        @Nullable String words) {}
