package id.sahut.process.handling;

import id.sahut.platform.problem.FieldError;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.handling.model.Case;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends a verified case to another agency, lets an agency ask for that, and decides on it. */
@ApplicationScoped
public class DisposeCase {

    private final TransitionCase transitionCase;
    private final CorrectCase correctCase;

    DisposeCase(TransitionCase transitionCase, CorrectCase correctCase) {
        this.transitionCase = transitionCase;
        this.correctCase = correctCase;
    }

    /**
     * Disposes a case anew. To the agency that has it already only in answer to its request to hand it over: anything
     * else would just start its clock again.
     *
     * @throws ProblemException as {@link TransitionCase#move}; {@link ProblemCode#INVALID_CONTENT} for the same agency or
     *     the office the case is about
     */
    public CaseMoved dispose(CaseCommand command, String agencyCode) {
        return transitionCase.move(command, subject -> {
            if (subject.status() != CaseStatus.TRANSFER_REQUESTED) {
                another(subject, agencyCode);
            }
            disposeTo(subject, agencyCode);
        });
    }

    /**
     * Asks the desk to hand a case over to another agency.
     *
     * @throws ProblemException as {@link TransitionCase#move}; {@link ProblemCode#INVALID_CONTENT} for the own agency or
     *     the office the case is about
     */
    public CaseMoved requestTransfer(CaseCommand command, String targetCode) {
        return transitionCase.move(command, subject -> {
            another(subject, targetCode);
            correctCase.notToTheOneItIsAbout(subject, targetCode);
        });
    }

    /**
     * Hands a case over as its agency asked, to the agency it named or another.
     *
     * @throws ProblemException as {@link TransitionCase#move}; {@link ProblemCode#INVALID_CONTENT} for the agency that asked
     *     or the office the case is about
     */
    public CaseMoved acceptTransfer(CaseCommand command, @Nullable String agencyCode) {
        return transitionCase.move(command, subject -> {
            String named = Objects.requireNonNull(subject.progress().transferTargetCode(), "a request names a target");
            String target = agencyCode == null ? named : agencyCode;
            another(subject, target);
            disposeTo(subject, target);
        });
    }

    private void disposeTo(Case subject, String agencyCode) {
        correctCase.notToTheOneItIsAbout(subject, agencyCode);
        subject.disposeTo(agencyCode);
    }

    private static void another(Case subject, String agencyCode) {
        if (agencyCode.equals(subject.agencyCode())) {
            throw ProblemException.of(ProblemCode.INVALID_CONTENT, FieldError.at("/agency_code", Code.NOT_ALLOWED));
        }
    }
}
