package id.sahut.process.proof;

import id.sahut.platform.digest.Sha256;
import id.sahut.platform.json.CanonicalJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * A history entry as it is hashed: strings and integers, flags as 0 and 1, what is empty absent. The canonical JSON (RFC
 * 8785) of exactly this is what the entry's hash is taken of.
 *
 * @param at an instant in UTC, with as many digits of a second as {@link java.time.Instant#toString} writes
 * @param detail itself the canonical JSON of the event's own codes and dates, here one string
 */
@RegisterForReflection
public record EntryContent(
        String caseId,
        int sequence,
        String entryId,
        String at,
        String event,
        @Nullable String fromStatus,
        String toStatus,
        String actorRole,
        @Nullable String actorId,
        @Nullable String agencyCode,
        @Nullable String categoryCode,
        String kind,
        String supervisionClass,
        int secret,
        @Nullable String kelurahanCode,
        int followedUp,
        String detail,
        @Nullable String textDigest,
        @Nullable String previousHash) {

    /** The hash it must have, in lower-case hexadecimal. */
    public String computedHash() {
        return Sha256.hex(CanonicalJson.of(this));
    }
}
