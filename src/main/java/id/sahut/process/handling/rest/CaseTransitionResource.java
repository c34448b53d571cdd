package id.sahut.process.handling.rest;

import static id.sahut.platform.problem.RequestBody.required;

import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.security.Role;
import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.DisposeCase;
import id.sahut.process.handling.EntryDetail;
import id.sahut.process.handling.HistoryEntryResponse;
import id.sahut.process.handling.TransitionCase;
import id.sahut.process.handling.rest.CaseCommands.Step;
import id.sahut.process.handling.rest.OfficerActions.OfficerAction;
import id.sahut.process.handling.rest.TransitionRequests.AnswerCaseRequest;
import id.sahut.process.handling.rest.TransitionRequests.ArchiveCaseRequest;
import id.sahut.process.handling.rest.TransitionRequests.DisposeCaseRequest;
import id.sahut.process.handling.rest.TransitionRequests.FollowUpCaseRequest;
import id.sahut.process.handling.rest.TransitionRequests.TransferCaseRequest;
import id.sahut.process.handling.rest.TransitionRequests.VerifyCaseRequest;
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

/** What officers make happen to a case. */
@Path("/v1/cases/{case_id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseTransitionResource {

    private final CaseCommands commands;
    private final OfficerActions actions;
    private final TransitionChecks rules;
    private final TransitionCase transitionCase;
    private final DisposeCase disposeCase;

    CaseTransitionResource(
            CaseCommands commands,
            OfficerActions actions,
            TransitionChecks rules,
            TransitionCase transitionCase,
            DisposeCase disposeCase) {
        this.commands = commands;
        this.actions = actions;
        this.rules = rules;
        this.transitionCase = transitionCase;
        this.disposeCase = disposeCase;
    }

    @POST
    @Path("/verifications")
    @RolesAllowed({Role.Names.LIAISON, Role.Names.COORDINATOR})
    public RestResponse<HistoryEntryResponse> verifyCase(
            @RestPath("case_id") UUID caseId, @Nullable VerifyCaseRequest sent) {
        commands.onlyCoordinators();
        VerifyCaseRequest body = required(sent);
        FieldChecks checks = new FieldChecks();
        OfficerAction action = actions.verify(checks, body);
        checks.throwIfAny();
        return commands.byOfficer(caseId, body, action);
    }

    @POST
    @Path("/dispositions")
    @RolesAllowed({Role.Names.LIAISON, Role.Names.COORDINATOR})
    public RestResponse<HistoryEntryResponse> disposeCase(
            @RestPath("case_id") UUID caseId, @Nullable DisposeCaseRequest sent) {
        commands.onlyCoordinators();
        DisposeCaseRequest body = required(sent);
        FieldChecks checks = new FieldChecks();
        OfficerAction action = actions.dispose(checks, body);
        checks.throwIfAny();
        return commands.byOfficer(caseId, body, action);
    }

    @POST
    @Path("/follow-ups")
    @RolesAllowed({Role.Names.LIAISON, Role.Names.COORDINATOR})
    public RestResponse<HistoryEntryResponse> followUpCase(
            @RestPath("case_id") UUID caseId, @Nullable FollowUpCaseRequest sent) {
        FollowUpCaseRequest body = required(sent);
        FieldChecks checks = new FieldChecks();
        String text = TransitionChecks.requiredText(checks, "/text", body.text());
        checks.throwIfAny();
        Step step = new Step(CaseEvent.FOLLOWED_UP, EntryDetail.NONE, text);
        return commands.byOfficer(caseId, body, step, transitionCase::move);
    }

    @POST
    @Path("/answers")
    @RolesAllowed({Role.Names.LIAISON, Role.Names.COORDINATOR})
    public RestResponse<HistoryEntryResponse> answerCase(
            @RestPath("case_id") UUID caseId, @Nullable AnswerCaseRequest sent) {
        AnswerCaseRequest body = required(sent);
        FieldChecks checks = new FieldChecks();
        OfficerAction action = actions.answer(checks, body);
        checks.throwIfAny();
        return commands.byOfficer(caseId, body, action);
    }

    @POST
    @Path("/transfers")
    @RolesAllowed(Role.Names.LIAISON)
    public RestResponse<HistoryEntryResponse> transferCase(
            @RestPath("case_id") UUID caseId, @Nullable TransferCaseRequest sent) {
        TransferCaseRequest body = required(sent);
        FieldChecks checks = new FieldChecks();
        String target = rules.requiredAgency(checks, body.agencyCode());
        String reason = TransitionChecks.requiredText(checks, "/reason", body.reason());
        checks.throwIfAny();
        Step step = new Step(CaseEvent.TRANSFER_REQUESTED, EntryDetail.target(target), reason);
        return commands.byOfficer(caseId, body, step, command -> disposeCase.requestTransfer(command, target));
    }

    @POST
    @Path("/archivals")
    @RolesAllowed({Role.Names.LIAISON, Role.Names.COORDINATOR})
    public RestResponse<HistoryEntryResponse> archiveCase(
            @RestPath("case_id") UUID caseId, @Nullable ArchiveCaseRequest sent) {
        commands.onlyCoordinators();
        ArchiveCaseRequest body = required(sent);
        FieldChecks checks = new FieldChecks();
        OfficerAction action = actions.archive(checks, body);
        checks.throwIfAny();
        return commands.byOfficer(caseId, body, action);
    }
}
