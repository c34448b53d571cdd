package id.sahut.process.handling.rest;

import static id.sahut.platform.problem.RequestBody.required;
import static java.util.Objects.requireNonNull;

import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.security.Role;
import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.ClassifyCase;
import id.sahut.process.handling.CorrectCase;
import id.sahut.process.handling.EntryDetail;
import id.sahut.process.handling.HistoryEntryResponse;
import id.sahut.process.handling.RetractCase;
import id.sahut.process.handling.Statement;
import id.sahut.process.handling.TransitionCase;
import id.sahut.process.handling.rest.CaseCommands.Step;
import id.sahut.process.handling.rest.TransitionRequests.AssignCaseRequest;
import id.sahut.process.handling.rest.TransitionRequests.ClassifyCaseRequest;
import id.sahut.process.handling.rest.TransitionRequests.RecordStatementRequest;
import id.sahut.process.handling.rest.TransitionRequests.RequestInformationRequest;
import id.sahut.process.handling.rest.TransitionRequests.RetractCaseRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What officers correct, ask, assign, take back, and write down for those who have no app. */
@Path("/v1/cases/{case_id}")
@RolesAllowed({Role.Names.LIAISON, Role.Names.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseCorrectionResource {

    private final CaseCommands commands;
    private final TransitionChecks rules;
    private final TransitionCase transitionCase;
    private final ClassifyCase classifyCase;
    private final RetractCase retractCase;
    private final OfficerActions actions;

    CaseCorrectionResource(
            CaseCommands commands,
            TransitionChecks rules,
            TransitionCase transitionCase,
            ClassifyCase classifyCase,
            RetractCase retractCase,
            OfficerActions actions) {
        this.commands = commands;
        this.rules = rules;
        this.transitionCase = transitionCase;
        this.classifyCase = classifyCase;
        this.retractCase = retractCase;
        this.actions = actions;
    }

    @POST
    @Path("/information-requests")
    public RestResponse<HistoryEntryResponse> requestInformation(
            @RestPath("case_id") UUID caseId, @Nullable RequestInformationRequest sent) {
        RequestInformationRequest body = required(sent);
        FieldChecks checks = new FieldChecks();
        String text = TransitionChecks.requiredText(checks, "/text", body.text());
        checks.throwIfAny();
        Step step = new Step(CaseEvent.INFORMATION_REQUESTED, EntryDetail.NONE, text);
        return commands.byOfficer(caseId, body, step, transitionCase::move);
    }

    @POST
    @Path("/classifications")
    public RestResponse<HistoryEntryResponse> classifyCase(
            @RestPath("case_id") UUID caseId, @Nullable ClassifyCaseRequest sent) {
        ClassifyCaseRequest body = required(sent);
        FieldChecks checks = new FieldChecks();
        String publicText = TransitionChecks.optionalText(checks, "/public_text", body.publicText());
        if (publicText == null
                && Stream.of(body.kind(), body.categoryCode(), body.supervisionClass(), body.urgency(), body.location())
                        .allMatch(value -> value == null)) {
            checks.reject("", Code.REQUIRED);
        }
        CorrectCase.Correction correction = rules.correction(checks, body);
        String text = TransitionChecks.optionalText(checks, "/text", body.text());
        checks.throwIfAny();
        Step step = new Step(CaseEvent.RECLASSIFIED, EntryDetail.NONE, text);
        return commands.byOfficer(
                caseId, body, step, command -> classifyCase.classify(command, correction, publicText));
    }

    @POST
    @Path("/retractions")
    public RestResponse<HistoryEntryResponse> retractCase(
            @RestPath("case_id") UUID caseId, @Nullable RetractCaseRequest sent) {
        RetractCaseRequest body = required(sent);
        FieldChecks checks = new FieldChecks();
        String text = TransitionChecks.requiredText(checks, "/text", body.text());
        checks.throwIfAny();
        Step step = new Step(CaseEvent.RETRACTED, EntryDetail.NONE, text);
        return commands.byOfficer(caseId, body, step, retractCase::retract);
    }

    @POST
    @Path("/assignments")
    public RestResponse<HistoryEntryResponse> assignCase(
            @RestPath("case_id") UUID caseId, @Nullable AssignCaseRequest sent) {
        AssignCaseRequest body = required(sent);
        return commands.byOfficer(caseId, body, actions.assign(body));
    }

    @POST
    @Path("/reporter-statements")
    public RestResponse<HistoryEntryResponse> recordStatement(
            @RestPath("case_id") UUID caseId, @Nullable RecordStatementRequest sent) {
        commands.onlyCoordinators();
        RecordStatementRequest body = required(sent);
        FieldChecks checks = new FieldChecks();
        Statement statement = checks.required("/statement", body.statement());
        EntryDetail detail = EntryDetail.NONE;
        if (statement == Statement.RATED) {
            detail = TransitionChecks.feedback(checks, body.rating(), body.resolved());
        } else {
            rejectIfPresent(checks, "/rating", body.rating());
            rejectIfPresent(checks, "/resolved", body.resolved());
        }
        String text = TransitionChecks.requiredText(checks, "/text", body.text());
        checks.throwIfAny();
        Statement made = requireNonNull(statement);
        return commands.byOfficer(
                caseId, body, new Step(made.event(), detail.stating(made), text), transitionCase::move);
    }

    private static void rejectIfPresent(FieldChecks checks, String pointer, @Nullable Object value) {
        if (value != null) {
            checks.reject(pointer, Code.NOT_ALLOWED);
        }
    }
}
