package id.sahut.process.casefile;

import id.sahut.city.agency.AgencySummary;
import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.city.standard.SupervisionClass;
import id.sahut.process.casefile.CaseFileRenderer.CategorySummary;
import id.sahut.process.casefile.CaseFileRenderer.LocatedAreaResponse;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.report.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case in the inbox. */
public record CaseSummaryResponse(
        UUID caseId,
        String ticketNumber,
        ReportKind kind,
        Channel channel,
        CaseStatus.Stage stage,
        CaseStatus status,
        String statusLabel,
        NextStep next,
        List<String> actions,
        String title,
        @Nullable CategorySummary category,
        LocatedAreaResponse area,
        AgencySummary proposedAgency,
        @Nullable AgencySummary agency,
        CaseFile.@Nullable AssignedOfficer assignedOfficer,
        boolean anonymous,
        boolean secret,
        SupervisionClass supervisionClass,
        Urgency urgency,
        boolean overdue,
        @Nullable Instant dueAt,
        int escalationLevel,
        long version,
        Instant submittedAt,
        Instant updatedAt) {}
