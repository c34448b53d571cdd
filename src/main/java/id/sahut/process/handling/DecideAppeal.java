package id.sahut.process.handling;

import id.sahut.city.officer.Officers;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides on a citizen's appeal against an archival: anybody entitled but who archived. */
@ApplicationScoped
public class DecideAppeal {

    private final TransitionCase transitionCase;
    private final Officers officers;

    DecideAppeal(TransitionCase transitionCase, Officers officers) {
        this.transitionCase = transitionCase;
        this.officers = officers;
    }

    /**
     * Grants or denies.
     *
     * @throws ProblemException as {@link TransitionCase#move}; {@link ProblemCode#OWN_ARCHIVAL} to who archived
     */
    public CaseMoved decide(CaseCommand command) {
        return transitionCase.move(command, subject -> {
            if (officers.idOf(command.caller()).equals(subject.progress().archivedBy())) {
                throw ProblemException.of(ProblemCode.OWN_ARCHIVAL);
            }
        });
    }
}
