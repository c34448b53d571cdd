package id.sahut.process.handling.rest;

import static id.sahut.platform.problem.RequestBody.required;

import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.security.Role;
import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.EntryDetail;
import id.sahut.process.handling.ReopenReport;
import id.sahut.process.handling.TimelineEntryResponse;
import id.sahut.process.handling.TransitionCase;
import id.sahut.process.handling.rest.CaseCommands.Step;
import id.sahut.process.handling.rest.TransitionRequests.AppealArchivalRequest;
import id.sahut.process.handling.rest.TransitionRequests.ReopenReportRequest;
import id.sahut.process.handling.rest.TransitionRequests.SupplyInformationRequest;
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

/** What citizens may do when something is asked of them, or when they do not accept an ending. */
@Path("/v1/reports/{report_id}")
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReportRightsResource {

    private final CaseCommands commands;
    private final TransitionCase transitionCase;
    private final ReopenReport reopenReport;

    ReportRightsResource(CaseCommands commands, TransitionCase transitionCase, ReopenReport reopenReport) {
        this.commands = commands;
        this.transitionCase = transitionCase;
        this.reopenReport = reopenReport;
    }

    @POST
    @Path("/information")
    public RestResponse<TimelineEntryResponse> supplyInformation(
            @RestPath("report_id") UUID reportId, @Nullable SupplyInformationRequest sent) {
        SupplyInformationRequest body = required(sent);
        FieldChecks checks = new FieldChecks();
        String text = TransitionChecks.requiredText(checks, "/text", body.text());
        checks.throwIfAny();
        Step step = new Step(CaseEvent.INFORMATION_SUPPLIED, EntryDetail.NONE, text);
        return commands.byReporter(reportId, body, step, transitionCase::move);
    }

    @POST
    @Path("/reopenings")
    public RestResponse<TimelineEntryResponse> reopenReport(
            @RestPath("report_id") UUID reportId, @Nullable ReopenReportRequest sent) {
        ReopenReportRequest body = required(sent);
        Step step = new Step(CaseEvent.REOPENED, EntryDetail.NONE, reason(body.reason()));
        return commands.byReporter(reportId, body, step, reopenReport::reopen);
    }

    @POST
    @Path("/appeals")
    public RestResponse<TimelineEntryResponse> appealArchival(
            @RestPath("report_id") UUID reportId, @Nullable AppealArchivalRequest sent) {
        AppealArchivalRequest body = required(sent);
        Step step = new Step(CaseEvent.APPEALED, EntryDetail.NONE, reason(body.reason()));
        return commands.byReporter(reportId, body, step, transitionCase::move);
    }

    private static String reason(@Nullable String sent) {
        FieldChecks checks = new FieldChecks();
        String reason = TransitionChecks.requiredText(checks, "/reason", sent);
        checks.throwIfAny();
        return reason;
    }
}
