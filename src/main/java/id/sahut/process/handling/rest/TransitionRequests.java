package id.sahut.process.handling.rest;

import id.sahut.city.category.ReportKind;
import id.sahut.city.standard.SupervisionClass;
import id.sahut.process.handling.AnswerOutcome;
import id.sahut.process.handling.ArchivalReason;
import id.sahut.process.report.LocationRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The bodies of the transitions, as they arrive. */
final class TransitionRequests {

    private TransitionRequests() {}

    record VerifyCaseRequest(
            @Nullable ReportKind kind,
            @Nullable String categoryCode,
            @Nullable SupervisionClass supervisionClass,
            @Nullable LocationRequest location,
            @Nullable String agencyCode,
            @Nullable String text) {}

    record DisposeCaseRequest(
            @Nullable String agencyCode,
            @Nullable String reference,
            @Nullable String text) {}

    record FollowUpCaseRequest(@Nullable String text) {}

    record AnswerCaseRequest(
            @Nullable String text,
            @Nullable AnswerOutcome outcome,
            @Nullable LocalDate plannedOn) {}

    record TransferCaseRequest(
            @Nullable String agencyCode, @Nullable String reason) {}

    record ArchiveCaseRequest(
            @Nullable ArchivalReason reason, @Nullable String text) {}

    record ConfirmResolutionRequest() {}

    record WithdrawReportRequest(@Nullable String reason) {}

    record ProtectReportRequest(
            @Nullable Boolean anonymous, @Nullable Boolean secret) {}

    record GiveFeedbackRequest(
            @Nullable Integer rating,
            @Nullable Boolean resolved,
            @Nullable String comment) {}

    record DisputeAnswerRequest(@Nullable String reason) {}
}
