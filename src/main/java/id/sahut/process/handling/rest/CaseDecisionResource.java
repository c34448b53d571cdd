package id.sahut.process.handling.rest;

import static id.sahut.platform.problem.RequestBody.required;

import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.security.Role;
import id.sahut.process.handling.CaseCommand;
import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.CaseMoved;
import id.sahut.process.handling.DecideAppeal;
import id.sahut.process.handling.DisposeCase;
import id.sahut.process.handling.EntryDetail;
import id.sahut.process.handling.HistoryEntryResponse;
import id.sahut.process.handling.TransitionCase;
import id.sahut.process.handling.rest.CaseCommands.Step;
import id.sahut.process.handling.rest.TransitionRequests.DecideRequest;
import id.sahut.process.handling.rest.TransitionRequests.DecideTransferRequest;
import id.sahut.process.handling.rest.TransitionRequests.Decision;
import id.sahut.process.handling.rest.TransitionRequests.TransferDecision;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is decided on the requests of agencies and citizens. */
@Path("/v1/cases/{case_id}")
@RolesAllowed({Role.Names.LIAISON, Role.Names.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseDecisionResource {

    private final CaseCommands commands;
    private final TransitionChecks rules;
    private final TransitionCase transitionCase;
    private final DisposeCase disposeCase;
    private final DecideAppeal decideAppeal;

    CaseDecisionResource(
            CaseCommands commands,
            TransitionChecks rules,
            TransitionCase transitionCase,
            DisposeCase disposeCase,
            DecideAppeal decideAppeal) {
        this.commands = commands;
        this.rules = rules;
        this.transitionCase = transitionCase;
        this.disposeCase = disposeCase;
        this.decideAppeal = decideAppeal;
    }

    @POST
    @Path("/transfer-decisions")
    public RestResponse<HistoryEntryResponse> decideTransfer(
            @RestPath("case_id") UUID caseId, @Nullable DecideTransferRequest sent) {
        commands.onlyCoordinators();
        DecideTransferRequest body = required(sent);
        FieldChecks checks = new FieldChecks();
        TransferDecision decision = checks.required("/decision", body.decision());
        String agencyCode = rules.agency(checks, body.agencyCode());
        boolean accepted = decision == TransferDecision.ACCEPTED;
        if (!accepted && body.agencyCode() != null) {
            checks.reject("/agency_code", Code.NOT_ALLOWED);
        }
        String text = TransitionChecks.requiredText(checks, "/text", body.text());
        checks.throwIfAny();
        CaseEvent event = accepted ? CaseEvent.TRANSFER_ACCEPTED : CaseEvent.TRANSFER_REJECTED;
        return commands.byOfficer(
                caseId,
                body,
                new Step(event, EntryDetail.NONE, text),
                accepted ? command -> disposeCase.acceptTransfer(command, agencyCode) : transitionCase::move);
    }

    @POST
    @Path("/reopening-decisions")
    public RestResponse<HistoryEntryResponse> decideReopening(
            @RestPath("case_id") UUID caseId, @Nullable DecideRequest sent) {
        return decide(caseId, sent, CaseEvent.REOPENING_GRANTED, CaseEvent.REOPENING_DENIED, transitionCase::move);
    }

    @POST
    @Path("/appeal-decisions")
    public RestResponse<HistoryEntryResponse> decideAppeal(
            @RestPath("case_id") UUID caseId, @Nullable DecideRequest sent) {
        return decide(caseId, sent, CaseEvent.APPEAL_GRANTED, CaseEvent.APPEAL_DENIED, decideAppeal::decide);
    }

    private RestResponse<HistoryEntryResponse> decide(
            UUID caseId,
            @Nullable DecideRequest sent,
            CaseEvent granted,
            CaseEvent denied,
            Function<CaseCommand, CaseMoved> useCase) {
        commands.onlyCoordinators();
        DecideRequest body = required(sent);
        FieldChecks checks = new FieldChecks();
        Decision decision = checks.required("/decision", body.decision());
        String text = TransitionChecks.requiredText(checks, "/text", body.text());
        checks.throwIfAny();
        CaseEvent event = decision == Decision.GRANTED ? granted : denied;
        return commands.byOfficer(caseId, body, new Step(event, EntryDetail.NONE, text), useCase);
    }
}
