package id.sahut.integration.change;

import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.CaseStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a citizen should hear of.
 *
 * @param eventId stable: the same when it is delivered again
 * @param reporterSubject the citizen's subject with the city app; absent for who has no app
 * @param stage as the reporter knows it, after it
 * @param sensitive the report is secret: no word of it on a locked screen
 */
public record Change(
        UUID eventId,
        CaseEvent type,
        UUID reportId,
        String ticketNumber,
        @Nullable String reporterSubject,
        CaseStatus.Stage stage,
        boolean sensitive,
        Instant at) {}
