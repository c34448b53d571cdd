package id.sahut.process.proof.model;

import id.sahut.platform.digest.Sha256;
import id.sahut.platform.json.CanonicalJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What binds all entries of a day, and all anchors before.
 *
 * @param day in the city's zone as it was then; {@code startsAt} and {@code endsAt} say exactly which time it covers
 * @param endsAt the first instant after it
 * @param root of the Merkle tree over the entries' hashes, ordered by case and sequence
 * @param previous the hash of the anchor before, null in the first
 */
public record Anchor(
        LocalDate day,
        Instant startsAt,
        Instant endsAt,
        int entries,
        String root,
        @Nullable String previous,
        String hash) {

    /** An anchor with the hash that its fields give. */
    public static Anchor of(
            LocalDate day, Instant startsAt, Instant endsAt, int entries, String root, @Nullable String previous) {
        return new Anchor(
                day,
                startsAt,
                endsAt,
                entries,
                root,
                previous,
                Sha256.hex(CanonicalJson.of(
                        new Hashed(day.toString(), startsAt.toString(), endsAt.toString(), entries, root, previous))));
    }

    /** Whether its hash is that of its fields. */
    public boolean holds() {
        return equals(of(day, startsAt, endsAt, entries, root, previous));
    }

    /** What the hash covers. */
    @RegisterForReflection
    record Hashed(
            String day,
            String startsAt,
            String endsAt,
            int entries,
            String root,
            @Nullable String previous) {}
}
