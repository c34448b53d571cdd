package id.sahut.process.handling;

import id.sahut.city.agency.Agencies;
import id.sahut.city.agency.Agency;
import id.sahut.city.standard.SupervisionClass;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.handling.CorrectCase.Correction;
import id.sahut.process.handling.model.Case;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** An officer corrects later what a case is; what has become supervisory goes to the Inspektorat at once. */
@ApplicationScoped
public class ClassifyCase {

    private final TransitionCase transitionCase;
    private final CorrectCase correctCase;
    private final Agencies agencies;
    private final Clock clock;

    ClassifyCase(TransitionCase transitionCase, CorrectCase correctCase, Agencies agencies, Clock clock) {
        this.transitionCase = transitionCase;
        this.correctCase = correctCase;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Corrects a case.
     *
     * @throws ProblemException as {@link CorrectCase#correct} and {@link TransitionCase#move}
     */
    public CaseMoved classify(CaseCommand command, Correction correction) {
        Case subject = transitionCase.lock(command);
        CaseMoved moved = transitionCase.move(subject, command, locked -> correctCase.correct(locked, correction));
        Agency inspectorate = agencies.inspectorate();
        if (subject.supervisionClass() == SupervisionClass.SUPERVISORY
                && subject.agencyCode() != null
                && !subject.agencyCode().equals(inspectorate.code())
                && correction.supervisionClass() != null
                && !correctCase.isAbout(subject, inspectorate.code())) {
            transitionCase.happen(
                    subject,
                    CaseEvent.AUTO_DISPOSED,
                    EntryDetail.NONE,
                    locked -> locked.disposeTo(inspectorate.code()),
                    clock.instant());
        }
        return moved.at(subject.version());
    }
}
