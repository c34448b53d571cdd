package id.sahut.process.handling;

import java.util.List;
import java.util.Set;

/**
 * A row of the transition table: in one of these states, somebody in one of these roles may make this happen.
 *
 * @param operationId how the API calls it, so that {@code actions} can name it
 * @param clocks what it does to the clocks, in this order, when the case is then with one of the city's own agencies or
 *     ended
 * @param clocksOutside the same when it is then with an outside body
 */
public record Transition(
        CaseEvent event,
        Set<CaseStatus> from,
        Target target,
        Set<ActorRole> who,
        String operationId,
        Guard guard,
        List<ClockEffect> clocks,
        List<ClockEffect> clocksOutside) {

    /**
     * Where a transition leads.
     *
     * @param outside whether the case is with an outside body afterwards
     */
    public CaseStatus to(CaseStatus current, boolean outside) {
        return switch (target) {
            case SAME -> current;
            case DISPOSED -> outside ? CaseStatus.FORWARDED : CaseStatus.DISPOSED;
            case WORK -> outside ? CaseStatus.FORWARDED : CaseStatus.IN_PROGRESS;
            case TRANSFER_REQUESTED -> CaseStatus.TRANSFER_REQUESTED;
            case ANSWERED -> CaseStatus.ANSWERED;
            case CLOSED -> CaseStatus.CLOSED;
            case ARCHIVED -> CaseStatus.ARCHIVED;
            case WITHDRAWN -> CaseStatus.WITHDRAWN;
        };
    }

    Transition clocks(List<ClockEffect> both) {
        return clocks(both, both);
    }

    Transition clocks(List<ClockEffect> inside, List<ClockEffect> outside) {
        return new Transition(event, from, target, who, operationId, guard, inside, outside);
    }

    Transition guard(Guard condition) {
        return new Transition(event, from, target, who, operationId, condition, clocks, clocksOutside);
    }

    /** Where a row leads; some depend on whether an outside body has the case. */
    public enum Target {
        SAME,
        /** DISPOSED, or FORWARDED to an outside body. */
        DISPOSED,
        /** IN_PROGRESS, or FORWARDED while an outside body has it. */
        WORK,
        TRANSFER_REQUESTED,
        ANSWERED,
        CLOSED,
        ARCHIVED,
        WITHDRAWN
    }

    /** What else must hold. */
    public enum Guard {
        NONE,
        /** There is still something to protect. */
        NOT_FULLY_PROTECTED,
        /** The latest closure or archival has not been rated. */
        NOT_RATED
    }
}
