package id.sahut.process.intake.rest;

import static id.sahut.platform.problem.RequestBody.required;

import id.sahut.city.officer.Officers;
import id.sahut.platform.etag.EntityTags;
import id.sahut.platform.idempotency.CommandAnswer;
import id.sahut.platform.idempotency.Commands;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.security.Caller;
import id.sahut.platform.security.CurrentCaller;
import id.sahut.platform.security.Role;
import id.sahut.process.casefile.CaseResponse;
import id.sahut.process.casefile.Cases;
import id.sahut.process.intake.RegisterReport;
import id.sahut.process.intake.RegisterReportRequest;
import id.sahut.process.intake.SubmitReport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The counter, the telephone and the letter box. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseIntakeResource {

    private final Commands commands;
    private final RegisterReport registerReport;
    private final Cases cases;
    private final Officers officers;
    private final EntityTags entityTags;
    private final CurrentCaller currentCaller;
    private final RequestLanguage requestLanguage;

    CaseIntakeResource(
            Commands commands,
            RegisterReport registerReport,
            Cases cases,
            Officers officers,
            EntityTags entityTags,
            CurrentCaller currentCaller,
            RequestLanguage requestLanguage) {
        this.commands = commands;
        this.registerReport = registerReport;
        this.cases = cases;
        this.officers = officers;
        this.entityTags = entityTags;
        this.currentCaller = currentCaller;
        this.requestLanguage = requestLanguage;
    }

    @POST
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.LIAISON})
    public RestResponse<CaseResponse> registerReport(@Nullable RegisterReportRequest body) {
        Caller caller = currentCaller.get();
        Language language = requestLanguage.get();
        RegisterReportRequest request = required(body);
        // Before the command holds a connection: a new officer's id needs one of its own.
        officers.idOf(caller);
        return commands.run(request, CaseResponse.class, () -> {
            SubmitReport.Submitted registered = registerReport.register(caller, request);
            CaseResponse stored = cases.registered(registered.reportId(), caller, language);
            return new CommandAnswer<>(
                    "/v1/cases/" + registered.reportId(),
                    entityTags.of(stored.version(), language, stored),
                    stored,
                    registered.repeated());
        });
    }
}
