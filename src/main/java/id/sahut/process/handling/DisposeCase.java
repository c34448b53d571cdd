package id.sahut.process.handling;

import id.sahut.platform.problem.FieldError;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.handling.model.Case;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends a verified case to another agency, and lets an agency ask for that. */
@ApplicationScoped
public class DisposeCase {

    private final TransitionCase transitionCase;

    DisposeCase(TransitionCase transitionCase) {
        this.transitionCase = transitionCase;
    }

    /**
     * Disposes a case anew. To the agency that has it already only in answer to its request to hand it over: anything
     * else would just start its clock again.
     *
     * @throws ProblemException as {@link TransitionCase#move}; {@link ProblemCode#INVALID_CONTENT} for the same agency
     */
    public CaseMoved dispose(CaseCommand command, String agencyCode) {
        return transitionCase.move(command, subject -> {
            if (subject.status() != CaseStatus.TRANSFER_REQUESTED) {
                another(subject, agencyCode);
            }
            subject.disposeTo(agencyCode);
        });
    }

    /**
     * Asks the desk to hand a case over to another agency.
     *
     * @throws ProblemException as {@link TransitionCase#move}; {@link ProblemCode#INVALID_CONTENT} for the own agency
     */
    public CaseMoved requestTransfer(CaseCommand command, String targetCode) {
        return transitionCase.move(command, subject -> another(subject, targetCode));
    }

    private static void another(Case subject, String agencyCode) {
        if (agencyCode.equals(subject.agencyCode())) {
            throw ProblemException.of(ProblemCode.INVALID_CONTENT, FieldError.at("/agency_code", Code.NOT_ALLOWED));
        }
    }
}
