package id.sahut.process.handling;

import id.sahut.city.agency.Agencies;
import id.sahut.city.agency.Agency;
import id.sahut.city.officer.Officers;
import id.sahut.platform.database.Ids;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.handling.model.Case;
import id.sahut.process.handling.model.CaseLedger;
import id.sahut.process.handling.model.HistoryEntry;
import id.sahut.process.handling.model.WayBack;
import id.sahut.process.handling.store.CaseRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one way a case moves: lock the row, look the event up in the transition table, change, run the clocks, append to
 * the history. Joins the transaction of the command that calls it.
 */
@ApplicationScoped
public class TransitionCase {

    private static final Set<ActorRole> BY_ITSELF = EnumSet.of(ActorRole.SYSTEM);

    private final CaseRepository repository;
    private final CaseAccess access;
    private final CaseClocks clocks;
    private final PublishCase publishCase;
    private final Officers officers;
    private final Agencies agencies;
    private final HandlingConfig config;
    private final Ids ids;
    private final Clock clock;

    TransitionCase(
            CaseRepository repository,
            CaseAccess access,
            CaseClocks clocks,
            PublishCase publishCase,
            Officers officers,
            Agencies agencies,
            HandlingConfig config,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.access = access;
        this.clocks = clocks;
        this.publishCase = publishCase;
        this.officers = officers;
        this.agencies = agencies;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes a plain transition happen.
     *
     * @throws ProblemException {@link ProblemCode#NOT_FOUND} out of scope; {@link ProblemCode#PRECONDITION_FAILED} if the
     *     case has moved on; else as {@link CaseTransitions#find}
     */
    public CaseMoved move(CaseCommand command) {
        return move(command, subject -> {});
    }

    /** The same with a change of the case between the decision and the history entry. */
    CaseMoved move(CaseCommand command, Consumer<Case> change) {
        return move(lock(command), command, change);
    }

    /** Locks the case of a command for the rest of the transaction, if it is in scope and has not moved on. */
    Case lock(CaseCommand command) {
        Case subject = repository
                .lock(command.caseId(), command.scope())
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        if (command.expectedVersion() != null && command.expectedVersion() != subject.version()) {
            throw ProblemException.of(ProblemCode.PRECONDITION_FAILED);
        }
        return subject;
    }

    /** The same on a case that this transaction has locked already. */
    CaseMoved move(Case subject, CaseCommand command, Consumer<Case> change) {
        Instant now = clock.instant();
        Set<ActorRole> roles = access.roles(command.caller(), subject.parties());
        boolean recorded = command.detail().statement() != null;
        if (recorded && !roles.contains(ActorRole.COORDINATOR)) {
            throw ProblemException.of(ProblemCode.FORBIDDEN);
        }
        if (recorded && !Guard.NOT_BY_APP.holds(subject.facts(), now)) {
            throw ProblemException.of(Guard.NOT_BY_APP.problem());
        }
        CaseTransitions.Match match = CaseTransitions.find(
                command.event(), recorded ? EnumSet.of(ActorRole.REPORTER) : roles, subject.facts(), now);
        // What the desk records is the reporter's voice by the coordinator's hand.
        Actor actor = recorded
                ? officer(ActorRole.COORDINATOR, command)
                : match.role() == ActorRole.REPORTER ? Actor.REPORTER : officer(match.role(), command);
        EntryDetail detail = actor.role() == ActorRole.COORDINATOR
                ? command.detail().behalf(behalf(command, subject))
                : command.detail();
        HistoryEntry entry = apply(subject, match.transition(), change, actor, detail, command.text(), now);
        repository.flush();
        return new CaseMoved(
                subject.id(), view(entry, actor, command.caller().name(), detail, command.text()), subject.version());
    }

    /** Makes something happen by itself, to a case that this transaction has locked. */
    void happen(Case subject, CaseEvent event, EntryDetail detail, Consumer<Case> change, Instant now) {
        happenUnwritten(subject, event, detail, change, now);
        repository.flush();
    }

    /** The same, written when the transaction ends together with all else that happened in it. */
    void happenUnwritten(Case subject, CaseEvent event, EntryDetail detail, Consumer<Case> change, Instant now) {
        CaseTransitions.Match match = CaseTransitions.find(event, BY_ITSELF, subject.facts(), now);
        apply(subject, match.transition(), change, Actor.SYSTEM, detail, null, now);
    }

    private HistoryEntry apply(
            Case subject,
            Transition transition,
            Consumer<Case> change,
            Actor actor,
            EntryDetail detail,
            @Nullable String text,
            Instant now) {
        boolean retracts = transition.event() == CaseEvent.RETRACTED;
        CaseStatus back =
                retracts ? subject.undo().status() : subject.progress().previousStatus();
        // What happens by itself is nobody's act: an officer's last transition can still be taken back.
        WayBack wayBack = actor.role() == ActorRole.SYSTEM
                ? null
                : transition.retractable()
                        ? WayBack.of(subject, actor.officerId(), now.plus(Duration.ofHours(config.retractionHours())))
                        : WayBack.NONE;
        change.accept(subject);
        boolean outside = outside(subject.agencyCode());
        CaseStatus to = transition.to(subject.status(), back, outside);
        if (to == CaseStatus.CLOSED && subject.status() != CaseStatus.CLOSED) {
            subject.reopenable(now.plus(Duration.ofDays(config.reopeningDays())));
        }
        CaseLedger.Written written =
                CaseLedger.move(subject, to, ids.next(), now, transition.event(), actor, detail, text, wayBack);
        clocks.apply(subject, outside ? transition.clocksOutside() : transition.clocks(), now);
        repository.append(written.entry(), written.words());
        publishCase.after(subject, transition.event(), detail, now);
        return written.entry();
    }

    private Actor officer(ActorRole role, CaseCommand command) {
        return new Actor(role, officers.idOf(command.caller()));
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

    private static HistoryEntryView view(
            HistoryEntry entry, Actor actor, @Nullable String name, EntryDetail detail, @Nullable String text) {
        return new HistoryEntryView(
                entry.entryId(),
                entry.sequence(),
                entry.event(),
                entry.fromStatus(),
                entry.toStatus(),
                actor.role(),
                actor.role() == ActorRole.REPORTER ? null : name,
                entry.at(),
                entry.agencyCode(),
                detail,
                text);
    }
}
