package id.sahut.view.publicreport.rest;

import id.sahut.platform.etag.EntityTags;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.paging.Page;
import id.sahut.platform.paging.PageRequest;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.view.publicreport.PublicReportResponse;
import id.sahut.view.publicreport.PublicReports;
import id.sahut.view.publicreport.rest.PublicReportFilters.Asked;
import jakarta.annotation.security.PermitAll;
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

/** What everybody may read. */
@Path("/v1/public/reports")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class PublicReportResource {

    private final PublicReports reports;
    private final PublicReportFilters filters;
    private final EntityTags entityTags;
    private final RequestLanguage requestLanguage;

    PublicReportResource(
            PublicReports reports,
            PublicReportFilters filters,
            EntityTags entityTags,
            RequestLanguage requestLanguage) {
        this.reports = reports;
        this.filters = filters;
        this.entityTags = entityTags;
        this.requestLanguage = requestLanguage;
    }

    @GET
    public RestResponse<Page<PublicReportResponse>> listPublicReports(
            @BeanParam PublicReportParameters parameters,
            @RestQuery("page_size") @Nullable String pageSize,
            @RestQuery("page_token") @Nullable String pageToken) {
        Language language = requestLanguage.get();
        Asked asked = filters.read(parameters);
        PageRequest page = PageRequest.of(pageSize, pageToken, "public-reports", parameters.binding());
        return fresh(entityTags.answer(language, reports.list(asked.filter(), asked.updatedAfter(), page, language)));
    }

    @GET
    @Path("/{report_id}")
    public RestResponse<PublicReportResponse> getPublicReport(@RestPath("report_id") UUID reportId) {
        Language language = requestLanguage.get();
        return fresh(entityTags.answer(
                language,
                reports.find(reportId, language).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND))));
    }

    /** What turns secret is gone at once, from caches too: they ask again each time. */
    private static <T> RestResponse<T> fresh(RestResponse<T> answer) {
        answer.getHeaders().putSingle("Cache-Control", "public, no-cache");
        return answer;
    }
}
