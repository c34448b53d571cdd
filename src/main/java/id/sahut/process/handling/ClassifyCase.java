package id.sahut.process.handling;

import id.sahut.city.agency.Agencies;
import id.sahut.city.agency.Agency;
import id.sahut.city.standard.SupervisionClass;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.handling.CorrectCase.Correction;
import id.sahut.process.handling.model.Case;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** An officer corrects later what a case is; what has become supervisory goes to the Inspektorat at once. */
@ApplicationScoped
public class ClassifyCase {

    private final TransitionCase transitionCase;
    private final CorrectCase correctCase;
    private final CaseAccess access;
    private final PublishCase publishCase;
    private final Agencies agencies;
    private final Clock clock;

    ClassifyCase(
            TransitionCase transitionCase,
            CorrectCase correctCase,
            CaseAccess access,
            PublishCase publishCase,
            Agencies agencies,
            Clock clock) {
        this.transitionCase = transitionCase;
        this.correctCase = correctCase;
        this.access = access;
        this.publishCase = publishCase;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Corrects a case.
     *
     * @param publicText for everybody to read, by the case's coordinator alone; null leaves what there is
     * @throws ProblemException as {@link CorrectCase#correct} and {@link TransitionCase#move};
     *     {@link ProblemCode#FORBIDDEN} for a public text by anybody else
     */
    public CaseMoved classify(CaseCommand command, Correction correction, @Nullable String publicText) {
        Case subject = transitionCase.lock(command);
        if (publicText != null
                && !access.roles(command.caller(), subject.parties()).contains(ActorRole.COORDINATOR)) {
            throw ProblemException.of(ProblemCode.FORBIDDEN);
        }
        CaseMoved moved = transitionCase.move(subject, command, locked -> {
            if (publicText != null) {
                // Before any change: a statement has Hibernate write what has changed, and the case would be written
                // twice.
                publishCase.write(locked, publicText);
            }
            correctCase.correct(locked, correction);
        });
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
