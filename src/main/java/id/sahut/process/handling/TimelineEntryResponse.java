package id.sahut.process.handling;

import id.sahut.city.agency.AgencySummary;
import id.sahut.city.standard.ClockKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A history entry as its citizen reads it: the same, told in a sentence and without officers' names.
 *
 * @param label what happened, in the reader's language
 */
public record TimelineEntryResponse(
        UUID entryId,
        int sequence,
        CaseEvent event,
        String label,
        @Nullable CaseStatus fromStatus,
        CaseStatus toStatus,
        Actor actor,
        Instant at,
        @Nullable String text,
        @Nullable ArchivalReason reason,
        @Nullable AnswerOutcome outcome,
        @Nullable LocalDate plannedOn,
        @Nullable Integer rating,
        @Nullable Boolean resolved,
        @Nullable Statement statement,
        @Nullable ClockKind clock,
        @Nullable Integer rung,
        @Nullable Integer retractedSequence,
        @Nullable AgencySummary agency) {

    /** Who acted, never by name. */
    public record Actor(ActorRole role, @Nullable AgencySummary agency) {}
}
