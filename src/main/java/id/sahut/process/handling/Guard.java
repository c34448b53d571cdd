package id.sahut.process.handling;

import id.sahut.city.standard.SupervisionClass;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.process.report.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What else must hold for a row of the transition table. */
public enum Guard {
    /** There is still something to protect. */
    NOT_FULLY_PROTECTED(ProblemCode.WRONG_STATE),
    /** The latest closure or archival has not been rated. */
    NOT_RATED(ProblemCode.FEEDBACK_ALREADY_GIVEN),
    /** An agency has had it: it is known what it is. */
    VERIFIED(ProblemCode.WRONG_STATE),
    ORDINARY(ProblemCode.WRONG_STATE),
    SUPERVISORY(ProblemCode.WRONG_STATE),
    /** Its reporter has not left it. */
    NOT_WITHDRAWN(ProblemCode.WRONG_STATE),
    /** The answer has been disputed at most once: the agency still answers. */
    AGENCY_ANSWERS(ProblemCode.FORBIDDEN),
    /** It has been disputed twice: the coordinator answers, finally. */
    DESK_ANSWERS(ProblemCode.WRONG_STATE),
    /** No final answer has been given. */
    DISPUTABLE(ProblemCode.ANSWER_IS_FINAL),
    /** The agencies have not passed it on too often. */
    TRANSFERABLE(ProblemCode.TRANSFERS_EXHAUSTED),
    /** It ended not long ago, and has not been reopened. */
    REOPENABLE(ProblemCode.REOPENING_NOT_POSSIBLE),
    /** It ended not long ago, and has been reopened once. */
    REOPENABLE_WITH_CONSENT(ProblemCode.REOPENING_NOT_POSSIBLE),
    REOPENING_PENDING(ProblemCode.WRONG_STATE),
    NOT_APPEALED(ProblemCode.ALREADY_APPEALED),
    APPEAL_PENDING(ProblemCode.WRONG_STATE),
    /** The latest transition was an officer's, is not long ago, and nobody has acted since. */
    RETRACTABLE(ProblemCode.NOT_RETRACTABLE),
    /** It did not come by the app: its reporter speaks through the desk. */
    NOT_BY_APP(ProblemCode.REPORTER_HAS_THE_APP);

    /** How often agencies may pass a case on before the desk alone decides where it goes. */
    static final int MOST_TRANSFERS = 2;
    /** How often an answer may be disputed. */
    public static final int MOST_DISPUTES = 2;

    private final ProblemCode problem;

    Guard(ProblemCode problem) {
        this.problem = problem;
    }

    /** What is answered when it does not hold. */
    public ProblemCode problem() {
        return problem;
    }

    /** Whether it holds. */
    public boolean holds(CaseFacts facts, Instant now) {
        return switch (this) {
            case NOT_FULLY_PROTECTED -> !(facts.anonymous() && facts.secret());
            case NOT_RATED -> !facts.rated();
            case VERIFIED -> facts.verified();
            case ORDINARY -> facts.supervisionClass() == SupervisionClass.ORDINARY;
            case SUPERVISORY -> facts.supervisionClass() == SupervisionClass.SUPERVISORY;
            case NOT_WITHDRAWN -> !facts.withdrawn();
            case AGENCY_ANSWERS, DISPUTABLE -> facts.escalationLevel() < MOST_DISPUTES;
            case DESK_ANSWERS -> facts.escalationLevel() >= MOST_DISPUTES;
            case TRANSFERABLE -> facts.transfers() < MOST_TRANSFERS;
            case REOPENABLE -> facts.reopening() == Reopening.NONE && before(now, facts.reopenableUntil());
            case REOPENABLE_WITH_CONSENT -> facts.reopening() == Reopening.ONCE && before(now, facts.reopenableUntil());
            case REOPENING_PENDING -> facts.reopening() == Reopening.PENDING;
            case NOT_APPEALED -> facts.appeal() == Appeal.NONE;
            case APPEAL_PENDING -> facts.appeal() == Appeal.PENDING;
            case RETRACTABLE -> before(now, facts.undoableUntil());
            case NOT_BY_APP -> facts.channel() != Channel.CITY_APP;
        };
    }

    private static boolean before(Instant now, @Nullable Instant until) {
        return until != null && now.isBefore(until);
    }
}
