package id.sahut.process.handling;

import id.sahut.city.agency.Agencies;
import id.sahut.city.agency.Agency;
import id.sahut.city.standard.SupervisionClass;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.handling.CorrectCase.Correction;
import id.sahut.process.handling.model.Case;
import id.sahut.process.routing.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The desk confirms or corrects what a report is, and sends it to the competent agency. */
@ApplicationScoped
public class VerifyCase {

    private final TransitionCase transitionCase;
    private final CorrectCase correctCase;
    private final Agencies agencies;

    VerifyCase(TransitionCase transitionCase, CorrectCase correctCase, Agencies agencies) {
        this.transitionCase = transitionCase;
        this.correctCase = correctCase;
        this.agencies = agencies;
    }

    /**
     * Verifies and disposes in one step.
     *
     * @param agencyCode beats the proposed agency
     * @throws ProblemException {@link ProblemCode#AGENCY_REQUIRED} when routing knows no agency and none is named;
     *     {@link ProblemCode#INVALID_CONTENT} for a kind that the category does not take, or for the office the report is
     *     about; else as {@link TransitionCase#move}
     */
    public CaseMoved verify(CaseCommand command, Correction correction, @Nullable String agencyCode) {
        return transitionCase.move(command, subject -> {
            correctCase.correct(subject, correction);
            subject.disposeTo(competent(subject, agencyCode));
        });
    }

    private String competent(Case subject, @Nullable String named) {
        if (named != null) {
            correctCase.notToTheOneItIsAbout(subject, named);
            return named;
        }
        if (subject.supervisionClass() == SupervisionClass.SUPERVISORY) {
            return required(subject, agencies.inspectorate());
        }
        boolean unknown = subject.proposal().routingRule().equals(Rule.DESK.name());
        return required(
                subject, unknown ? null : agencies.current(subject.proposal().proposedAgencyCode()));
    }

    private String required(Case subject, @Nullable Agency agency) {
        if (agency == null || correctCase.isAbout(subject, agency.code())) {
            throw ProblemException.of(ProblemCode.AGENCY_REQUIRED);
        }
        return agency.code();
    }
}
