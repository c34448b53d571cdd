package id.sahut.process.note;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note as officers read it. Kept with an idempotency key, so read outside of REST too. */
@RegisterForReflection
public record NoteResponse(UUID noteId, Author author, Instant at, String text) {

    /** The officer who wrote it, by the name of their latest token. */
    @RegisterForReflection
    public record Author(UUID officerId, @Nullable String name) {}
}
