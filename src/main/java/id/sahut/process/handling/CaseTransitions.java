package id.sahut.process.handling;

import static id.sahut.process.handling.ActorRole.COORDINATOR;
import static id.sahut.process.handling.ActorRole.LIAISON;
import static id.sahut.process.handling.ActorRole.REPORTER;
import static id.sahut.process.handling.CaseStatus.ANSWERED;
import static id.sahut.process.handling.CaseStatus.ARCHIVED;
import static id.sahut.process.handling.CaseStatus.CLOSED;
import static id.sahut.process.handling.CaseStatus.DISPOSED;
import static id.sahut.process.handling.CaseStatus.FORWARDED;
import static id.sahut.process.handling.CaseStatus.IN_PROGRESS;
import static id.sahut.process.handling.CaseStatus.NEEDS_INFORMATION;
import static id.sahut.process.handling.CaseStatus.SUBMITTED;
import static id.sahut.process.handling.CaseStatus.TRANSFER_REQUESTED;
import static id.sahut.process.handling.ClockEffect.cancel;
import static id.sahut.process.handling.ClockEffect.ensure;
import static id.sahut.process.handling.ClockEffect.meet;
import static id.sahut.process.handling.ClockEffect.restart;

import id.sahut.city.standard.ClockKind;
import id.sahut.process.handling.Transition.Guard;
import id.sahut.process.handling.Transition.Target;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * <em>The</em> transition table: who may make what happen in which state, where it leads, and what the clocks do.
 * Everything that changes a case's state reads it, and so does everything that tells a caller what they may do.
 */
public final class CaseTransitions {

    private static final Set<CaseStatus> OPEN = CaseStatus.allOpen();
    private static final Set<CaseStatus> VERIFIED =
            EnumSet.of(NEEDS_INFORMATION, DISPOSED, TRANSFER_REQUESTED, IN_PROGRESS, ANSWERED, FORWARDED);
    private static final Set<ActorRole> OFFICER = EnumSet.of(LIAISON, COORDINATOR);
    private static final Set<ActorRole> DESK = EnumSet.of(COORDINATOR);
    private static final Set<ActorRole> CITIZEN = EnumSet.of(REPORTER);

    private static final List<ClockEffect> END = List.of(
            cancel(ClockKind.VERIFICATION),
            cancel(ClockKind.FIRST_RESPONSE),
            cancel(ClockKind.RESOLUTION),
            cancel(ClockKind.TRANSFER),
            cancel(ClockKind.REPORTER_WINDOW));

    private static final List<ClockEffect> HANDED_OVER = List.of(
            meet(ClockKind.VERIFICATION),
            meet(ClockKind.TRANSFER),
            cancel(ClockKind.REPORTER_WINDOW),
            restart(ClockKind.FIRST_RESPONSE),
            ensure(ClockKind.RESOLUTION));

    private static final List<ClockEffect> HANDED_OUTSIDE = List.of(
            meet(ClockKind.VERIFICATION),
            meet(ClockKind.TRANSFER),
            cancel(ClockKind.REPORTER_WINDOW),
            cancel(ClockKind.FIRST_RESPONSE),
            ensure(ClockKind.RESOLUTION));

    /** The rows, in the order in which {@code actions} lists them. */
    public static final List<Transition> TABLE = List.of(
            row(CaseEvent.VERIFIED, EnumSet.of(SUBMITTED), Target.DISPOSED, DESK, "verifyCase")
                    .clocks(HANDED_OVER, HANDED_OUTSIDE),
            row(CaseEvent.DISPOSED, VERIFIED, Target.DISPOSED, DESK, "disposeCase")
                    .clocks(HANDED_OVER, HANDED_OUTSIDE),
            row(
                            CaseEvent.FOLLOWED_UP,
                            EnumSet.of(DISPOSED, IN_PROGRESS, FORWARDED),
                            Target.WORK,
                            OFFICER,
                            "followUpCase")
                    .clocks(List.of(meet(ClockKind.FIRST_RESPONSE))),
            row(
                            CaseEvent.ANSWERED,
                            EnumSet.of(DISPOSED, IN_PROGRESS, FORWARDED),
                            Target.ANSWERED,
                            OFFICER,
                            "answerCase")
                    .clocks(List.of(
                            meet(ClockKind.FIRST_RESPONSE),
                            meet(ClockKind.RESOLUTION),
                            restart(ClockKind.REPORTER_WINDOW))),
            row(
                            CaseEvent.TRANSFER_REQUESTED,
                            EnumSet.of(DISPOSED, IN_PROGRESS),
                            Target.TRANSFER_REQUESTED,
                            EnumSet.of(LIAISON),
                            "transferCase")
                    .clocks(List.of(restart(ClockKind.TRANSFER))),
            row(CaseEvent.ARCHIVED, OPEN, Target.ARCHIVED, DESK, "archiveCase")
                    .clocks(concat(List.of(meet(ClockKind.VERIFICATION)), END)),
            row(CaseEvent.WITHDRAWN, OPEN, Target.WITHDRAWN, CITIZEN, "withdrawReport")
                    .clocks(END),
            row(CaseEvent.PROTECTED, EnumSet.allOf(CaseStatus.class), Target.SAME, CITIZEN, "protectReport")
                    .guard(Guard.NOT_FULLY_PROTECTED),
            row(CaseEvent.CONFIRMED, VERIFIED, Target.CLOSED, CITIZEN, "confirmResolution")
                    .clocks(concat(List.of(meet(ClockKind.RESOLUTION), meet(ClockKind.REPORTER_WINDOW)), END)),
            row(CaseEvent.DISPUTED, EnumSet.of(ANSWERED), Target.WORK, CITIZEN, "disputeAnswer")
                    .clocks(List.of(meet(ClockKind.REPORTER_WINDOW), restart(ClockKind.RESOLUTION))),
            row(CaseEvent.RATED, EnumSet.of(CLOSED, ARCHIVED), Target.SAME, CITIZEN, "giveFeedback")
                    .guard(Guard.NOT_RATED));

    private CaseTransitions() {}

    /** The row by which an event may happen in a state. */
    public static Optional<Transition> find(CaseEvent event, CaseStatus from) {
        return TABLE.stream()
                .filter(row -> row.event() == event && row.from().contains(from))
                .findFirst();
    }

    /** The operations somebody with these roles may call now. */
    public static List<String> actions(Set<ActorRole> roles, CaseFacts facts) {
        return TABLE.stream()
                .filter(row -> row.from().contains(facts.status()))
                .filter(row -> row.who().stream().anyMatch(roles::contains))
                .filter(row -> holds(row.guard(), facts))
                .map(Transition::operationId)
                .distinct()
                .toList();
    }

    /** Whether a row's guard lets it happen. */
    public static boolean holds(Guard guard, CaseFacts facts) {
        return switch (guard) {
            case NONE -> true;
            case NOT_FULLY_PROTECTED -> !(facts.anonymous() && facts.secret());
            case NOT_RATED -> !facts.rated();
        };
    }

    private static List<ClockEffect> concat(List<ClockEffect> first, List<ClockEffect> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static Transition row(
            CaseEvent event, Set<CaseStatus> from, Target target, Set<ActorRole> who, String operationId) {
        return new Transition(event, from, target, who, operationId, Guard.NONE, List.of(), List.of());
    }
}
