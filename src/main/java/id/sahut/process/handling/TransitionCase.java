package id.sahut.process.handling;

import id.sahut.city.agency.Agencies;
import id.sahut.city.agency.Agency;
import id.sahut.city.officer.Officers;
import id.sahut.platform.database.Ids;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.platform.security.Caller;
import id.sahut.process.handling.Transition.Guard;
import id.sahut.process.handling.model.Case;
import id.sahut.process.handling.model.CaseLedger;
import id.sahut.process.handling.model.HistoryEntry;
import id.sahut.process.handling.store.CaseRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one way a case moves: lock the row, look the event up in the transition table, change, run the clocks, append to
 * the history. Joins the transaction of the command that calls it.
 */
@ApplicationScoped
public class TransitionCase {

    private final CaseRepository repository;
    private final CaseClocks clocks;
    private final Officers officers;
    private final Agencies agencies;
    private final Ids ids;
    private final Clock clock;

    TransitionCase(
            CaseRepository repository, CaseClocks clocks, Officers officers, Agencies agencies, Ids ids, Clock clock) {
        this.repository = repository;
        this.clocks = clocks;
        this.officers = officers;
        this.agencies = agencies;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes a plain transition happen.
     *
     * @throws ProblemException {@link ProblemCode#NOT_FOUND} out of scope; {@link ProblemCode#PRECONDITION_FAILED} if the
     *     case has moved on; {@link ProblemCode#WRONG_STATE} if the table has no such row for its state;
     *     {@link ProblemCode#FORBIDDEN} if the row is not for the caller's roles
     */
    public CaseMoved move(CaseCommand command) {
        return move(command, subject -> {});
    }

    /** The same with a change of the case between the decision and the history entry. */
    CaseMoved move(CaseCommand command, Consumer<Case> change) {
        Case subject = repository
                .lock(command.caseId(), command.scope())
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        if (command.expectedVersion() != null && command.expectedVersion() != subject.version()) {
            throw ProblemException.of(ProblemCode.PRECONDITION_FAILED);
        }
        Transition transition = CaseTransitions.find(command.event(), subject.status())
                .orElseThrow(() -> ProblemException.of(ProblemCode.WRONG_STATE));
        if (!CaseTransitions.holds(transition.guard(), subject.facts())) {
            throw ProblemException.of(
                    transition.guard() == Guard.NOT_RATED
                            ? ProblemCode.FEEDBACK_ALREADY_GIVEN
                            : ProblemCode.WRONG_STATE);
        }
        Actor actor = actor(command.caller(), transition.who(), subject.agencyCode());
        EntryDetail detail = actor.role() == ActorRole.COORDINATOR
                ? command.detail().behalf(behalf(command, subject))
                : command.detail();

        change.accept(subject);
        boolean outside = outside(subject.agencyCode());
        Instant now = clock.instant();
        CaseLedger.Written written = CaseLedger.move(
                subject,
                transition.to(subject.status(), outside),
                ids.next(),
                now,
                command.event(),
                actor,
                detail,
                command.text());
        clocks.apply(subject, outside ? transition.clocksOutside() : transition.clocks(), now);
        repository.append(written.entry(), written.words());
        repository.flush();
        return new CaseMoved(subject.id(), view(written.entry(), command, actor, detail), subject.version());
    }

    private Actor actor(Caller caller, Set<ActorRole> allowed, @Nullable String agencyCode) {
        Set<ActorRole> roles = Actor.rolesOf(caller, agencyCode);
        roles.retainAll(allowed);
        // Who is both is the agency's own officer first: the desk's hand is for cases of others.
        for (ActorRole role : new ActorRole[] {ActorRole.REPORTER, ActorRole.LIAISON, ActorRole.COORDINATOR}) {
            if (roles.contains(role)) {
                return role == ActorRole.REPORTER ? Actor.REPORTER : new Actor(role, officers.idOf(caller));
            }
        }
        throw ProblemException.of(ProblemCode.FORBIDDEN);
    }

    /** A coordinator who follows up or answers does so for the agency that has the case; history names both. */
    private static @Nullable String behalf(CaseCommand command, Case subject) {
        return command.event() == CaseEvent.FOLLOWED_UP || command.event() == CaseEvent.ANSWERED
                ? subject.agencyCode()
                : null;
    }

    private boolean outside(@Nullable String agencyCode) {
        Agency agency = agencyCode == null ? null : agencies.find(agencyCode);
        return agency != null && agency.outside();
    }

    private static HistoryEntryView view(HistoryEntry entry, CaseCommand command, Actor actor, EntryDetail detail) {
        return new HistoryEntryView(
                entry.entryId(),
                entry.sequence(),
                entry.event(),
                entry.fromStatus(),
                entry.toStatus(),
                actor.role(),
                actor.role() == ActorRole.REPORTER ? null : command.caller().name(),
                entry.at(),
                entry.agencyCode(),
                detail,
                command.text());
    }
}
