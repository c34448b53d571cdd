package id.sahut.process.handling;

import static id.sahut.process.handling.ActorRole.COORDINATOR;
import static id.sahut.process.handling.ActorRole.INSPECTORATE;
import static id.sahut.process.handling.ActorRole.LIAISON;
import static id.sahut.process.handling.ActorRole.REPORTER;
import static id.sahut.process.handling.ActorRole.SYSTEM;
import static id.sahut.process.handling.CaseStatus.ANSWERED;
import static id.sahut.process.handling.CaseStatus.ARCHIVED;
import static id.sahut.process.handling.CaseStatus.CLOSED;
import static id.sahut.process.handling.CaseStatus.DISPOSED;
import static id.sahut.process.handling.CaseStatus.FORWARDED;
import static id.sahut.process.handling.CaseStatus.IN_PROGRESS;
import static id.sahut.process.handling.CaseStatus.NEEDS_INFORMATION;
import static id.sahut.process.handling.CaseStatus.SUBMITTED;
import static id.sahut.process.handling.CaseStatus.TRANSFER_REQUESTED;
import static id.sahut.process.handling.CaseStatus.WITHDRAWN;
import static id.sahut.process.handling.ClockEffect.ask;
import static id.sahut.process.handling.ClockEffect.cancel;
import static id.sahut.process.handling.ClockEffect.ensure;
import static id.sahut.process.handling.ClockEffect.ensureOnceKnown;
import static id.sahut.process.handling.ClockEffect.meet;
import static id.sahut.process.handling.ClockEffect.pause;
import static id.sahut.process.handling.ClockEffect.recount;
import static id.sahut.process.handling.ClockEffect.restart;
import static id.sahut.process.handling.ClockEffect.resume;

import id.sahut.city.standard.ClockKind;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.handling.Transition.Target;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * <em>The</em> transition table: who may make what happen in which state, where it leads, and what the clocks do.
 * Everything that changes a case's state reads it, and so does everything that tells a caller what they may do.
 */
public final class CaseTransitions {

    private static final Set<CaseStatus> OPEN = CaseStatus.allOpen();
    private static final Set<CaseStatus> VERIFIED =
            EnumSet.of(NEEDS_INFORMATION, DISPOSED, TRANSFER_REQUESTED, IN_PROGRESS, ANSWERED, FORWARDED);
    private static final Set<CaseStatus> WITH_AN_AGENCY = EnumSet.of(DISPOSED, IN_PROGRESS, FORWARDED);
    private static final Set<CaseStatus> OFFICERS_TURN =
            EnumSet.of(SUBMITTED, DISPOSED, TRANSFER_REQUESTED, IN_PROGRESS, FORWARDED);
    private static final Set<CaseStatus> ANY = EnumSet.allOf(CaseStatus.class);
    private static final Set<ActorRole> OFFICER = EnumSet.of(LIAISON, COORDINATOR);
    private static final Set<ActorRole> DESK = EnumSet.of(COORDINATOR);
    private static final Set<ActorRole> CITIZEN = EnumSet.of(REPORTER);
    private static final Set<ActorRole> NOBODY = EnumSet.of(SYSTEM);

    private static final List<ClockEffect> END = List.of(
            cancel(ClockKind.VERIFICATION),
            cancel(ClockKind.FIRST_RESPONSE),
            cancel(ClockKind.RESOLUTION),
            cancel(ClockKind.TRANSFER),
            cancel(ClockKind.REPORTER_WINDOW));

    private static final List<ClockEffect> SETTLED =
            concat(List.of(meet(ClockKind.RESOLUTION), meet(ClockKind.REPORTER_WINDOW)), END);

    private static final List<ClockEffect> HANDED_OVER = List.of(
            meet(ClockKind.VERIFICATION),
            meet(ClockKind.TRANSFER),
            cancel(ClockKind.REPORTER_WINDOW),
            restart(ClockKind.FIRST_RESPONSE),
            resume(ClockKind.RESOLUTION),
            ensure(ClockKind.RESOLUTION));

    private static final List<ClockEffect> HANDED_OUTSIDE = List.of(
            meet(ClockKind.VERIFICATION),
            meet(ClockKind.TRANSFER),
            cancel(ClockKind.REPORTER_WINDOW),
            cancel(ClockKind.FIRST_RESPONSE),
            resume(ClockKind.RESOLUTION),
            ensure(ClockKind.RESOLUTION));

    private static final List<ClockEffect> REPLIED = List.of(
            meet(ClockKind.FIRST_RESPONSE), meet(ClockKind.RESOLUTION), ensureOnceKnown(ClockKind.REPORTER_WINDOW));

    private static final List<ClockEffect> ASKED = List.of(
            pause(ClockKind.VERIFICATION),
            pause(ClockKind.FIRST_RESPONSE),
            pause(ClockKind.RESOLUTION),
            ask(ClockKind.REPORTER_WINDOW));

    private static final List<ClockEffect> TOLD_US = List.of(
            meet(ClockKind.REPORTER_WINDOW),
            resume(ClockKind.VERIFICATION),
            resume(ClockKind.FIRST_RESPONSE),
            resume(ClockKind.RESOLUTION));

    private static final List<ClockEffect> RECOUNTED =
            List.of(recount(ClockKind.VERIFICATION), recount(ClockKind.FIRST_RESPONSE), recount(ClockKind.RESOLUTION));

    /** The rows, in the order in which {@code actions} lists them. */
    public static final List<Transition> TABLE = List.of(
            row(CaseEvent.VERIFIED, EnumSet.of(SUBMITTED), Target.DISPOSED, DESK, "verifyCase")
                    .clocks(HANDED_OVER, HANDED_OUTSIDE)
                    .canBeRetracted(),
            row(CaseEvent.AUTO_DISPOSED, OPEN, Target.DISPOSED, NOBODY, null).clocks(HANDED_OVER, HANDED_OUTSIDE),
            row(CaseEvent.DISPOSED, VERIFIED, Target.DISPOSED, DESK, "disposeCase")
                    .when(Guard.VERIFIED)
                    .clocks(HANDED_OVER, HANDED_OUTSIDE)
                    .canBeRetracted(),
            row(CaseEvent.RECLASSIFIED, EnumSet.of(SUBMITTED), Target.SAME, DESK, "classifyCase")
                    .clocks(RECOUNTED)
                    .canBeRetracted(),
            row(CaseEvent.RECLASSIFIED, VERIFIED, Target.SAME, OFFICER, "classifyCase")
                    .clocks(RECOUNTED)
                    .canBeRetracted(),
            row(
                            CaseEvent.INFORMATION_REQUESTED,
                            EnumSet.of(SUBMITTED, DISPOSED, IN_PROGRESS, FORWARDED),
                            Target.NEEDS_INFORMATION,
                            OFFICER,
                            "requestInformation")
                    .when(Guard.NOT_WITHDRAWN)
                    .clocks(ASKED)
                    .canBeRetracted(),
            row(CaseEvent.REMINDED, EnumSet.of(NEEDS_INFORMATION), Target.SAME, NOBODY, null),
            row(
                            CaseEvent.INFORMATION_SUPPLIED,
                            EnumSet.of(NEEDS_INFORMATION),
                            Target.BACK,
                            CITIZEN,
                            "supplyInformation")
                    .clocks(TOLD_US),
            row(CaseEvent.FOLLOWED_UP, WITH_AN_AGENCY, Target.WORK, OFFICER, "followUpCase")
                    .clocks(List.of(meet(ClockKind.FIRST_RESPONSE)))
                    .canBeRetracted(),
            row(CaseEvent.ANSWERED, WITH_AN_AGENCY, Target.ANSWERED, OFFICER, "answerCase")
                    .when(Guard.AGENCY_ANSWERS)
                    .clocks(REPLIED)
                    .canBeRetracted(),
            row(CaseEvent.ANSWERED, WITH_AN_AGENCY, Target.ANSWERED, DESK, "answerCase")
                    .when(Guard.DESK_ANSWERS)
                    .clocks(REPLIED)
                    .canBeRetracted(),
            row(CaseEvent.TOLD, EnumSet.of(ANSWERED), Target.SAME, CITIZEN, null)
                    .when(Guard.NOT_BY_APP)
                    .clocks(List.of(ensure(ClockKind.REPORTER_WINDOW))),
            row(CaseEvent.TOLD, EnumSet.complementOf(EnumSet.of(ANSWERED, WITHDRAWN)), Target.SAME, CITIZEN, null)
                    .when(Guard.NOT_BY_APP),
            row(
                            CaseEvent.TRANSFER_REQUESTED,
                            EnumSet.of(DISPOSED, IN_PROGRESS),
                            Target.TRANSFER_REQUESTED,
                            EnumSet.of(LIAISON),
                            "transferCase")
                    .when(Guard.TRANSFERABLE)
                    .clocks(List.of(restart(ClockKind.TRANSFER)))
                    .canBeRetracted(),
            row(CaseEvent.TRANSFER_ACCEPTED, EnumSet.of(TRANSFER_REQUESTED), Target.DISPOSED, DESK, "decideTransfer")
                    .clocks(HANDED_OVER, HANDED_OUTSIDE)
                    .canBeRetracted(),
            row(CaseEvent.TRANSFER_REJECTED, EnumSet.of(TRANSFER_REQUESTED), Target.BACK, DESK, "decideTransfer")
                    .clocks(List.of(meet(ClockKind.TRANSFER)))
                    .canBeRetracted(),
            row(CaseEvent.ASSIGNED, VERIFIED, Target.SAME, OFFICER, "assignCase")
                    .when(Guard.VERIFIED),
            row(CaseEvent.CLOCK_BREACHED, OPEN, Target.SAME, NOBODY, null),
            row(CaseEvent.ESCALATED, OPEN, Target.SAME, NOBODY, null),
            row(CaseEvent.ARCHIVED, OPEN, Target.ARCHIVED, DESK, "archiveCase")
                    .clocks(concat(List.of(meet(ClockKind.VERIFICATION)), END))
                    .canBeRetracted(),
            row(CaseEvent.ARCHIVED, EnumSet.of(NEEDS_INFORMATION), Target.ARCHIVED, NOBODY, null)
                    .clocks(END),
            row(CaseEvent.APPEALED, EnumSet.of(ARCHIVED), Target.SAME, CITIZEN, "appealArchival")
                    .when(Guard.NOT_APPEALED),
            row(
                            CaseEvent.APPEAL_GRANTED,
                            EnumSet.of(ARCHIVED),
                            Target.SUBMITTED,
                            EnumSet.of(COORDINATOR, INSPECTORATE),
                            "decideAppeal")
                    .when(Guard.APPEAL_PENDING)
                    .clocks(List.of(restart(ClockKind.VERIFICATION))),
            row(
                            CaseEvent.APPEAL_DENIED,
                            EnumSet.of(ARCHIVED),
                            Target.SAME,
                            EnumSet.of(COORDINATOR, INSPECTORATE),
                            "decideAppeal")
                    .when(Guard.APPEAL_PENDING),
            row(CaseEvent.WITHDRAWN, OPEN, Target.WITHDRAWN, CITIZEN, "withdrawReport")
                    .when(Guard.ORDINARY)
                    .clocks(END),
            row(CaseEvent.WITHDRAWN, OFFICERS_TURN, Target.SAME, CITIZEN, "withdrawReport")
                    .when(Guard.SUPERVISORY),
            row(CaseEvent.WITHDRAWN, EnumSet.of(ANSWERED), Target.SAME, CITIZEN, "withdrawReport")
                    .when(Guard.SUPERVISORY)
                    .clocks(List.of(ensureOnceKnown(ClockKind.REPORTER_WINDOW))),
            row(CaseEvent.WITHDRAWN, EnumSet.of(NEEDS_INFORMATION), Target.BACK, CITIZEN, "withdrawReport")
                    .when(Guard.SUPERVISORY)
                    .clocks(concat(List.of(cancel(ClockKind.REPORTER_WINDOW)), TOLD_US)),
            row(CaseEvent.PROTECTED, ANY, Target.SAME, CITIZEN, "protectReport").when(Guard.NOT_FULLY_PROTECTED),
            row(CaseEvent.CONFIRMED, VERIFIED, Target.CLOSED, CITIZEN, "confirmResolution")
                    .when(Guard.VERIFIED)
                    .clocks(SETTLED),
            row(CaseEvent.CLOSED_BY_SILENCE, EnumSet.of(ANSWERED), Target.CLOSED, NOBODY, null)
                    .clocks(SETTLED),
            row(CaseEvent.DISPUTED, EnumSet.of(ANSWERED), Target.WORK, CITIZEN, "disputeAnswer")
                    .when(Guard.DISPUTABLE)
                    .clocks(List.of(meet(ClockKind.REPORTER_WINDOW), restart(ClockKind.RESOLUTION))),
            row(CaseEvent.REOPENED, EnumSet.of(CLOSED), Target.WORK, CITIZEN, "reopenReport")
                    .when(Guard.REOPENABLE)
                    .clocks(List.of(restart(ClockKind.RESOLUTION))),
            row(CaseEvent.REOPENING_REQUESTED, EnumSet.of(CLOSED), Target.SAME, CITIZEN, "reopenReport")
                    .when(Guard.REOPENABLE_WITH_CONSENT),
            row(CaseEvent.REOPENING_GRANTED, EnumSet.of(CLOSED), Target.WORK, DESK, "decideReopening")
                    .when(Guard.REOPENING_PENDING)
                    .clocks(List.of(restart(ClockKind.RESOLUTION)))
                    .canBeRetracted(),
            row(CaseEvent.REOPENING_DENIED, EnumSet.of(CLOSED), Target.SAME, DESK, "decideReopening")
                    .when(Guard.REOPENING_PENDING)
                    .canBeRetracted(),
            row(CaseEvent.RATED, EnumSet.of(CLOSED, ARCHIVED), Target.SAME, CITIZEN, "giveFeedback")
                    .when(Guard.NOT_RATED),
            row(CaseEvent.RETRACTED, ANY, Target.BACK, OFFICER, "retractCase").when(Guard.RETRACTABLE));

    private CaseTransitions() {}

    /** A row that applies, and the role in which somebody makes it happen. */
    public record Match(Transition transition, ActorRole role) {}

    /**
     * The row by which somebody in one of these roles may make an event happen now.
     *
     * @throws ProblemException {@link ProblemCode#WRONG_STATE} if there is none for the state; {@link ProblemCode#FORBIDDEN}
     *     if there is, but not for these roles; the guard's own problem if only that is in the way
     */
    public static Match find(CaseEvent event, Set<ActorRole> roles, CaseFacts facts, Instant now) {
        ProblemCode problem = ProblemCode.WRONG_STATE;
        for (Transition row : TABLE) {
            if (row.event() != event
                    || roles.stream().noneMatch(role -> row.from().contains(facts.statusFor(role)))) {
                continue;
            }
            ActorRole role = actingAs(row, roles);
            Guard failing = failing(row, facts, now);
            if (role != null && failing == null) {
                return new Match(row, role);
            }
            // A guard says more than that it is somebody else's right.
            if (role != null && failing != null) {
                problem = failing.problem();
            } else if (problem == ProblemCode.WRONG_STATE) {
                problem = ProblemCode.FORBIDDEN;
            }
        }
        throw ProblemException.of(problem);
    }

    /**
     * The operations somebody with these roles may call now.
     *
     * @param officerId the caller's, if they are an officer: what they did themselves they may take back
     */
    public static List<String> actions(Set<ActorRole> roles, CaseFacts facts, Instant now, @Nullable UUID officerId) {
        Stream<String> operations = TABLE.stream()
                .filter(row -> row.who().stream()
                        .anyMatch(role -> roles.contains(role) && row.from().contains(facts.statusFor(role))))
                .filter(row -> failing(row, facts, now) == null)
                .filter(row -> row.event() != CaseEvent.RETRACTED || mayRetract(roles, facts, officerId))
                .flatMap(row -> Stream.ofNullable(row.operationId()));
        boolean deskSpeaks = roles.contains(COORDINATOR)
                && Guard.NOT_BY_APP.holds(facts, now)
                && !facts.withdrawn()
                && facts.status() != CaseStatus.WITHDRAWN;
        return Stream.concat(operations, deskSpeaks ? Stream.of("recordStatement") : Stream.empty())
                .distinct()
                .toList();
    }

    /** Whether somebody may take back the latest transition: their own, or any as the coordinator. */
    public static boolean mayRetract(Set<ActorRole> roles, CaseFacts facts, @Nullable UUID officerId) {
        return roles.contains(COORDINATOR) || (officerId != null && officerId.equals(facts.undoableBy()));
    }

    /** Who is both is the agency's own officer first: the desk's hand is for cases of others. */
    private static @Nullable ActorRole actingAs(Transition row, Set<ActorRole> roles) {
        return Stream.of(ActorRole.values())
                .filter(role -> roles.contains(role) && row.who().contains(role))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Guard failing(Transition row, CaseFacts facts, Instant now) {
        return row.guards().stream()
                .filter(guard -> !guard.holds(facts, now))
                .findFirst()
                .orElse(null);
    }

    private static List<ClockEffect> concat(List<ClockEffect> first, List<ClockEffect> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static Transition row(
            CaseEvent event, Set<CaseStatus> from, Target target, Set<ActorRole> who, @Nullable String operationId) {
        return new Transition(event, from, target, who, operationId, List.of(), false, List.of(), List.of());
    }
}
