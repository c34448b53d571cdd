package id.sahut.process.handling;

import id.sahut.city.agency.Agencies;
import id.sahut.city.agency.Agency;
import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.city.standard.ClockKind;
import id.sahut.process.handling.model.Case;
import id.sahut.process.handling.store.CaseRepository;
import id.sahut.process.routing.Rule;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What happens by itself when time passes: a missed deadline is told, and told further up the longer it lasts; silence
 * after a known answer closes; a question nobody answers ends in a reminder, then in the archive; what the desk has not
 * verified in time goes to the agency, where the category allows it.
 *
 * <p>Every instance looks for cases whose alarm rings and locks a few at a time, passing over those another holds. All that
 * follows is in that transaction, written in few statements at its end: a crash leaves the case as it was, and nothing
 * happens twice.
 */
@ApplicationScoped
public class RingAlarms {

    private static final Logger LOG = Logger.getLogger(RingAlarms.class);
    /** More than a case has clocks and rungs; a limit, should one never come to rest. */
    private static final int MOST_AT_ONCE = 50;

    private final CaseRepository repository;
    private final TransitionCase transitionCase;
    private final CaseClocks clocks;
    private final Categories categories;
    private final Agencies agencies;
    private final CorrectCase correctCase;
    private final HandlingConfig config;
    private final Clock clock;

    RingAlarms(
            CaseRepository repository,
            TransitionCase transitionCase,
            CaseClocks clocks,
            Categories categories,
            Agencies agencies,
            CorrectCase correctCase,
            HandlingConfig config,
            Clock clock) {
        this.repository = repository;
        this.transitionCase = transitionCase;
        this.clocks = clocks;
        this.categories = categories;
        this.agencies = agencies;
        this.correctCase = correctCase;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Sees to all cases whose alarm rings by now. Not before the start is over: without the city every alarm would fail,
     * and be put off.
     */
    @Scheduled(
            every = "${sahut.handling.sweep-every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    public void sweep() {
        while (ringNext() == config.sweepBatch()) {
            // Until a batch is not full: then nobody is left who has not been seen to.
        }
    }

    /**
     * Sees to the next few cases whose alarm rings.
     *
     * @return how many there were
     */
    public int ringNext() {
        try {
            return ring(config.sweepBatch());
        } catch (RuntimeException together) {
            LOG.warn("A batch of alarms failed; its cases are seen to one by one", together);
            return oneByOne();
        }
    }

    private int oneByOne() {
        for (int seen = 0; seen < config.sweepBatch(); seen++) {
            Instant now = clock.instant();
            Optional<UUID> next = QuarkusTransaction.requiringNew().call(() -> repository.firstRinging(now));
            if (next.isEmpty()) {
                return seen;
            }
            UUID id = next.get();
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> repository.lockIfFree(id).ifPresent(subject -> ring(subject, now)));
            } catch (RuntimeException alone) {
                LOG.errorf(alone, "The alarm of a case failed; it is put off: %s", id);
                QuarkusTransaction.requiringNew().run(() -> repository.putOffAlarm(id, now));
            }
        }
        return config.sweepBatch();
    }

    private int ring(int most) {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Case> ringing = repository.lockRinging(now, most);
            ringing.forEach(subject -> ring(subject, now));
            return ringing.size();
        });
    }

    private void ring(Case subject, Instant now) {
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            Optional<CaseClock> ringing = subject.clocks().stream()
                    .filter(one -> one.running()
                            && one.alarmAt() != null
                            && !one.alarmAt().isAfter(now))
                    .min(Comparator.comparing(CaseClock::alarmAt));
            if (ringing.isEmpty()) {
                return;
            }
            if (ringing.get().clock() == ClockKind.REPORTER_WINDOW) {
                reporterIsSilent(subject, ringing.get(), now);
            } else {
                officersAreLate(subject, ringing.get(), now);
            }
        }
        throw new IllegalStateException("case " + subject.id() + " does not come to rest");
    }

    private void reporterIsSilent(Case subject, CaseClock window, Instant now) {
        if (subject.status() == CaseStatus.ANSWERED) {
            happen(subject, CaseEvent.CLOSED_BY_SILENCE, EntryDetail.silence(window.startedAt()), now);
        } else if (window.rung() == 0) {
            clocks.reached(subject, window, 1);
            happen(subject, CaseEvent.REMINDED, EntryDetail.NONE, now);
        } else {
            happen(subject, CaseEvent.ARCHIVED, EntryDetail.archival(ArchivalReason.INCOMPLETE), now);
        }
    }

    private void officersAreLate(Case subject, CaseClock late, Instant now) {
        int rung = late.rung() + 1;
        clocks.reached(subject, late, rung);
        EntryDetail detail = EntryDetail.late(late.clock(), rung);
        happen(subject, rung == 1 ? CaseEvent.CLOCK_BREACHED : CaseEvent.ESCALATED, detail, now);
        Agency proposed =
                rung == 1 && late.clock() == ClockKind.VERIFICATION ? agencyWithoutVerification(subject) : null;
        if (proposed != null) {
            transitionCase.happenUnwritten(
                    subject,
                    CaseEvent.AUTO_DISPOSED,
                    EntryDetail.NONE,
                    locked -> locked.disposeTo(proposed.code()),
                    now);
        }
    }

    /** Never a secret report, and never on the desk's own guess. */
    private @Nullable Agency agencyWithoutVerification(Case subject) {
        Category category = subject.categoryCode() == null ? null : categories.find(subject.categoryCode());
        Agency proposed = agencies.current(subject.proposal().proposedAgencyCode());
        boolean allowed = category != null
                && category.autoDispose()
                && !subject.facts().secret()
                && !subject.proposal().routingRule().equals(Rule.DESK.name())
                && proposed != null
                && !correctCase.isAbout(subject, proposed.code());
        return allowed ? proposed : null;
    }

    private void happen(Case subject, CaseEvent event, EntryDetail detail, Instant now) {
        transitionCase.happenUnwritten(subject, event, detail, locked -> {}, now);
    }
}
