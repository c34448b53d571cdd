package id.sahut.process.duplicate;

import id.sahut.city.agency.AgencySummary;
import id.sahut.city.category.ReportKind;
import id.sahut.process.casefile.CaseFileRenderer.CategorySummary;
import id.sahut.process.casefile.CaseFileRenderer.LocatedAreaResponse;
import id.sahut.process.handling.CaseStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case that may be about the same thing, as an officer sees it. */
public record SimilarCaseResponse(
        UUID caseId,
        String ticketNumber,
        ReportKind kind,
        CaseStatus.Stage stage,
        CaseStatus status,
        String statusLabel,
        String title,
        @Nullable CategorySummary category,
        LocatedAreaResponse area,
        @Nullable AgencySummary agency,
        Instant submittedAt,
        int distanceM,
        int daysApart,
        List<String> sharedWords,
        String explanation) {}
