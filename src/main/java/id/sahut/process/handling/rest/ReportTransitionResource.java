package id.sahut.process.handling.rest;

import static id.sahut.platform.problem.RequestBody.required;

import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.security.Role;
import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.EntryDetail;
import id.sahut.process.handling.TimelineEntryResponse;
import id.sahut.process.handling.TransitionCase;
import id.sahut.process.handling.rest.CaseCommands.Step;
import id.sahut.process.handling.rest.TransitionRequests.ConfirmResolutionRequest;
import id.sahut.process.handling.rest.TransitionRequests.DisputeAnswerRequest;
import id.sahut.process.handling.rest.TransitionRequests.GiveFeedbackRequest;
import id.sahut.process.handling.rest.TransitionRequests.ProtectReportRequest;
import id.sahut.process.handling.rest.TransitionRequests.WithdrawReportRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What citizens make happen to their own report. */
@Path("/v1/reports/{report_id}")
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReportTransitionResource {

    private static final int LONGEST_COMMENT = 2000;

    private final CaseCommands commands;
    private final TransitionCase transitionCase;

    ReportTransitionResource(CaseCommands commands, TransitionCase transitionCase) {
        this.commands = commands;
        this.transitionCase = transitionCase;
    }

    @POST
    @Path("/withdrawals")
    public RestResponse<TimelineEntryResponse> withdrawReport(
            @RestPath("report_id") UUID reportId, @Nullable WithdrawReportRequest sent) {
        WithdrawReportRequest body = required(sent);
        FieldChecks checks = new FieldChecks();
        String reason = TransitionChecks.optionalText(checks, "/reason", body.reason());
        checks.throwIfAny();
        return move(reportId, body, new Step(CaseEvent.WITHDRAWN, EntryDetail.NONE, reason));
    }

    @POST
    @Path("/protections")
    public RestResponse<TimelineEntryResponse> protectReport(
            @RestPath("report_id") UUID reportId, @Nullable ProtectReportRequest sent) {
        ProtectReportRequest body = required(sent);
        FieldChecks checks = new FieldChecks();
        boolean anonymous = on(checks, "/anonymous", body.anonymous());
        boolean secret = on(checks, "/secret", body.secret());
        if (body.anonymous() == null && body.secret() == null) {
            checks.reject("", Code.REQUIRED);
        }
        checks.throwIfAny();
        return move(reportId, body, new Step(CaseEvent.PROTECTED, EntryDetail.protection(anonymous, secret), null));
    }

    @POST
    @Path("/confirmations")
    public RestResponse<TimelineEntryResponse> confirmResolution(
            @RestPath("report_id") UUID reportId, @Nullable ConfirmResolutionRequest sent) {
        ConfirmResolutionRequest body = required(sent);
        return move(reportId, body, new Step(CaseEvent.CONFIRMED, EntryDetail.NONE, null));
    }

    @POST
    @Path("/disputes")
    public RestResponse<TimelineEntryResponse> disputeAnswer(
            @RestPath("report_id") UUID reportId, @Nullable DisputeAnswerRequest sent) {
        DisputeAnswerRequest body = required(sent);
        FieldChecks checks = new FieldChecks();
        String reason = TransitionChecks.requiredText(checks, "/reason", body.reason());
        checks.throwIfAny();
        return move(reportId, body, new Step(CaseEvent.DISPUTED, EntryDetail.NONE, reason));
    }

    @POST
    @Path("/feedback")
    public RestResponse<TimelineEntryResponse> giveFeedback(
            @RestPath("report_id") UUID reportId, @Nullable GiveFeedbackRequest sent) {
        GiveFeedbackRequest body = required(sent);
        FieldChecks checks = new FieldChecks();
        EntryDetail detail = TransitionChecks.feedback(checks, body.rating(), body.resolved());
        String comment = checks.optionalText("/comment", body.comment(), 1, LONGEST_COMMENT);
        checks.throwIfAny();
        return move(reportId, body, new Step(CaseEvent.RATED, detail, comment));
    }

    private RestResponse<TimelineEntryResponse> move(UUID reportId, Object body, Step step) {
        return commands.byReporter(reportId, body, step, transitionCase::move);
    }

    /** Protection is switched on, never off. */
    private static boolean on(FieldChecks checks, String pointer, @Nullable Boolean value) {
        if (value != null && !value) {
            checks.reject(pointer, Code.NOT_ALLOWED);
        }
        return value != null;
    }
}
