package id.sahut.process.handling;

import id.sahut.city.agency.AgencySummary;
import id.sahut.city.standard.ClockKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A history entry as officers read it. */
public record HistoryEntryResponse(
        UUID entryId,
        int sequence,
        CaseEvent event,
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
        @Nullable String reference,
        @Nullable Statement statement,
        @Nullable ClockKind clock,
        @Nullable Integer rung,
        @Nullable Integer retractedSequence,
        @Nullable UUID assignedOfficerId,
        @Nullable AgencySummary agency,
        @Nullable AgencySummary targetAgency) {

    /** Who acted; the reporter has no name here. */
    public record Actor(
            ActorRole role, @Nullable String name, @Nullable AgencySummary agency) {}
}
