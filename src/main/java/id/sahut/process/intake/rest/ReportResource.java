package id.sahut.process.intake.rest;

import static id.sahut.platform.problem.RequestBody.required;

import id.sahut.platform.etag.EntityTags;
import id.sahut.platform.idempotency.CommandAnswer;
import id.sahut.platform.idempotency.Commands;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.security.Caller;
import id.sahut.platform.security.CurrentCaller;
import id.sahut.platform.security.Role;
import id.sahut.process.casefile.MyReports;
import id.sahut.process.casefile.ReportResponse;
import id.sahut.process.intake.SubmitReport;
import id.sahut.process.intake.SubmitReportRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The front desk. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReportResource {

    private final Commands commands;
    private final SubmitReport submitReport;
    private final MyReports reports;
    private final EntityTags entityTags;
    private final CurrentCaller currentCaller;
    private final RequestLanguage requestLanguage;

    ReportResource(
            Commands commands,
            SubmitReport submitReport,
            MyReports reports,
            EntityTags entityTags,
            CurrentCaller currentCaller,
            RequestLanguage requestLanguage) {
        this.commands = commands;
        this.submitReport = submitReport;
        this.reports = reports;
        this.entityTags = entityTags;
        this.currentCaller = currentCaller;
        this.requestLanguage = requestLanguage;
    }

    @POST
    @RolesAllowed(Role.Names.CITIZEN)
    public RestResponse<ReportResponse> submitReport(@Nullable SubmitReportRequest body) {
        Caller caller = currentCaller.get();
        Language language = requestLanguage.get();
        SubmitReportRequest request = required(body);
        return commands.run(request, ReportResponse.class, () -> {
            SubmitReport.Submitted submitted = submitReport.submit(caller, request);
            MyReports.Versioned stored =
                    reports.find(submitted.reportId(), caller, language).orElseThrow();
            return new CommandAnswer<>(
                    "/v1/reports/" + submitted.reportId(),
                    entityTags.of(stored.version(), language, stored.body()),
                    stored.body(),
                    submitted.repeated());
        });
    }
}
