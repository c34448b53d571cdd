package id.sahut.process.duplicate;

import id.sahut.city.agency.AgencySummary;
import id.sahut.process.casefile.CaseFileRenderer.CategorySummary;
import id.sahut.process.casefile.CaseFileRenderer.LocatedAreaResponse;
import id.sahut.process.handling.CaseStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report of somebody's that may be about the same thing, as everybody may see it: none of their words. */
public record SimilarReportResponse(
        UUID reportId,
        String ticketNumber,
        CaseStatus.Stage stage,
        CaseStatus status,
        String statusLabel,
        @Nullable CategorySummary category,
        LocatedAreaResponse area,
        @Nullable AgencySummary agency,
        Instant submittedAt,
        int distanceM,
        String explanation) {}
