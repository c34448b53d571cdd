package id.sahut.process.casefile;

import id.sahut.city.agency.AgencySummary;
import id.sahut.process.handling.AnswerOutcome;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The latest answer. */
public record AnswerResponse(
        String text, AnswerOutcome outcome, @Nullable LocalDate plannedOn, AgencySummary agency, Instant at) {}
