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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Holds open deadlines against the calendar once it has changed. Runs in every instance for ever, a few cases a
 * transaction: which are left to do stands in the cases themselves, so a crash loses nothing, instances share the work,
 * and a clock that an instance started by a calendar already replaced is found like those from before.
 */
@ApplicationScoped
public class RecountDeadlines {

    private static final Logger LOG = Logger.getLogger(RecountDeadlines.class);

    /** So few that a command which waits for one of them hardly notices. */
    private static final int AT_ONCE = 20;

    private final RecountRepository repository;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RecountDeadlines(RecountRepository repository, WorkingCalendar calendar, Clock clock) {
        this.repository = repository;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Recounts all cases there are to recount, save those somebody is working on just now. */
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        int version = calendar.version();
        int cases = 0;
        int deadlines = 0;
        try {
            Batch batch;
            do {
                batch = QuarkusTransaction.requiringNew().call(this::batch);
                cases += batch.cases();
                deadlines += batch.deadlines();
            } while (batch.cases() == AT_ONCE);
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

    /** What one transaction did. */
    record Batch(int cases, int deadlines) {}

    /** One transaction's worth. */
    Batch batch() {
        int version = calendar.version();
        List<Case> cases = repository.lockOlderThan(version, AT_ONCE);
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
        return new Batch(cases.size(), moved.size());
    }
}
