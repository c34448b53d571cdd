package id.sahut.process.casefile;

import id.sahut.city.agency.AgencySummary;
import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.city.standard.SupervisionClass;
import id.sahut.process.casefile.CaseFileRenderer.CategorySummary;
import id.sahut.process.casefile.CaseFileRenderer.LocatedAreaResponse;
import id.sahut.process.casefile.CaseFileRenderer.LocationResponse;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.report.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as officers and auditors see it: the evidence without what the reporter hid, and the work on it. */
public record CaseResponse(
        UUID caseId,
        UUID reportId,
        String ticketNumber,
        ReportKind kind,
        Channel channel,
        CaseStatus.Stage stage,
        CaseStatus status,
        String statusLabel,
        NextStep next,
        List<String> actions,
        String title,
        String description,
        @Nullable LocalDate occurredOn,
        @Nullable LocationResponse location,
        @Nullable CategorySummary category,
        List<AttributeResponse> attributes,
        boolean anonymous,
        boolean secret,
        String visibility,
        CaseFile.@Nullable Person reporter,
        LocatedAreaResponse area,
        AgencySummary proposedAgency,
        @Nullable AgencySummary agency,
        CaseFile.@Nullable AssignedOfficer assignedOfficer,
        @Nullable AgencySummary aboutAgency,
        RoutingResponse routing,
        SupervisionClass supervisionClass,
        Urgency urgency,
        boolean overdue,
        @Nullable Instant dueAt,
        int escalationLevel,
        List<DeadlineResponse> deadlines,
        List<WarningResponse> warnings,
        @Nullable AnswerResponse answer,
        @Nullable FeedbackResponse feedback,
        long version,
        Instant submittedAt,
        Instant updatedAt) {}
