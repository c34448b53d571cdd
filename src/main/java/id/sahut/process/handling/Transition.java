package id.sahut.process.handling;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the transition table: in one of these states, somebody in one of these roles may make this happen.
 *
 * @param operationId how the API calls it, so that {@code actions} can name it; null for what happens by itself
 * @param guards all of which must hold
 * @param retractable whether the officer, or the coordinator, may take it back for a while
 * @param clocks what it does to the clocks, in this order, when the case is then with one of the city's own agencies or
 *     ended
 * @param clocksOutside the same when it is then with an outside body
 */
public record Transition(
        CaseEvent event,
        Set<CaseStatus> from,
        Target target,
        Set<ActorRole> who,
        @Nullable String operationId,
        List<Guard> guards,
        boolean retractable,
        List<ClockEffect> clocks,
        List<ClockEffect> clocksOutside) {

    /**
     * Where a transition leads.
     *
     * @param back where the case was before it asked, or before what is taken back
     * @param outside whether the case is with an outside body afterwards
     */
    public CaseStatus to(CaseStatus current, @Nullable CaseStatus back, boolean outside) {
        return switch (target) {
            case SAME -> current;
            case BACK -> back == null ? current : back;
            case DISPOSED -> outside ? CaseStatus.FORWARDED : CaseStatus.DISPOSED;
            case WORK -> outside ? CaseStatus.FORWARDED : CaseStatus.IN_PROGRESS;
            case SUBMITTED -> CaseStatus.SUBMITTED;
            case NEEDS_INFORMATION -> CaseStatus.NEEDS_INFORMATION;
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
        return new Transition(event, from, target, who, operationId, guards, retractable, inside, outside);
    }

    Transition when(Guard... conditions) {
        return new Transition(
                event, from, target, who, operationId, List.of(conditions), retractable, clocks, clocksOutside);
    }

    /** The officer, or the coordinator, may take it back for a while. */
    Transition canBeRetracted() {
        return new Transition(event, from, target, who, operationId, guards, true, clocks, clocksOutside);
    }

    /** Where a row leads; some depend on whether an outside body has the case. */
    public enum Target {
        SAME,
        /** Where it was before. */
        BACK,
        SUBMITTED,
        /** DISPOSED, or FORWARDED to an outside body. */
        DISPOSED,
        /** IN_PROGRESS, or FORWARDED while an outside body has it. */
        WORK,
        NEEDS_INFORMATION,
        TRANSFER_REQUESTED,
        ANSWERED,
        CLOSED,
        ARCHIVED,
        WITHDRAWN
    }
}
