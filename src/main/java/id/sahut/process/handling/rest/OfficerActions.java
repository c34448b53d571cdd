package id.sahut.process.handling.rest;

import id.sahut.platform.problem.FieldChecks;
import id.sahut.process.handling.AssignCase;
import id.sahut.process.handling.CaseCommand;
import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.CaseMoved;
import id.sahut.process.handling.CorrectCase;
import id.sahut.process.handling.DisposeCase;
import id.sahut.process.handling.EntryDetail;
import id.sahut.process.handling.TransitionCase;
import id.sahut.process.handling.VerifyCase;
import id.sahut.process.handling.rest.CaseCommands.Step;
import id.sahut.process.handling.rest.TransitionRequests.AnswerCaseRequest;
import id.sahut.process.handling.rest.TransitionRequests.ArchiveCaseRequest;
import id.sahut.process.handling.rest.TransitionRequests.AssignCaseRequest;
import id.sahut.process.handling.rest.TransitionRequests.DisposeCaseRequest;
import id.sahut.process.handling.rest.TransitionRequests.VerifyCaseRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/**
 * What officers do to one case or to many: checks a body once, and answers what it comes to for whichever case. What is
 * wrong is noted in the checks, to be thrown by whoever made them.
 */
@ApplicationScoped
class OfficerActions {

    private final TransitionChecks rules;
    private final TransitionCase transitionCase;
    private final VerifyCase verifyCase;
    private final DisposeCase disposeCase;
    private final AssignCase assignCase;

    OfficerActions(
            TransitionChecks rules,
            TransitionCase transitionCase,
            VerifyCase verifyCase,
            DisposeCase disposeCase,
            AssignCase assignCase) {
        this.rules = rules;
        this.transitionCase = transitionCase;
        this.verifyCase = verifyCase;
        this.disposeCase = disposeCase;
        this.assignCase = assignCase;
    }

    /** What happens, and who makes it happen. */
    record OfficerAction(Step step, Function<CaseCommand, CaseMoved> useCase) {}

    OfficerAction verify(FieldChecks checks, VerifyCaseRequest body) {
        CorrectCase.Correction correction = rules.correction(checks, body);
        String agencyCode = rules.agency(checks, body.agencyCode());
        String text = TransitionChecks.optionalText(checks, "/text", body.text());
        return new OfficerAction(
                new Step(CaseEvent.VERIFIED, EntryDetail.NONE, text),
                command -> verifyCase.verify(command, correction, agencyCode));
    }

    OfficerAction dispose(FieldChecks checks, DisposeCaseRequest body) {
        String agencyCode = rules.requiredAgency(checks, body.agencyCode());
        EntryDetail detail = rules.reference(checks, body.reference());
        String text = TransitionChecks.optionalText(checks, "/text", body.text());
        return new OfficerAction(
                new Step(CaseEvent.DISPOSED, detail, text), command -> disposeCase.dispose(command, agencyCode));
    }

    OfficerAction answer(FieldChecks checks, AnswerCaseRequest body) {
        String text = TransitionChecks.requiredText(checks, "/text", body.text());
        EntryDetail detail = rules.answer(checks, body);
        return new OfficerAction(new Step(CaseEvent.ANSWERED, detail, text), transitionCase::move);
    }

    OfficerAction archive(FieldChecks checks, ArchiveCaseRequest body) {
        var reason = checks.required("/reason", body.reason());
        String text = TransitionChecks.requiredText(checks, "/text", body.text());
        EntryDetail detail = reason == null ? EntryDetail.NONE : EntryDetail.archival(reason);
        return new OfficerAction(new Step(CaseEvent.ARCHIVED, detail, text), transitionCase::move);
    }

    OfficerAction assign(AssignCaseRequest body) {
        return new OfficerAction(
                new Step(CaseEvent.ASSIGNED, EntryDetail.assignment(body.officerId()), null), assignCase::assign);
    }
}
