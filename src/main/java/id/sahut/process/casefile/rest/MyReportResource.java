package id.sahut.process.casefile.rest;

import id.sahut.city.profile.City;
import id.sahut.platform.etag.EntityTags;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.paging.Page;
import id.sahut.platform.paging.PageRequest;
import id.sahut.platform.problem.ParameterChecks;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.platform.security.Caller;
import id.sahut.platform.security.CurrentCaller;
import id.sahut.platform.security.Role;
import id.sahut.process.casefile.CaseFilter;
import id.sahut.process.casefile.CaseHistory;
import id.sahut.process.casefile.MyReports;
import id.sahut.process.casefile.ReportResponse;
import id.sahut.process.casefile.ReportSummaryResponse;
import id.sahut.process.handling.CaseScope;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.handling.EntryRenderer;
import id.sahut.process.handling.TimelineEntryResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What citizens read of their own reports. */
@Path("/v1/reports")
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class MyReportResource {

    private final MyReports reports;
    private final CaseHistory history;
    private final EntryRenderer entries;
    private final EntityTags entityTags;
    private final CurrentCaller currentCaller;
    private final RequestLanguage requestLanguage;
    private final City city;
    private final Clock clock;

    MyReportResource(
            MyReports reports,
            CaseHistory history,
            EntryRenderer entries,
            EntityTags entityTags,
            CurrentCaller currentCaller,
            RequestLanguage requestLanguage,
            City city,
            Clock clock) {
        this.reports = reports;
        this.history = history;
        this.entries = entries;
        this.entityTags = entityTags;
        this.currentCaller = currentCaller;
        this.requestLanguage = requestLanguage;
        this.city = city;
        this.clock = clock;
    }

    @GET
    public Page<ReportSummaryResponse> listMyReports(
            @RestQuery("ticket_number") List<String> ticketNumbers,
            @RestQuery("stage") List<String> stages,
            @RestQuery("updated_from") @Nullable String updatedFrom,
            @RestQuery("page_size") @Nullable String pageSize,
            @RestQuery("page_token") @Nullable String pageToken) {
        Caller caller = currentCaller.get();
        Language language = requestLanguage.get();
        ParameterChecks checks = new ParameterChecks();
        List<CaseStatus.Stage> wanted = checks.values("stage", CaseStatus.Stage.class, stages);
        Instant changedFrom = checks.instant("updated_from", updatedFrom);
        checks.texts("ticket_number", ticketNumbers, CaseFilterParameters.LONGEST_TICKET_NUMBER);
        checks.throwIfAny();
        PageRequest page = PageRequest.of(
                pageSize,
                pageToken,
                "my-reports",
                caller.identity(),
                ticketNumbers.toString(),
                stages.toString(),
                String.valueOf(updatedFrom));
        CaseFilter filter = CaseFilter.ofMine(
                Arrays.stream(CaseStatus.values())
                        .filter(status -> wanted.contains(status.stage()))
                        .toList(),
                CaseFilters.tickets(city, ticketNumbers),
                changedFrom,
                page,
                clock.instant());
        return Page.of(
                reports.list(caller, filter), page.size(), file -> reports.summary(file, language), filter::tokenAfter);
    }

    @GET
    @Path("/{report_id}")
    public RestResponse<ReportResponse> getReport(@RestPath("report_id") UUID reportId) {
        Language language = requestLanguage.get();
        MyReports.Versioned found = reports.find(reportId, currentCaller.get(), language)
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        return entityTags.answer(found.version(), language, found.body());
    }

    @GET
    @Path("/{report_id}/timeline")
    public Page<TimelineEntryResponse> listTimeline(
            @RestPath("report_id") UUID reportId,
            @RestQuery("page_size") @Nullable String pageSize,
            @RestQuery("page_token") @Nullable String pageToken) {
        Caller caller = currentCaller.get();
        Language language = requestLanguage.get();
        PageRequest page = PageRequest.of(pageSize, pageToken, "timeline", caller.identity(), reportId.toString());
        return history.list(reportId, CaseScope.ofReporter(caller), page, entry -> entries.forCitizen(entry, language));
    }

    @GET
    @Path("/{report_id}/timeline/{sequence}")
    public TimelineEntryResponse getTimelineEntry(
            @RestPath("report_id") UUID reportId, @RestPath("sequence") int sequence) {
        CaseScope scope = CaseScope.ofReporter(currentCaller.get());
        return entries.forCitizen(history.find(reportId, scope, sequence), requestLanguage.get());
    }
}
