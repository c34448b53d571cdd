package id.sahut.view.tracking;

import id.sahut.city.agency.AgencySummary;
import id.sahut.city.category.ReportKind;
import id.sahut.process.casefile.CaseFileRenderer.CategorySummary;
import id.sahut.process.casefile.DeadlineResponse;
import id.sahut.process.casefile.NextStep;
import id.sahut.process.handling.CaseStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a report is, for everyone: no words of the reporter, no place, no person. */
public record TrackingResponse(
        String ticketNumber,
        ReportKind kind,
        CaseStatus.Stage stage,
        CaseStatus status,
        String statusLabel,
        NextStep next,
        @Nullable CategorySummary category,
        @Nullable AgencySummary agency,
        List<DeadlineResponse> deadlines,
        Instant submittedAt,
        Instant updatedAt) {}
