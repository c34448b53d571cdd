package id.sahut.process.handling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A history entry as read, with its words and its actor's name, which only officers are shown.
 *
 * @param agencyCode who has the case after it
 */
public record HistoryEntryView(
        UUID entryId,
        int sequence,
        CaseEvent event,
        @Nullable CaseStatus fromStatus,
        CaseStatus toStatus,
        ActorRole actorRole,
        @Nullable String actorName,
        Instant at,
        @Nullable String agencyCode,
        EntryDetail detail,
        @Nullable String text) {}
