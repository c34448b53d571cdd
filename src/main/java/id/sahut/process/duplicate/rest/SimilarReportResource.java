package id.sahut.process.duplicate.rest;

import static id.sahut.platform.problem.RequestBody.required;

import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.security.Role;
import id.sahut.process.duplicate.FindSimilarReports;
import id.sahut.process.duplicate.FindSimilarReportsRequest;
import id.sahut.process.duplicate.SimilarReportsResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** What others reported there, before one reports it too. */
@Path("/v1/reports/similar")
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SimilarReportResource {

    private final FindSimilarReports findSimilarReports;
    private final RequestLanguage requestLanguage;

    SimilarReportResource(FindSimilarReports findSimilarReports, RequestLanguage requestLanguage) {
        this.findSimilarReports = findSimilarReports;
        this.requestLanguage = requestLanguage;
    }

    @POST
    public SimilarReportsResponse findSimilarReports(@Nullable FindSimilarReportsRequest body) {
        return new SimilarReportsResponse(findSimilarReports.to(required(body), requestLanguage.get()));
    }
}
