package id.sahut.process.handling;

import id.sahut.city.calendar.WorkingCalendar;
import id.sahut.platform.database.DatabaseFaults;
import id.sahut.process.handling.model.Case;
import id.sahut.process.handling.model.RecountPolicy;
import id.sahut.process.handling.store.RecountRepository;
import id.sahut.process.handling.store.RecountRepository.Moved;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Holds open deadlines against the calendar once it has changed. Runs in every instance for ever, a few cases a
 * transaction: which are left to do stands in the cases themselves, so a crash loses nothing, instances share the work,
 * and a clock that an instance started by a calendar already replaced is found like those from before.
 *
 * <p>A case that cannot be recounted, since its row cannot be read, is put off by the instance that found it; the others
 * do not wait for it.
 */
@ApplicationScoped
public class RecountDeadlines {

    private static final Logger LOG = Logger.getLogger(RecountDeadlines.class);

    /** So few that a command which waits for one of them hardly notices. */
    private static final int AT_ONCE = 20;

    private static final Duration PUT_OFF = Duration.ofMinutes(10);
    /** Where more cases than that fail, it is not the cases that are at fault. */
    private static final int MOST_PUT_OFF = 100;

    private final RecountRepository repository;
    private final WorkingCalendar calendar;
    private final Clock clock;
    /** Cases that failed, and until when they are left alone. */
    private final Map<UUID, Instant> putOff = new ConcurrentHashMap<>();

    RecountDeadlines(RecountRepository repository, WorkingCalendar calendar, Clock clock) {
        this.repository = repository;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Recounts all cases there are to recount, save those somebody is working on just now. */
    @Scheduled(
            every = "5s",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    public void run() {
        int version = calendar.version();
        int cases = 0;
        int deadlines = 0;
        Instant now = clock.instant();
        putOff.values().removeIf(until -> !until.isAfter(now));
        try {
            Batch batch;
            do {
                batch = next();
                cases += batch.cases();
                deadlines += batch.deadlines();
            } while (batch.full());
        } catch (RuntimeException failure) {
            if (!DatabaseFaults.isRepeatable(failure)) {
                throw failure;
            }
            LOG.debug("a batch of deadlines is recounted with the next turn");
        } finally {
            if (cases > 0) {
                LOG.infof(
                        "Calendar version %d: %d cases held against it, %d deadlines moved", version, cases, deadlines);
            }
        }
    }

    /** What one transaction did; full if there may be more to do. */
    record Batch(int cases, int deadlines, boolean full) {}

    private Batch next() {
        try {
            return QuarkusTransaction.requiringNew().call(this::batch);
        } catch (RuntimeException together) {
            if (DatabaseFaults.isFault(together)) {
                throw together;
            }
            return oneByOne();
        }
    }

    private Batch oneByOne() {
        int version = calendar.version();
        List<UUID> ids = QuarkusTransaction.requiringNew()
                .call(() -> repository.idsOlderThan(version, putOff.keySet(), AT_ONCE));
        int cases = 0;
        int deadlines = 0;
        for (UUID id : ids) {
            try {
                Batch alone = QuarkusTransaction.requiringNew()
                        .call(() -> recount(repository.lockIfOlderThan(version, id), version));
                cases += alone.cases();
                deadlines += alone.deadlines();
            } catch (RuntimeException failure) {
                if (DatabaseFaults.isFault(failure) || putOff.size() >= MOST_PUT_OFF) {
                    throw failure;
                }
                putOff.put(id, clock.instant().plus(PUT_OFF));
                LOG.errorf(
                        "The deadlines of case %s cannot be recounted (%s); it is put off",
                        id, failure.getClass().getName());
            }
        }
        return new Batch(cases, deadlines, ids.size() == AT_ONCE);
    }

    /** One transaction's worth. */
    Batch batch() {
        int version = calendar.version();
        return recount(repository.lockOlderThan(version, putOff.keySet(), AT_ONCE), version);
    }

    private Batch recount(List<Case> cases, int version) {
        Instant now = clock.instant();
        List<Moved> moved = new ArrayList<>();
        for (Case subject : cases) {
            List<CaseClock> before = subject.clocks();
            List<CaseClock> after = RecountPolicy.recount(
                    before,
                    version,
                    now,
                    running -> calendar.due(running.startedAt(), running.limit(), running.pauses()));
            for (int i = 0; i < before.size(); i++) {
                if (!before.get(i).dueAt().equals(after.get(i).dueAt())) {
                    moved.add(new Moved(subject.id(), i, before.get(i), after.get(i)));
                }
            }
            subject.recounted(after, version);
        }
        repository.keep(moved, now);
        return new Batch(cases.size(), moved.size(), cases.size() == AT_ONCE);
    }
}
