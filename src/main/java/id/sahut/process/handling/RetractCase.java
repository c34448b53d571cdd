package id.sahut.process.handling;

import id.sahut.city.officer.Officers;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.handling.model.Case;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes back the latest transition, by who made it or the coordinator, while nobody has acted since. */
@ApplicationScoped
public class RetractCase {

    private final TransitionCase transitionCase;
    private final CaseAccess access;
    private final Officers officers;
    private final PublishCase publishCase;

    RetractCase(TransitionCase transitionCase, CaseAccess access, Officers officers, PublishCase publishCase) {
        this.transitionCase = transitionCase;
        this.access = access;
        this.officers = officers;
        this.publishCase = publishCase;
    }

    /**
     * Puts the case and its clocks back as they were.
     *
     * @throws ProblemException as {@link TransitionCase#move}; {@link ProblemCode#NOT_RETRACTABLE} too late, or when
     *     somebody has acted since; {@link ProblemCode#FORBIDDEN} for another's transition
     */
    public CaseMoved retract(CaseCommand command) {
        Case subject = transitionCase.lock(command);
        EntryDetail detail = subject.facts().undoableUntil() == null
                ? EntryDetail.NONE
                : EntryDetail.retraction(subject.undo().sequence());
        return transitionCase.move(subject, command.with(detail), locked -> {
            boolean may = CaseTransitions.mayRetract(
                    access.roles(command.caller(), locked.parties()), locked.facts(), officers.idOf(command.caller()));
            if (!may) {
                throw ProblemException.of(ProblemCode.FORBIDDEN);
            }
            publishCase.takeBack(locked, locked.undo().sequence());
            locked.restore();
        });
    }
}
