package id.sahut.process.casefile;

import id.sahut.city.agency.AgencySummary;
import id.sahut.process.handling.AnswerOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The latest answer. */
public record AnswerResponse(
        String text,
        @Nullable AnswerOutcome outcome,
        @Nullable String plannedOn,
        @Nullable AgencySummary agency,
        Instant at) {}
