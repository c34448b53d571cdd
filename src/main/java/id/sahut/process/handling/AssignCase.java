package id.sahut.process.handling;

import id.sahut.city.officer.Officers;
import id.sahut.platform.problem.FieldError;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Names the officer who has a case, or takes it back from them. */
@ApplicationScoped
public class AssignCase {

    private final TransitionCase transitionCase;
    private final Officers officers;

    AssignCase(TransitionCase transitionCase, Officers officers) {
        this.transitionCase = transitionCase;
        this.officers = officers;
    }

    /**
     * Assigns.
     *
     * @throws ProblemException as {@link TransitionCase#move}; {@link ProblemCode#INVALID_CONTENT} for an officer nobody
     *     knows
     */
    public CaseMoved assign(CaseCommand command) {
        String officer = command.detail().officer();
        if (officer != null && !officers.exists(UUID.fromString(officer))) {
            throw ProblemException.of(ProblemCode.INVALID_CONTENT, FieldError.at("/officer_id", Code.NOT_ALLOWED));
        }
        return transitionCase.move(command);
    }
}
