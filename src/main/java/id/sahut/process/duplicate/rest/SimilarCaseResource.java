package id.sahut.process.duplicate.rest;

import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.security.CurrentCaller;
import id.sahut.platform.security.Role;
import id.sahut.process.duplicate.FindSimilarCases;
import id.sahut.process.duplicate.SimilarCasesResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What else an officer has that may be about the same thing. */
@Path("/v1/cases/{case_id}/similar")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.LIAISON})
@Produces(MediaType.APPLICATION_JSON)
public class SimilarCaseResource {

    private final FindSimilarCases findSimilarCases;
    private final CurrentCaller currentCaller;
    private final RequestLanguage requestLanguage;

    SimilarCaseResource(
            FindSimilarCases findSimilarCases, CurrentCaller currentCaller, RequestLanguage requestLanguage) {
        this.findSimilarCases = findSimilarCases;
        this.currentCaller = currentCaller;
        this.requestLanguage = requestLanguage;
    }

    @GET
    public SimilarCasesResponse findSimilarCases(@RestPath("case_id") UUID caseId) {
        return new SimilarCasesResponse(findSimilarCases.to(caseId, currentCaller.get(), requestLanguage.get()));
    }
}
