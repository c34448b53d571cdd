package id.sahut.process.handling.rest;

import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.city.standard.SupervisionClass;
import id.sahut.process.handling.AnswerOutcome;
import id.sahut.process.handling.ArchivalReason;
import id.sahut.process.handling.Statement;
import id.sahut.process.report.LocationRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of the transitions, as they arrive. */
public final class TransitionRequests {

    private TransitionRequests() {}

    public record VerifyCaseRequest(
            @Nullable ReportKind kind,
            @Nullable String categoryCode,
            @Nullable SupervisionClass supervisionClass,
            @Nullable LocationRequest location,
            @Nullable String agencyCode,
            @Nullable String text) {}

    public record DisposeCaseRequest(
            @Nullable String agencyCode,
            @Nullable String reference,
            @Nullable String text) {}

    public record FollowUpCaseRequest(@Nullable String text) {}

    public record AnswerCaseRequest(
            @Nullable String text,
            @Nullable AnswerOutcome outcome,
            @Nullable LocalDate plannedOn) {}

    public record TransferCaseRequest(
            @Nullable String agencyCode, @Nullable String reason) {}

    public record ArchiveCaseRequest(
            @Nullable ArchivalReason reason, @Nullable String text) {}

    public record ConfirmResolutionRequest() {}

    public record WithdrawReportRequest(@Nullable String reason) {}

    public record ProtectReportRequest(
            @Nullable Boolean anonymous, @Nullable Boolean secret) {}

    public record GiveFeedbackRequest(
            @Nullable Integer rating,
            @Nullable Boolean resolved,
            @Nullable String comment) {}

    public record DisputeAnswerRequest(@Nullable String reason) {}

    public record RequestInformationRequest(@Nullable String text) {}

    public record SupplyInformationRequest(@Nullable String text) {}

    public record DecideTransferRequest(
            @Nullable TransferDecision decision,
            @Nullable String agencyCode,
            @Nullable String text) {}

    /** What the desk decides on a request to hand a case over. */
    public enum TransferDecision {
        ACCEPTED,
        REJECTED
    }

    public record ReopenReportRequest(@Nullable String reason) {}

    public record AppealArchivalRequest(@Nullable String reason) {}

    /** For a reopening and for an appeal. */
    public record DecideRequest(
            @Nullable Decision decision, @Nullable String text) {}

    /** What is decided on a citizen's request. */
    public enum Decision {
        GRANTED,
        DENIED
    }

    public record RetractCaseRequest(@Nullable String text) {}

    public record ClassifyCaseRequest(
            @Nullable ReportKind kind,
            @Nullable String categoryCode,
            @Nullable SupervisionClass supervisionClass,
            @Nullable Urgency urgency,
            @Nullable LocationRequest location,
            @Nullable String publicText,
            @Nullable String text) {}

    public record AssignCaseRequest(@Nullable UUID officerId) {}

    public record RecordStatementRequest(
            @Nullable Statement statement,
            @Nullable String text,
            @Nullable Integer rating,
            @Nullable Boolean resolved) {}
}
