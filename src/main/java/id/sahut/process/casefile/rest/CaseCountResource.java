package id.sahut.process.casefile.rest;

import id.sahut.city.officer.Officers;
import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.security.Caller;
import id.sahut.platform.security.CurrentCaller;
import id.sahut.platform.security.Role;
import id.sahut.process.casefile.CaseCounts;
import id.sahut.process.casefile.CaseCountsResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How many cases there are. */
@Path("/v1/cases/counts")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.LIAISON})
@Produces(MediaType.APPLICATION_JSON)
public class CaseCountResource {

    private final CaseCounts counts;
    private final CaseFilters filters;
    private final Officers officers;
    private final CurrentCaller currentCaller;
    private final RequestLanguage requestLanguage;

    CaseCountResource(
            CaseCounts counts,
            CaseFilters filters,
            Officers officers,
            CurrentCaller currentCaller,
            RequestLanguage requestLanguage) {
        this.counts = counts;
        this.filters = filters;
        this.officers = officers;
        this.currentCaller = currentCaller;
        this.requestLanguage = requestLanguage;
    }

    @GET
    public CaseCountsResponse countCases(@BeanParam CaseFilterParameters parameters) {
        Caller caller = currentCaller.get();
        officers.idOf(caller);
        return counts.count(caller, filters.conditions(parameters, caller), requestLanguage.get());
    }
}
