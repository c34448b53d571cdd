package id.sahut.process.handling;

import id.sahut.city.officer.Officers;
import id.sahut.city.officer.Officers.Standing;
import id.sahut.platform.problem.FieldError;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.handling.model.Case;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Names the officer who has a case, or takes it back from them. */
@ApplicationScoped
public class AssignCase {

    private final TransitionCase transitionCase;
    private final CaseAccess access;
    private final Officers officers;

    AssignCase(TransitionCase transitionCase, CaseAccess access, Officers officers) {
        this.transitionCase = transitionCase;
        this.access = access;
        this.officers = officers;
    }

    /**
     * Assigns to somebody who could act on the case: of the agency that has it, or its coordinator.
     *
     * @throws ProblemException as {@link TransitionCase#move}; {@link ProblemCode#INVALID_CONTENT} for an officer nobody
     *     knows, or who could not act on it
     */
    public CaseMoved assign(CaseCommand command) {
        String officer = command.detail().officer();
        return transitionCase.move(command, subject -> {
            if (officer != null) {
                check(UUID.fromString(officer), subject);
            }
        });
    }

    private void check(UUID officerId, Case subject) {
        Standing standing = officers.standing(officerId).orElseThrow(() -> refused(Code.UNKNOWN_OFFICER));
        Set<ActorRole> roles = access.roles(standing.roles(), standing.agencyCodes(), subject.parties());
        if (!roles.contains(ActorRole.LIAISON) && !roles.contains(ActorRole.COORDINATOR)) {
            throw refused(Code.UNFIT_OFFICER);
        }
    }

    private static ProblemException refused(Code code) {
        return ProblemException.of(ProblemCode.INVALID_CONTENT, FieldError.at("/officer_id", code));
    }
}
