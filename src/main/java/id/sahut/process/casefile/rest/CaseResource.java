package id.sahut.process.casefile.rest;

import id.sahut.city.officer.Officers;
import id.sahut.platform.etag.EntityTags;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.paging.Page;
import id.sahut.platform.paging.PageRequest;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.platform.security.Caller;
import id.sahut.platform.security.CurrentCaller;
import id.sahut.platform.security.Role;
import id.sahut.process.casefile.CaseFilter;
import id.sahut.process.casefile.CaseHistory;
import id.sahut.process.casefile.CaseResponse;
import id.sahut.process.casefile.CaseSummaryResponse;
import id.sahut.process.casefile.Cases;
import id.sahut.process.handling.CaseAccess;
import id.sahut.process.handling.CaseScope;
import id.sahut.process.handling.EntryRenderer;
import id.sahut.process.handling.HistoryEntryResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What officers and auditors read. */
@Path("/v1/cases")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.LIAISON, Role.Names.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {

    private final Cases cases;
    private final CaseHistory history;
    private final CaseAccess access;
    private final EntryRenderer entries;
    private final EntityTags entityTags;
    private final CurrentCaller currentCaller;
    private final RequestLanguage requestLanguage;
    private final CaseFilters filters;
    private final Officers officers;

    CaseResource(
            Cases cases,
            CaseHistory history,
            CaseAccess access,
            EntryRenderer entries,
            EntityTags entityTags,
            CurrentCaller currentCaller,
            RequestLanguage requestLanguage,
            CaseFilters filters,
            Officers officers) {
        this.cases = cases;
        this.history = history;
        this.access = access;
        this.entries = entries;
        this.entityTags = entityTags;
        this.currentCaller = currentCaller;
        this.requestLanguage = requestLanguage;
        this.filters = filters;
        this.officers = officers;
    }

    @GET
    public Page<CaseSummaryResponse> listCases(
            @BeanParam CaseFilterParameters parameters,
            @RestQuery("sort") @Nullable String sort,
            @RestQuery("page_size") @Nullable String pageSize,
            @RestQuery("page_token") @Nullable String pageToken) {
        Caller caller = currentCaller.get();
        Language language = requestLanguage.get();
        CaseFilter filter = filters.filter(parameters, caller, sort, pageSize, pageToken);
        Page<CaseSummaryResponse> page = Page.of(
                cases.list(caller, filter),
                filter.page().size(),
                file -> cases.summary(file, caller, language),
                filter::tokenAfter);
        if (caller.is(Role.COORDINATOR) || caller.is(Role.LIAISON)) {
            // Who works on cases is known to colleagues from their first look at the inbox.
            officers.idOf(caller);
        }
        return page;
    }

    @GET
    @Path("/{case_id}")
    public RestResponse<CaseResponse> getCase(@RestPath("case_id") UUID caseId) {
        Language language = requestLanguage.get();
        CaseResponse found = cases.find(caseId, currentCaller.get(), language)
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        return entityTags.answer(found.version(), language, found);
    }

    @GET
    @Path("/{case_id}/history")
    public Page<HistoryEntryResponse> listHistory(
            @RestPath("case_id") UUID caseId,
            @RestQuery("page_size") @Nullable String pageSize,
            @RestQuery("page_token") @Nullable String pageToken) {
        Caller caller = currentCaller.get();
        Language language = requestLanguage.get();
        PageRequest page = PageRequest.of(pageSize, pageToken, "history", caller.identity(), caseId.toString());
        return history.list(caseId, access.reader(caller), page, entry -> entries.forOfficer(entry, language));
    }

    @GET
    @Path("/{case_id}/history/{sequence}")
    public HistoryEntryResponse getHistoryEntry(@RestPath("case_id") UUID caseId, @RestPath("sequence") int sequence) {
        CaseScope scope = access.reader(currentCaller.get());
        return entries.forOfficer(history.find(caseId, scope, sequence), requestLanguage.get());
    }
}
