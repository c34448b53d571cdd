package id.sahut.process.handling;

import id.sahut.platform.problem.ProblemException;
import id.sahut.process.handling.model.Case;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets a citizen reopen what was closed: the first time at once, the second time if the coordinator agrees. */
@ApplicationScoped
public class ReopenReport {

    private final TransitionCase transitionCase;

    ReopenReport(TransitionCase transitionCase) {
        this.transitionCase = transitionCase;
    }

    /**
     * Reopens, or asks for it.
     *
     * @throws ProblemException as {@link TransitionCase#move}
     */
    public CaseMoved reopen(CaseCommand command) {
        Case subject = transitionCase.lock(command);
        boolean again = subject.facts().reopening() != Reopening.NONE;
        return transitionCase.move(subject, again ? command.of(CaseEvent.REOPENING_REQUESTED) : command, locked -> {});
    }
}
